"""Roles with dates: who may grant and end them, and what stands against it."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.urls import reverse

from agency.models import AuditEntry, RoleAssignment
from agency.roles import roles_of
from agency.scope import Forbidden
from agency.services.roles import end_role, grant_role
from conftest import moment
from core import clock
from core.refusals import Changed

pytestmark = pytest.mark.django_db


def role_of(person, role):
    return person.roles.get(role=role)


def test_a_role_holds_from_its_first_moment_to_its_last(cast, today):
    grant_role(
        staff=cast.dewi, role="supervisor", by=cast.ratna, starts_at=moment(2), ends_at=moment(4)
    )
    held = {}
    for days in (1, 2, 3, 4):
        with clock.at(moment(days)):
            held[days] = "supervisor" in roles_of(cast.dewi)
    assert held == {1: False, 2: True, 3: True, 4: False}


def test_nobody_grants_a_role_to_oneself(cast, today, enter):
    with pytest.raises(Forbidden):
        grant_role(staff=cast.ratna, role="supervisor", by=cast.ratna)
    page = reverse("agency:role_grant", args=[cast.ratna.pk])
    browser = enter(cast.ratna)
    sent = {"role": "supervisor", "starts_on": today.isoformat()}
    assert [browser.get(page).status_code, browser.post(page, sent).status_code] == [403, 403]
    assert roles_of(cast.ratna) == {"admin"}
    assert AuditEntry.objects.denied().filter(actor=cast.ratna).count() == 2
    assert (
        page
        not in browser.get(reverse("agency:staff_detail", args=[cast.ratna.pk])).content.decode()
    )


def test_only_an_admin_opens_the_doors_to_roles(cast, today, enter):
    for person in (cast.sari, cast.bagus):
        page = reverse("agency:role_grant", args=[cast.dewi.pk])
        assert enter(person).post(page, {"role": "admin"}).status_code == 403
    assert not RoleAssignment.objects.filter(staff=cast.dewi, role="admin").exists()


def test_the_last_admin_cannot_put_down_the_role(cast, today, enter):
    held = role_of(cast.ratna, "admin")
    page = enter(cast.ratna).post(reverse("agency:role_end", args=[held.pk]), {"ends_on": ""})
    assert page.status_code == 422
    assert "admin terakhir" in page.content.decode()
    with pytest.raises(Changed, match="admin terakhir"):
        end_role(held=held, by=cast.ratna, ends_at=moment(30))
    grant_role(staff=cast.endang, role="admin", by=cast.ratna, ends_at=moment(5))
    with pytest.raises(Changed, match="admin terakhir"):
        end_role(held=held, by=cast.ratna)
    assert roles_of(cast.ratna) == {"admin"}


def test_with_a_second_admin_one_may_put_the_role_down(cast, today, enter):
    grant_role(staff=cast.endang, role="admin", by=cast.ratna)
    browser = enter(cast.ratna)
    held = role_of(cast.ratna, "admin")
    assert browser.post(reverse("agency:role_end", args=[held.pk]), {}).status_code == 303
    assert browser.get(reverse("agency:staff_list")).status_code == 403


def test_an_ended_role_is_gone_on_the_next_request_and_the_log_in_with_it(cast, today, enter):
    grant_role(staff=cast.endang, role="admin", by=cast.ratna)
    browser = enter(cast.endang)
    assert browser.get(reverse("agency:staff_list")).status_code == 200
    end_role(held=role_of(cast.endang, "admin"), by=cast.ratna)
    answer = browser.get(reverse("agency:staff_list"))
    assert (answer.status_code, answer["Location"][:12]) == (302, "/akun/login/")


def test_a_clock_that_is_set_back_revives_no_role(cast, today):
    end_role(held=role_of(cast.lestari, "supervisor"), by=cast.ratna)
    with clock.at(moment(-10)):
        assert roles_of(cast.lestari) == frozenset()
        with pytest.raises(Changed, match="sudah berakhir"):
            end_role(held=role_of(cast.lestari, "supervisor"), by=cast.ratna)


def test_a_role_granted_and_ended_in_one_moment_never_held(cast, today):
    held = grant_role(staff=cast.dewi, role="supervisor", by=cast.ratna)
    end_role(held=held, by=cast.ratna)
    assert not cast.dewi.roles.filter(role="supervisor").exists()
    assert AuditEntry.objects.about(cast.dewi).filter(act="staff.role_end").exists()


@pytest.mark.parametrize(
    ("days", "sentence"),
    [((-1, None), "hari ini atau sesudahnya"), ((3, 1), "berakhir sebelum dimulai")],
)
def test_dates_in_the_wrong_order_come_back_with_a_sentence(cast, today, enter, days, sentence):
    first, last = days
    sent = {"role": "supervisor", "starts_on": (today + dt.timedelta(days=first)).isoformat()}
    if last is not None:
        sent["ends_on"] = (today + dt.timedelta(days=last)).isoformat()
    page = enter(cast.ratna).post(reverse("agency:role_grant", args=[cast.dewi.pk]), sent)
    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_a_role_held_in_that_time_is_not_granted_twice(cast, today):
    with pytest.raises(Changed, match="sudah memegang"):
        grant_role(staff=cast.sari, role="worker", by=cast.ratna, ends_at=moment(9))


@pytest.mark.django_db(transaction=True)
def test_of_two_admins_who_end_each_other_at_once_one_stays(cast):
    start = Barrier(2)

    def end(pair):
        held, by = pair
        try:
            start.wait(10)
            end_role(held=held, by=by)
            return True
        except Changed:
            return False
        finally:
            connections.close_all()

    second = grant_role(staff=cast.endang, role="admin", by=cast.ratna)
    for _round in range(5):
        first = cast.ratna.roles.get(role="admin", taken_at__isnull=True)
        with ThreadPoolExecutor(2) as pool:
            ended = list(pool.map(end, [(second, cast.ratna), (first, cast.endang)]))
        assert sorted(ended) == [False, True]
        by = cast.endang if ended[1] else cast.ratna
        again = grant_role(staff=cast.ratna if ended[1] else cast.endang, role="admin", by=by)
        second = again if again.staff == cast.endang else second
