"""Acknowledging the code: once per edition, before anything else."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agency.models import AuditEntry, Staff
from agency.pledge import PLEDGE_EDITION
from agency.services.invitations import accept_pledge
from core import clock
from ethics import gate
from ethics.forms.acknowledgements import AcknowledgementForm
from ethics.kodepeksos import EDITION
from ethics.models import Acknowledgement
from ethics.services.acknowledgements import acknowledge_code
from ethics.tests.factories import AcknowledgementFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("ethics.tests.gated_urls")]
PAGE = "/etik/pengakuan/"
BEHIND_THE_GATE = "/pekerjaan/"


@pytest.fixture
def newcomer(cast):
    person = Staff.objects.create_user("baru", "baru@contoh.invalid", name="Baru", unit=cast.unit)
    accept_pledge(by=person)
    return person


@pytest.fixture
def browser(client, newcomer):
    """A logged-in browser of somebody who has not acknowledged anything."""
    client.force_login(newcomer)
    return client


def agree(browser, **fields):
    return browser.post(PAGE, {"edition": EDITION, "agreed": "on"} | fields)


def test_acknowledging_is_recorded_once_with_time_and_audit(newcomer):
    first = acknowledge_code(by=newcomer, edition=EDITION)
    again = acknowledge_code(by=newcomer, edition=EDITION)
    assert again == first
    assert first.acknowledged_at <= clock.now()
    row = AuditEntry.objects.get(act="code.acknowledge")
    assert (row.actor, row.object_id) == (newcomer, str(first.pk))


def test_another_edition_than_the_current_one_cannot_be_acknowledged(newcomer):
    with pytest.raises(ValueError, match="edition"):
        acknowledge_code(by=newcomer, edition="1998")
    assert not Acknowledgement.objects.by(newcomer).exists()


def test_the_database_itself_refuses_a_second_one_for_the_same_edition(newcomer):
    AcknowledgementFactory(staff=newcomer)
    with pytest.raises(IntegrityError), transaction.atomic():
        AcknowledgementFactory(staff=newcomer)
    AcknowledgementFactory(staff=newcomer, edition="edisi lain")


def test_a_newcomer_is_led_to_the_code_before_anything_else(browser):
    answer = browser.get(f"{BEHIND_THE_GATE}?hari=ini")
    assert answer.status_code == 302
    assert answer["Location"] == f"{PAGE}?next=%2Fpekerjaan%2F%3Fhari%3Dini"


def test_without_the_pledge_of_confidentiality_nobody_gets_past_the_gate(browser, newcomer):
    newcomer.pledges.all().delete()
    AcknowledgementFactory(staff=newcomer)
    assert browser.get(BEHIND_THE_GATE).status_code == 302
    assert 'name="pledged"' in browser.get(PAGE).content.decode()
    assert agree(browser).status_code == 422
    assert agree(browser, pledged="on").status_code == 303
    assert newcomer.pledges.get().edition == PLEDGE_EDITION
    assert browser.get(BEHIND_THE_GATE).status_code == 200


def test_a_newcomer_cannot_act_before_acknowledging(browser):
    answer = browser.post(BEHIND_THE_GATE, {"apa": "saja"})
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


def test_a_part_of_a_page_asked_by_htmx_leads_the_whole_browser_there(browser):
    answer = browser.get(BEHIND_THE_GATE, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == PAGE


def test_the_code_itself_can_be_read_before_acknowledging(browser):
    for name in ("code", "search", "values", "cases", "acknowledge"):
        assert browser.get(reverse(f"ethics:{name}")).status_code == 200, name
    assert browser.get(reverse("ethics:article", args=[16])).status_code == 200


def test_a_newcomer_can_log_out_and_change_the_language(browser):
    answer = browser.post(reverse("set_language"), {"language": "en", "next": PAGE})
    assert answer["Location"] == PAGE
    answer = browser.post(reverse("account_logout"))
    assert answer.status_code == 302
    assert PAGE not in answer["Location"]


def test_the_drafts_of_an_open_form_stay_within_reach(browser):
    assert browser.get(reverse("draft"), {"key": "kunjungan"}).status_code == 200


def test_acknowledging_leads_on_to_where_the_person_wanted_to_go(browser, newcomer):
    answer = agree(browser, next="/etik/nilai/?a=1")
    assert (answer.status_code, answer["Location"]) == (303, "/etik/nilai/?a=1")
    assert Acknowledgement.objects.filter(staff=newcomer, edition=EDITION).count() == 1


@pytest.mark.parametrize(
    "bad", ["https://jahat.example/", "//jahat.example", "javascript:alert(1)"]
)
def test_acknowledging_never_leads_out_of_the_site(browser, bad):
    assert agree(browser, next=bad)["Location"] == "/"


def test_sent_twice_it_stays_one_acknowledgement(browser, newcomer):
    assert agree(browser)["Location"] == agree(browser)["Location"] == "/"
    assert Acknowledgement.objects.by(newcomer).count() == 1


def test_without_the_tick_nothing_is_recorded_and_the_field_says_so(browser, newcomer):
    answer = browser.post(PAGE, {"edition": EDITION, "next": "/etik/nilai/"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Centang pernyataan ini setelah Anda membacanya." in page
    assert 'name="next" value="/etik/nilai/"' in page
    assert not Acknowledgement.objects.by(newcomer).exists()


@pytest.mark.parametrize("edition", ["", "edisi lama", "x" * 10_000, "a\x00b"])
def test_a_page_of_another_edition_is_refused_with_a_sentence(browser, newcomer, edition):
    answer = agree(browser, edition=edition)
    assert answer.status_code == 422
    assert not Acknowledgement.objects.by(newcomer).exists()


def test_a_form_of_an_earlier_edition_says_that_it_changed():
    form = AcknowledgementForm({"edition": "edisi lama", "agreed": "on"})
    assert form.errors["edition"] == [
        "Edisi Kodepeksos sudah berganti. Muat ulang halaman ini dan baca edisi baru."
    ]


def test_who_has_acknowledged_reads_when_and_is_not_asked_again(browser, newcomer):
    AcknowledgementFactory(staff=newcomer)
    page = browser.get(PAGE).content.decode()
    assert "Anda telah menyatakannya pada" in page
    assert 'name="agreed"' not in page


def test_the_database_is_asked_once_per_log_in(browser, newcomer):
    AcknowledgementFactory(staff=newcomer)
    assert [questions_of_a_page(browser) for _ in range(3)] == [1, 0, 0]
    assert browser.session[gate.SESSION_KEY] == EDITION


def questions_of_a_page(browser) -> int:
    """How often one page asks the database for acknowledgements."""
    with CaptureQueriesContext(connection) as asked:
        browser.get(BEHIND_THE_GATE)
    return sum(Acknowledgement._meta.db_table in one["sql"] for one in asked)


def test_a_new_edition_is_asked_for_without_losing_the_form_that_is_open(browser, newcomer):
    AcknowledgementFactory(staff=newcomer, edition="edisi lama")
    assert browser.get(BEHIND_THE_GATE)["Location"].startswith(PAGE)
    answer = browser.post(BEHIND_THE_GATE, {"teks": "panjang"})
    assert (answer.status_code, answer.content) == (200, b"POST")


def test_logging_in_as_somebody_else_asks_again(browser, cast):
    browser.force_login(cast.sari)
    assert browser.get(reverse("ethics:code")).status_code == 200
    browser.get(BEHIND_THE_GATE)
    browser.force_login(Staff.objects.get(username="baru"))
    assert browser.get(BEHIND_THE_GATE)["Location"].startswith(PAGE)
