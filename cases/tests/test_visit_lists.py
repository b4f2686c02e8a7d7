"""Lists of contacts and tasks: complete, in scope, with as many queries for 25 rows as for 100."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agency.models import AccessEvent
from cases.models import Contact, Task
from cases.services.tasks import create_task
from cases.services.visit_reading import read_visit
from cases.tests.factories import client_for, open_case_for
from cases.tests.test_visits import log
from conftest import TODAY, moment
from core import clock
from core.inbox import notify

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def queries_of(browser, address):
    browser.get(address)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = browser.get(address)
    assert answer.status_code == 200
    return len(seen)


def many_visits(cast, number):
    with clock.at(moment(-200)):
        cases = [
            open_case_for(cast.sari, client_for(cast.sari, name=f"Klien {n}")) for n in range(5)
        ]
    for n in range(number):
        log(
            cases[n % 5],
            cast.sari,
            happened_at=moment(-1) - dt.timedelta(hours=n),
            seen_heard=f"Cerita {n}.",
        )
    return cases


def test_visit_lists_ask_the_same_number_of_queries_for_25_and_for_100(cast, enter):
    cases = many_visits(cast, 25)
    sari, bagus = enter(cast.sari), enter(cast.bagus)
    pages = [
        (sari, reverse("cases:visit_list")),
        (bagus, reverse("cases:visit_list")),
        (sari, reverse("cases:visit_list_of_case", args=[cases[0].pk])),
    ]
    few = [queries_of(*page) for page in pages]
    for n in range(75):
        log(cases[n % 5], cast.sari, happened_at=moment(-100) - dt.timedelta(hours=n))
    assert [queries_of(*page) for page in pages] == few
    assert max(few[:2]) <= 12, few
    assert few[2] <= 12, few


def test_the_list_shows_25_with_the_newest_first_and_says_who_saw_them(cast, enter):
    many_visits(cast, 30)
    page = enter(cast.sari).get(reverse("cases:visit_list")).content.decode()
    assert page.count("visit-row-story") == 25
    assert page.index("Cerita 0.") < page.index("Cerita 1.") < page.index("Cerita 24.")
    assert "Halaman 1 dari 2" in page
    event = AccessEvent.objects.get(verb="cases:visit_list")
    assert len(event.object_ids) == 25


def test_each_person_sees_what_they_may_open(cast, enter):
    many_visits(cast, 2)
    log(open_case_for(cast.tandi), cast.tandi, seen_heard="Cerita Tandi.")
    seen = {
        name: enter(getattr(cast, name)).get(reverse("cases:visit_list")).content.decode()
        for name in ("sari", "tandi", "bagus", "endang")
    }
    assert ("Cerita 1." in seen["sari"], "Cerita Tandi." in seen["sari"]) == (True, False)
    assert ("Cerita 1." in seen["tandi"], "Cerita Tandi." in seen["tandi"]) == (False, True)
    assert ("Cerita 1." in seen["bagus"], "Cerita Tandi." in seen["bagus"]) == (True, True)
    assert "Belum ada kunjungan" in seen["endang"]
    assert enter(cast.ratna).get(reverse("cases:visit_list")).status_code == 403


def test_filters_narrow_the_list_and_unknown_values_are_left_out(cast, enter):
    cases = many_visits(cast, 3)
    log(cases[0], cast.sari, kind="phone", risk="high", seen_heard="Lewat telepon.")
    first = next(one for one in Contact.objects.all() if one.seen_heard == "Cerita 0.")
    read_visit(contact=first, by=cast.bagus)
    bagus = enter(cast.bagus)

    def shown(**filters):
        return bagus.get(reverse("cases:visit_list"), filters).content.decode()

    assert "Cerita 1." not in shown(kind="phone")
    assert "Lewat telepon." in shown(risk="high")
    assert "Cerita 0." not in shown(show="unread")
    assert "Cerita 1." in shown(q="klien 1")
    assert "Cerita 0." not in shown(q="klien 1")
    assert "Cerita 1." in shown(worker=str(cast.sari.pk))
    assert "Tidak ada kunjungan yang cocok" in shown(worker=str(cast.tandi.pk))
    assert "Cerita 1." in shown(kind="pesta", worker="bukan", page="abc", q="\x00")


def test_tasks_stand_in_their_groups(cast, enter):
    case = open_case_for(cast.sari)
    for days, title in [(-2, "Lewat"), (0, "Sekarang"), (2, "Sabtu"), (4, "Depan")]:
        create_task(
            case=case, owner=cast.sari, kind="follow_up", title=title, by=cast.sari,
            due_on=TODAY + dt.timedelta(days=days),
        )  # fmt: skip
    page = enter(cast.sari).get(reverse("cases:task_list")).content.decode()
    words = ["Terlambat", "Lewat", "Hari ini", "Sekarang", "Minggu ini", "Sabtu", "Nanti", "Depan"]
    main = page[page.index('id="isi"') :]
    places = [main.index(f">{word}<") for word in words]
    assert places == sorted(places)
    found = enter(cast.sari).get(reverse("cases:task_list"), {"q": "sabtu"}).content.decode()
    assert ">Sabtu<" in found
    assert ">Depan<" not in found


def test_a_task_is_ticked_by_the_worker_only(cast, enter):
    case = open_case_for(cast.sari)
    task = create_task(
        case=case, owner=cast.sari, kind="follow_up", title="Telepon nenek", due_on=TODAY,
        by=cast.sari,
    )  # fmt: skip
    address = reverse("cases:task_done", args=[case.pk, task.pk])
    assert enter(cast.bagus).post(address).status_code == 403
    assert enter(cast.tandi).post(address).status_code == 404
    answer = enter(cast.sari).post(address, {"next": "https://jahat.invalid/"})
    assert answer["Location"] == "/kasus/tugas/"
    assert Task.objects.get().done_by == cast.sari
    assert enter(cast.sari).post(address).status_code == 303


def test_task_list_and_inbox_ask_the_same_number_of_queries(cast, enter):
    case = open_case_for(cast.sari)

    def more(number, start):
        for n in range(start, start + number):
            create_task(
                case=case,
                owner=cast.sari,
                kind="follow_up",
                title=f"Tugas {n}",
                due_on=TODAY,
                by=cast.sari,
            )
            notify(recipient=cast.sari, kind="x", title=f"Pesan {n}", dedup=f"x:{n}", url="/")

    sari = enter(cast.sari)
    more(25, 0)
    few = [queries_of(sari, reverse("cases:task_list")), queries_of(sari, reverse("inbox"))]
    more(75, 25)
    assert [queries_of(sari, reverse("cases:task_list")), queries_of(sari, reverse("inbox"))] == few
    assert max(few) <= 12, few
