"""A role that runs out: its duties are shown and told of in time, its access ends to the second."""

import datetime as dt
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from agency import access
from agency.duties import in_numbers, open_duties
from agency.role_reminders import KIND, remind_of_all
from agency.services.roles import end_role, grant_role
from cases.models import Case
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from core.acting import acting_as
from core.models import Notice, Reminder
from core.sweep import sweep

pytestmark = pytest.mark.django_db


def role_of(person, role="worker"):
    return person.roles.get(role=role, taken_at__isnull=True)


def midnight(days):
    return moment(days, "00:00")


def told(person):
    return Notice.objects.filter(recipient=person, kind=KIND).order_by("created_at")


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


def test_the_admin_sees_how_much_is_open_and_cannot_end_the_role_before_it_is_handed_over(
    cast, case, enter
):
    page = reverse("agency:role_end", args=[role_of(cast.sari).pk])
    browser = enter(cast.ratna)
    shown = browser.get(page).content.decode()
    assert "Masih terbuka: 1 Kasus" in shown
    assert reverse("cases:assign", args=[case.pk]) in shown
    assert case.client.name not in shown
    answer = browser.post(page, {"ends_on": "", "seen": "on"})
    assert answer.status_code == 422
    assert "Alihkan atau akhiri lebih dulu" in answer.content.decode()
    assert access.can(cast.sari, case, access.CHANGE)


def test_a_date_to_come_is_set_only_by_somebody_who_saw_what_is_open(cast, case, enter, today):
    page = reverse("agency:role_end", args=[role_of(cast.sari).pk])
    browser, day = enter(cast.ratna), (today + dt.timedelta(days=20)).isoformat()
    assert browser.post(page, {"ends_on": day}).status_code == 422
    assert browser.post(page, {"ends_on": day, "seen": "on"}).status_code == 303
    assert role_of(cast.sari).ends_at == midnight(21)
    granting = browser.get(reverse("agency:role_grant", args=[cast.sari.pk])).content.decode()
    assert "Masih terbuka: 1 Kasus" in granting


def test_admin_supervisor_and_bearer_are_told_14_3_and_0_days_before_and_when_it_is_over(
    cast, case
):
    end_role(held=role_of(cast.sari), by=cast.ratna, ends_at=midnight(20), seen=True)
    moments = list(Reminder.objects.filter(kind=KIND).values_list("send_at", flat=True))
    wanted = [moment(5, "07:00"), moment(16, "07:00"), moment(19, "07:00"), midnight(20)]
    assert sorted(moments) == wanted
    for number, when in enumerate(wanted, start=1):
        with clock.at(when):
            sweep()
        assert told(cast.ratna).count() == told(cast.bagus).count() == number
    assert told(cast.sari).count() == 3  # nothing any more once it is over
    assert not told(cast.endang).exists()
    last = told(cast.bagus).last()
    assert "8 Desember 2026" in last.title
    assert "1 Kasus" in last.body
    assert case.number not in last.title + last.body
    assert last.url == reverse("cases:caseload")


def test_nothing_is_told_where_all_was_handed_over_or_the_role_goes_on(cast, case):
    end_role(held=role_of(cast.sari), by=cast.ratna, ends_at=midnight(20), seen=True)
    grant_role(staff=cast.sari, role="worker", by=cast.ratna, starts_at=midnight(20))
    end_role(held=role_of(cast.dewi), by=cast.ratna, ends_at=midnight(20))
    for days in (5, 16, 19, 20):
        with clock.at(moment(days, "07:00")):
            sweep()
    assert not Notice.objects.filter(kind=KIND).exists()
    with clock.at(moment(21)):
        assert access.can(cast.sari, case, access.CHANGE)


def test_another_date_tells_anew_and_no_date_tells_nothing(cast, case):
    held = role_of(cast.sari)
    end_role(held=held, by=cast.ratna, ends_at=midnight(20), seen=True)
    with clock.at(moment(5, "07:00")):
        sweep()
    end_role(held=held, by=cast.ratna, ends_at=midnight(40), seen=True)
    waiting = Reminder.objects.filter(kind=KIND, status=Reminder.Status.WAITING)
    assert sorted(waiting.values_list("send_at", flat=True))[0] == moment(25, "07:00")
    with clock.at(moment(25, "07:00")):
        sweep()
    assert told(cast.bagus).count() == 2


def test_dates_of_an_older_edition_are_told_as_well(cast, case):
    type(role_of(cast.sari)).objects.filter(staff=cast.sari).update(ends_at=midnight(20))
    assert remind_of_all() == 1
    assert remind_of_all() == 0
    assert Reminder.objects.filter(kind=KIND).count() == 4


def test_beyond_the_date_nothing_opens_and_the_supervisor_can_hand_on(cast, case, enter):
    end_role(held=role_of(cast.sari), by=cast.ratna, ends_at=midnight(20), seen=True)
    page = reverse("cases:detail", args=[case.pk])
    with clock.at(moment(19, "23:59")):
        assert enter(cast.sari).get(page).status_code == 200
        assert "Kasus tanpa pekerja" not in caseload_of(enter(cast.bagus))
    with clock.at(midnight(20)):
        assert enter(cast.sari).get(page).status_code == 404
        for record in (case, case.client):
            assert not access.can(cast.sari, record, access.VIEW)
            assert access.can(cast.bagus, record, access.DECIDE)
        with acting_as(cast.sari):
            assert not Case.objects.filter(pk=case.pk).exists()  # the wall as well
        listed = caseload_of(enter(cast.bagus))
        assert "Kasus tanpa pekerja" in listed
        assert case.number in listed
        assert case.client.name not in listed
        assert case.number in caseload_of(enter(cast.ratna))
        assert case.number not in caseload_of(enter(cast.lestari))
        assert enter(cast.bagus).get(reverse("cases:assign", args=[case.pk])).status_code == 200
        assert in_numbers(open_duties(cast.sari, "worker")).startswith("1 Kasus")
    out = StringIO()
    call_command("sync_access", "--check", stdout=out)
    assert out.getvalue().startswith("0 differences")


def test_a_supervisors_access_ends_with_the_role_and_begins_again_with_it(cast, case):
    end_role(held=role_of(cast.bagus, "supervisor"), by=cast.ratna, ends_at=midnight(20), seen=True)
    grant_role(staff=cast.bagus, role="supervisor", by=cast.ratna, starts_at=midnight(25))
    seen = {}
    for days in (19, 21, 26):
        with clock.at(moment(days)):
            seen[days] = access.can(cast.bagus, case, access.DECIDE)
    assert seen == {19: True, 21: False, 26: True}
    assert access.can(cast.sari, case, access.CHANGE)


def caseload_of(browser):
    return browser.get(reverse("cases:caseload")).content.decode()
