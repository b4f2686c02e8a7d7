"""A2: ids in bodies, choices, filters, searches, media and exports, each replaced by a foreign one.

The worker and the supervisor of one team send ids of records of another team, in every place where
a page takes an id. The answer must be the one for an id that nobody has, show nothing of the other
team, and leave each of its rows as it was.
"""

import html
import random
import re
import uuid
from dataclasses import dataclass, field
from urllib.parse import quote_plus

import pytest
from django.db import transaction

from conftest import moment
from core import clock
from tests.access import sweep, two_teams
from tests.access.table import TABLE
from tests.hostile import fuzz, query_fuzz, stage
from tests.hostile.known import known_in
from tests.hostile.page_forms import forms_of

pytestmark = pytest.mark.django_db
ATTACKERS = {"worker": "arif", "supervisor": "endang"}
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value="|"X-CSRFToken": ")[^"]*')
# The words of a search, sealed with another nonce each time.
SEALED = re.compile(r"(?<=[?&]cari=)v1[\w.%~-]+")
# Hidden fields that name no record: what was seen, how many rows a form has, the form's own id.
NOT_IDS = re.compile(r"csrfmiddlewaretoken|version|submission_id|content_hash|next|.*_FORMS")
# One's own log-in: no record of a client's is named there.
NOBODYS = {"open", "account", "entrance", "security"}
# Behind the question mark: pages, switches and addresses of ours.
NO_IDS = {"next", "page", "semua", "fungsi"}
# Forms that ask for a case of others by its number, on purpose: they have tests of their own.
BY_NUMBER = {"cases:break_glass_new", "cases:conflict_new", "cases:take_over"}
STRANGER = "Zzyx Tidak Ada"
SAME, BESIDE = 2, 1  # how many ids of the same and of other kinds are tried in each field


@dataclass
class Tries:
    """What was sent and what went wrong."""

    sent: int = 0
    wrong: list[str] = field(default_factory=list)

    def none_wrong(self):
        if self.wrong:
            pytest.fail("\n".join(self.wrong[:20]), pytrace=False)


@pytest.fixture
def teams(cast, enter):
    with clock.at(moment(0, "10:00")):
        team, own, foreign = two_teams.own_and_foreign(cast)
        others = stage.in_work(team, own)
        browsers = {name: enter(getattr(cast, who)) for name, who in ATTACKERS.items()}
        for browser in browsers.values():
            browser.raise_request_exception = False
        known = known_in(team)
        apart = {one for one in TABLE if TABLE[one] in NOBODYS} | BY_NUMBER
        pages = fuzz.open_pages(own, others)
        pages = {one: ids for one, ids in pages.items() if one not in apart}
        yield browsers, pages, foreign, known


class Judge:
    """Compares the answer to a foreign id with the answer to a missing one."""

    def __init__(self, browser, foreign):
        self.browser, self.hidden = browser, set(foreign["hidden"])
        self.texts = (*two_teams.FOREIGN_TEXTS, *two_teams.numbers_of(foreign))
        self.rows = two_teams.Rows(foreign["hidden"])
        self.before = self.rows.now()
        self.tries = Tries()

    def ask(self, method, url, sent, value):
        """One request that leaves nothing behind: what came back, without what is sent or new."""
        cookies = self.browser.cookies.output()
        with transaction.atomic():
            answer = getattr(self.browser, method)(url, sent)
            page = answer.getvalue().decode(errors="replace")
            if answer.status_code in {302, 303}:
                page = answer.headers["Location"] + self._after(answer)
            changed = self.rows.now() != self.before if method == "post" else False
            transaction.set_rollback(True)
        self.browser.cookies.clear()
        self.browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
        page = re.sub(whole(quote_plus(value)), "X", html.unescape(page))
        page = re.sub(whole(value), "X", page)
        return answer.status_code, page, changed

    def _after(self, answer):
        return self.browser.get(answer.headers["Location"]).getvalue().decode(errors="replace")

    def judge(self, where, method, url, sent, value, missing):
        """Send one foreign value; `missing` is what came for a missing one."""
        status, page, changed = self.ask(method, url, sent, value)
        self.tries.sent += 1
        shown = [text for text in self.texts if re.search(whole(text), page)]
        shown += [one for one in UUID.findall(page) if one in self.hidden]
        if changed or shown or status >= 500:
            self.tries.wrong.append(f"{where}: {status} changed={changed} shows {shown}")
        elif (status, plain(page)) != (missing[0], plain(missing[1])):
            told = f"{where}: {status}, a missing one {missing[0]}"
            self.tries.wrong.append(f"{told}: {unlike(plain(page), plain(missing[1]))}")


def whole(text):
    """A pattern of the text where no word begins before it (L-2026-0002, but not KL-2026-0002)."""
    return rf"(?<!\w){re.escape(text)}"


def unlike(one, other):
    """The first place where two texts differ."""
    at = next((n for n, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), 0)
    return f"{one[max(0, at - 40) : at + 80]!r}, not {other[max(0, at - 40) : at + 80]!r}"


def plain(page):
    return SEALED.sub("X", TOKEN.sub(r"\1", UUID.sub("X", page)))


def id_fields(form):
    """The fields of a form that take an id, with an id that stands in or is offered by each."""
    for one in form.fields.values():
        known = [value for value in (*one.values, *one.offered) if UUID.fullmatch(value)]
        if NOT_IDS.fullmatch(one.name) or one.kind == "button":
            continue
        if known or one.kind == "hidden":
            yield one.name, known[0] if known else ""


def candidates(example, foreign, models, draw):
    """Foreign ids for one field: some of the same kind of record, and some of other kinds."""
    model = models.get(example)
    same = [one for one in foreign["hidden"] if models[one] == model]
    rest = [one for one in foreign["hidden"] if models[one] != model]
    beside = BESIDE if model else 3 * BESIDE
    return draw.sample(same, min(SAME, len(same))) + draw.sample(rest, beside)


@pytest.mark.parametrize("attacker", ATTACKERS)
def test_a_foreign_id_in_a_form_is_an_id_that_nobody_has(teams, attacker):
    browsers, pages, foreign, known = teams
    judge, fields = Judge(browsers[attacker], foreign), 0
    models = two_teams.models_by_id()
    for target in list(fuzz.targets(browsers[attacker], pages, known)):
        draw = random.Random(target.route)
        names = {name: candidates(example, foreign, models, draw) for name, example in
                 id_fields(target.form)}  # fmt: skip
        # What no form asks for, but a careless view might read.
        names |= {name: [str(foreign[name])] for name in ("case_id", "client_id")}
        for name, values in names.items():
            fields += 1
            nobody = str(uuid.uuid4())
            missing = judge.ask("post", target.url, {**target.base, name: [nobody]}, nobody)
            for value in values:
                where = f"{target.route} {name}={models[value]}"
                sent = {**target.base, name: [value]}
                judge.judge(where, "post", target.url, sent, value, missing)
    print(f"A2: {attacker}: {judge.tries.sent} foreign ids in {fields} fields of forms,"
          f" {len(judge.tries.wrong)} shown, counted or changed")  # fmt: skip
    judge.tries.none_wrong()
    assert fields > 50


@pytest.mark.parametrize("attacker", ATTACKERS)
def test_a_foreign_id_name_or_number_behind_the_question_mark_finds_nothing(teams, attacker):
    browsers, pages, foreign, _known = teams
    browser = browsers[attacker]
    judge = Judge(browser, foreign)
    ids = [str(foreign[name]) for name in ("client_id", "case_id", "inquiry_id")]
    texts = [*two_teams.FOREIGN_TEXTS[:1], *two_teams.numbers_of(foreign)[1:]]
    asked = 0
    for route, own in pages.items():
        url = sweep.address(route, own)
        answer = browser.get(url)
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        forms = [one for one in forms_of(answer.content.decode(), url) if one.method == "get"]
        own_names = {name for form in forms for name in form.fields}
        always = () if sweep.routes()[route] else query_fuzz.ALWAYS
        for name in sorted({*own_names, *always} - NO_IDS):
            for nobody, values in ((str(uuid.uuid4()), ids), (STRANGER, texts)):
                asked += 1
                missing = judge.ask("get", url, {name: nobody}, nobody)
                for value in values:
                    judge.judge(f"{route} ?{name}", "get", url, {name: value}, value, missing)
    print(f"A2: {attacker}: {judge.tries.sent} foreign ids, names, numbers in {asked // 2} filters,"
          f" {len(judge.tries.wrong)} shown or counted")  # fmt: skip
    judge.tries.none_wrong()
    assert asked > 100


@pytest.mark.parametrize("attacker", ATTACKERS)
def test_a_foreign_id_in_an_address_is_a_missing_page_media_and_exports_too(teams, attacker):
    browsers, pages, foreign, _known = teams
    judge = Judge(browsers[attacker], foreign)
    for route, own in pages.items():
        theirs = {**foreign, **(foreign["report_visit"] if ":report_visit" in route else {})}
        mine = {**own, **(own["report_visit"] if ":report_visit" in route else {})}
        for name in sweep.routes()[route]:
            if str(theirs.get(name)) not in judge.hidden:
                continue
            for method in ("get", "post"):
                nobody, value = str(uuid.uuid4()), str(theirs[name])
                urls = [address(route, {**mine, name: one}) for one in (nobody, value)]
                missing = judge.ask(method, urls[0], {}, nobody)
                judge.judge(f"{method} {route} {name}", method, urls[1], {}, value, missing)
    print(f"A2: {attacker}: {judge.tries.sent} addresses with a foreign id,"
          f" {len(judge.tries.wrong)} shown or changed")  # fmt: skip
    judge.tries.none_wrong()
    assert judge.tries.sent > 250


def address(route, ids):
    return sweep.address(route, {**ids, "report_visit": {}})
