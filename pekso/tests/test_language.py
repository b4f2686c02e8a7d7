"""Indonesian unless a person chose English here; then the page is English throughout."""

import re
from html.parser import HTMLParser

import polib
import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import translation

from cases.models import Task
from cases.tests.factories import open_case_for
from cases.tests.visit_forms import visit_form
from conftest import moment
from core import clock
from core.models import Notice
from supervision.tests.factories import submitted
from tests.access import sweep, world
from tools import messages

pytestmark = pytest.mark.django_db
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
WORD = re.compile(r"[^\W\d_]{2,}")
SAID_ASIDE = {"alt", "aria-label", "placeholder", "title"}
# What the people of the fixtures wrote; it stays as they wrote it.
TYPED = {"Kunjungan", "Kesepakatan", "Kabar", "Klien", "Tidak dipungut biaya."}
NOT_PAGES = {"alive", "ready", "draft", "clients:regions", "account_logout"}


class Reading(HTMLParser):
    """What a reader sees and hears of a page, piece by piece; what is marked as Indonesian, such
    as the words of the code of ethics, stays out.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._left_out: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if self._left_out:
            self._left_out += [tag] if tag == self._left_out[0] else []
        elif tag in {"script", "style"} or dict(attrs).get("lang") == "id":
            self._left_out = [tag]
        else:
            said = (value for name, value in attrs if name in SAID_ASIDE and value)
            self.pieces += [" ".join(value.split()) for value in said]

    def handle_endtag(self, tag):
        if self._left_out and tag == self._left_out[0]:
            self._left_out.pop()

    def handle_data(self, data):
        if not self._left_out and data.strip():
            self.pieces.append(" ".join(data.split()))


def indonesian_of_ours():
    """is_ours(piece): whether a piece of a page is an Indonesian text of ours that has an English
    of its own. Texts of a single word beside their place would fit too much that people wrote.
    """
    whole, patterns = set(), []
    for entry in polib.pofile(str(messages.CATALOGUE)):
        if entry.msgid in {entry.msgstr, entry.msgstr_plural.get(0)}:
            continue
        if not PLACE.search(entry.msgid):
            whole.add(entry.msgid)
        elif len(WORD.findall(PLACE.sub("", entry.msgid))) > 1 or "(" in PLACE.sub("", entry.msgid):
            patterns.append(".+?".join(map(re.escape, PLACE.split(entry.msgid))))
    with_places = re.compile("|".join(patterns))
    return lambda piece: piece in whole - TYPED or bool(with_places.fullmatch(piece))


def in_english(browser):
    browser.cookies["django_language"] = "en"
    return browser


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "admin", "anonymous"])
def test_no_page_in_english_says_anything_in_indonesian(cast, persona):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        browser = in_english(world.browsers_of(cast)[persona])
        is_ours, wrong, pages = indonesian_of_ours(), [], 0
        for route in sweep.routes().keys() - NOT_PAGES:
            answer = browser.get(sweep.address(route, ids))
            if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
                continue
            pages += 1
            page = answer.content.decode()
            assert '<html lang="en"' in page
            wrong += [f"{route}: {piece}" for piece in Reading(page).pieces if is_ours(piece)]
    assert sorted(set(wrong)) == []
    assert pages >= (4 if persona == "anonymous" else 20)


def test_indonesian_comes_first_whatever_the_browser_prefers():
    answer = Browser(headers={"accept-language": "en-GB,en;q=0.9"}).get(reverse("account_login"))
    assert '<html lang="id"' in answer.content.decode()
    assert "Kata sandi" in answer.content.decode()
    assert answer.headers["Content-Language"] == "id"


def test_the_switch_on_the_page_changes_the_language_and_back(cast, enter):
    browser = enter(cast.sari)
    for language, heading in (("en", "Incoming reports"), ("id", "Laporan masuk")):
        page = browser.get(reverse("cases:report_list")).content.decode()
        assert f'action="{reverse("set_language")}"' in page
        there = {"language": language, "next": reverse("cases:report_list")}
        answer = browser.post(reverse("set_language"), there, follow=True)
        assert answer.redirect_chain == [(reverse("cases:report_list"), 302)]
        assert f">{heading}</h1>" in answer.content.decode()


def test_an_unknown_language_changes_nothing(cast, enter):
    browser = enter(cast.sari)
    browser.post(reverse("set_language"), {"language": "fr"})
    assert '<html lang="id"' in browser.get("/").content.decode()
    browser.cookies["django_language"] = "../en"
    assert '<html lang="id"' in browser.get("/").content.decode()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Nama pengguna dan/atau kata sandi yang anda masukkan tidak benar."),
        ("en", "The username and/or password you specified are not correct."),
    ],
)
def test_the_log_in_page_answers_in_the_language_of_the_page(language, sentence):
    browser = Browser()
    browser.cookies["django_language"] = language
    wrong = {"login": "tidak-ada", "password": "tidak-benar-12"}
    assert sentence in browser.post(reverse("account_login"), wrong).content.decode()


@pytest.mark.parametrize(
    ("language", "sentence"), [("id", "Bidang ini tidak boleh kosong."), ("en", "This field is")]
)
def test_a_field_left_empty_is_named_in_the_language_of_the_page(cast, enter, language, sentence):
    browser = enter(cast.sari)
    browser.cookies["django_language"] = language
    assert sentence in browser.post(reverse("cases:report_new"), {}).content.decode()


def test_what_is_written_for_others_stays_in_the_language_of_the_house(cast):
    with translation.override("en"):
        submitted(open_case_for(cast.sari))
    notice = Notice.objects.get(recipient=cast.bagus, kind="plan.submitted")
    assert "menunggu pengesahan" in notice.title
    assert notice.body == "Versi 1 diajukan."


def test_a_task_is_named_in_the_language_of_the_house(cast, enter):
    with clock.at(moment(0, "10:00")):
        case = open_case_for(cast.sari)
        browser = in_english(enter(cast.sari))
        form = visit_form(next_step="", next_visit_on="2026-12-07")
        answer = browser.post(reverse("cases:visit_new", args=[case.pk]), form)
    assert answer.status_code == 303
    assert Task.objects.get(case=case, kind="visit").title == "Kunjungan berikut"
