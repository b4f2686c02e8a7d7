"""Competences, STR and SIPPS with their reminders, and leave."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.competence import competences_of
from agency.licences import str_by_staff, str_until, str_valid
from agency.models import Competence, Leave, Licence
from agency.services.competences import end_competence, record_competence
from agency.services.leave import cancel_leave, record_leave
from agency.services.licences import record_licence, withdraw_licence
from agency.services.offboarding import deactivate
from conftest import moment
from core import clock
from core.models import Reminder
from core.refusals import Changed
from core.sweep import sweep

pytestmark = pytest.mark.django_db


def days(number):
    return moment(number).date()


def paper(cast, **facts):
    return record_licence(
        **{
            "staff": cast.sari, "kind": "str", "number": "STR-BARU-1", "by": cast.ratna,
            "valid_from": days(0), "valid_until": days(120), **facts,
        }
    )  # fmt: skip


def told(person):
    return [notice.title for notice in person.notices.filter(kind="staff.licence")]


def test_the_cast_has_the_papers_of_the_scenarios(cast, today):
    assert competences_of(cast.tandi, today) == {"anak", "abh", "keluarga"}
    assert [str_valid(person, today) for person in (cast.sari, cast.rudi, cast.arif)] == [
        True, False, False,
    ]  # fmt: skip
    assert str_until(cast.rudi) == days(-200)
    assert str_until(cast.arif) is None


def test_an_str_holds_through_its_last_day(cast, today):
    until = days(400)
    one = dt.timedelta(days=1)
    assert [str_valid(cast.sari, until + n * one) for n in (-1, 0, 1)] == [True, True, False]
    assert str_by_staff([cast.sari.pk], until + one) == {cast.sari.pk: (until, False)}


def test_a_withdrawn_licence_does_not_come_alive_again(cast, today):
    licence = cast.sari.licences.get()
    withdraw_licence(licence=licence, by=cast.ratna)
    assert [str_valid(cast.sari, days(n)) for n in (-300, 0, 1)] == [False, False, False]
    with clock.at(moment(-30)):
        assert not str_valid(cast.sari, clock.today())
        with pytest.raises(Changed, match="sudah dicabut"):
            withdraw_licence(licence=licence, by=cast.ratna)
    renewed = paper(cast, number=licence.number)
    assert str_valid(cast.sari, today)
    assert renewed.pk != licence.pk


def test_an_ending_str_is_told_90_30_and_0_days_before(cast, today):
    paper(cast, valid_until=days(400 + 120))
    heard = []
    for before in (91, 90, 31, 30, 1, 0):
        with clock.at(moment(520 - before, "08:00")):
            sweep()
        heard.append([len(told(one)) for one in (cast.sari, cast.bagus, cast.ratna)])
    assert heard == [[0] * 3, [1] * 3, [1] * 3, [2] * 3, [2] * 3, [3] * 3]
    assert told(cast.endang) == []
    assert told(cast.sari)[0] == "STR Sari Wulandari berakhir 22 April 2028"


def test_recorded_late_it_is_told_at_once_and_once(cast, today):
    paper(cast, valid_until=days(20))
    Licence.objects.exclude(number="STR-BARU-1").update(valid_until=days(-1))
    sweep()
    assert len(told(cast.sari)) == 1
    assert Reminder.objects.filter(kind="staff.licence", status="waiting").count() == 1


@pytest.mark.parametrize("ending", ["renewed", "withdrawn", "left"])
def test_what_is_renewed_withdrawn_or_of_somebody_who_left_is_not_told(cast, today, ending):
    licence = paper(cast, staff=cast.made, valid_until=days(250))
    if ending == "renewed":
        paper(cast, staff=cast.made, number="STR-BARU-2", valid_until=days(2000))
    elif ending == "withdrawn":
        withdraw_licence(licence=licence, by=cast.ratna)
    else:
        deactivate(staff=cast.made, by=cast.ratna)
    for before in (90, 30, 0):
        with clock.at(moment(250 - before, "08:00")):
            sweep()
    assert [told(one) for one in (cast.made, cast.bagus, cast.ratna)] == [[], [], []]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"valid_from": moment(9).date(), "valid_until": moment(3).date()}, "lebih awal"),
        ({"number": "STR-FIKTIF-001"}, "sudah tercatat"),
        ({"number": "str-fiktif-002"}, "pada orang lain"),
    ],
)
def test_a_licence_in_the_wrong_order_or_twice_is_refused(cast, today, enter, facts, sentence):
    with pytest.raises(Changed, match=sentence):
        paper(cast, **facts)
    sent = {"kind": "str", "number": "STR-X", "valid_from": days(0), "valid_until": days(9)}
    page = reverse("agency:licence_new", args=[cast.sari.pk])
    answer = enter(cast.ratna).post(page, sent | facts)
    assert (answer.status_code, sentence in answer.content.decode()) == (422, True)


@pytest.mark.parametrize("day", ["0001-01-01", "0001-03-01", "9999-12-31"])
def test_a_licence_to_the_ends_of_the_calendar_is_refused(cast, today, enter, day):
    sent = {"kind": "sipps", "number": "SIPPS-X", "valid_until": day}
    answer = enter(cast.ratna).post(reverse("agency:licence_new", args=[cast.sari.pk]), sent)
    assert (answer.status_code, "Periksa tahunnya." in answer.content.decode()) == (422, True)


def test_a_competence_is_recorded_once_and_ended(cast, today, enter):
    browser = enter(cast.ratna)
    page = reverse("agency:competence_new", args=[cast.made.pk])
    sent = {"code": "anak", "since": today.isoformat()}
    assert browser.post(page, sent).status_code == 303
    assert "sudah tercatat" in browser.post(page, sent).content.decode()
    assert competences_of(cast.made, today) == {"napza", "anak"}
    held = Competence.objects.get(staff=cast.made, code="napza")
    assert browser.post(reverse("agency:competence_end", args=[held.pk])).status_code == 303
    assert competences_of(cast.made, today) == {"anak"}
    assert competences_of(cast.made, days(-1)) == {"napza"}
    with pytest.raises(Changed, match="sudah berakhir"):
        end_competence(held=held, by=cast.ratna)
    with pytest.raises(Changed, match="lebih awal"):
        record_competence(
            staff=cast.made, code="lansia", since=days(2), until=days(1), by=cast.ratna
        )


def test_the_leave_of_a_supervisor_leads_to_the_choice_of_somebody_who_stands_in(
    cast, today, enter
):
    browser = enter(cast.ratna)
    page = reverse("agency:leave_new", args=[cast.bagus.pk])
    sent = {"starts_on": days(2).isoformat(), "ends_on": days(9).isoformat(), "reason": "annual"}
    answer = browser.post(page, sent)
    assert answer["Location"].startswith(reverse("agency:acting_new"))
    form = browser.get(answer["Location"]).content.decode()
    assert "siapa menggantikannya?" in form
    assert f'<option value="{cast.bagus.pk}:semua" selected' in form
    assert f'value="{days(9).isoformat()}"' in form
    assert "sudah ada cuti" in browser.post(page, sent).content.decode().lower()


def test_leave_shows_in_the_list_and_can_be_cancelled(cast, today, enter):
    leave = record_leave(
        staff=cast.sari, starts_on=days(0), ends_on=days(1), reason="training", by=cast.ratna
    )
    shown = enter(cast.ratna).get(reverse("agency:staff_list"), {"status": "away"})
    rows = [row.person for row in shown.context["rows"]]
    assert rows == [cast.sari]
    cancel_leave(leave=leave, by=cast.ratna)
    with pytest.raises(Changed, match="sudah dibatalkan"):
        cancel_leave(leave=leave, by=cast.ratna)
    assert Leave.objects.get().cancelled_at == clock.now()


def test_the_list_finds_people_by_name_state_and_unit(cast, today, enter):
    browser = enter(cast.ratna)

    def found(**asked):
        page = browser.get(reverse("agency:staff_list"), asked)
        return {row.person.username for row in page.context["rows"]}

    assert found(q="wulan") == {"sari"}
    assert found(status="lapsed") == {"rudi", "arif"}
    assert found(status="nonsense\x00", unit="x", q="\x00") == set(cast.__dict__) - {"unit"}


def test_person_and_supervisor_read_the_page_and_cannot_change_it(cast, today, enter):
    page = reverse("agency:staff_detail", args=[cast.sari.pk])
    for reader in (cast.sari, cast.bagus):
        text = enter(reader).get(page).content.decode()
        assert "STR-FIKTIF-001" in text
        assert "/ubah/" not in text
        assert "Akhiri masa kerja" not in text
    assert enter(cast.dewi).get(page).status_code == 404
