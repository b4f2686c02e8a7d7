"""The main screens, filled as on a working day: sound at every width, and drawn for docs/."""

import dataclasses
import datetime as dt
import re

import pytest
from django.urls import reverse

from agency.models import Staff
from cases.models import Case
from core import clock
from pekso.demo.acts import SubmitPlan
from pekso.demo.courses import COURSES, families
from pekso.demo.play import play
from supervision.models import PlanReview
from tests.browser.pictures import FOLDER, MOST_BYTES, draw
from tests.browser.watch import assert_sound, overflow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# A Thursday, 14.12 in western Indonesia.
NOON = dt.datetime(2026, 11, 19, 7, 12, tzinfo=dt.UTC)
NAMES = {
    "Lilis Maryani", "Lilis M.", "Maria Goreti Bria", "Endah Puspitasari", "Sri Handayani",
    "Hendra Wijaya Kusuma", "Ni Luh Ayu Kartika", "Keluarga Purnomo", "Fitriani Daulay",
    "Aminah Pulungan", "Halimatus Sadiah", "Intan Permatasari Nababan", "Mbah Karsinah",
    "Keluarga Tampubolon", "Reza Fahlevi",
}  # fmt: skip
PEOPLE = ("sari", "bagus", "ratna")


def chosen():
    """A handful of clients; the family Purnomo has answered, and their plan waits."""
    for course in COURSES:
        if course is families.PURNOMO:
            *acts, revised = course.acts
            revised = dataclasses.replace(revised, asked=True, unable=("Mbah Karto",))
            yield dataclasses.replace(course, acts=(*acts, revised, SubmitPlan("T-1 15:00")))
        elif course.person is not None and course.person.name in NAMES:
            yield course


@pytest.fixture
def working_day(transactional_db, monkeypatch):
    """The demonstration on a Thursday at 14.12, and a clock that stays there."""
    play(NOON, courses=list(chosen()))
    monkeypatch.setattr(clock, "now", lambda: NOON)


def case_of(name):
    return Case.objects.get(client__name=name)


def screens():
    """name of the picture -> (who, address)."""
    lilis, hendra = case_of("Lilis Maryani"), case_of("Hendra Wijaya Kusuma")
    waiting = PlanReview.objects.get(case=case_of("Keluarga Purnomo"), status="waiting")
    return {
        "hari-ini": ("sari", "/"),
        "perlu-keputusan": ("bagus", reverse("supervision:decisions")),
        "daftar-kasus-admin": ("ratna", reverse("cases:admin_list")),
        "cari-klien": (
            "sari",
            reverse("clients:search") + "?name=Mbah+Karsinah&birth_year=1948&hamlet=Pasar+Lama",
        ),
        "daftarkan-klien": ("sari", reverse("clients:new")),
        "berkas-klien": ("sari", reverse("clients:detail", args=[lilis.client_id])),
        "berkas-kasus": ("sari", reverse("cases:detail", args=[hendra.pk])),
        "catat-kunjungan": ("sari", reverse("cases:visit_new", args=[lilis.pk])),
        "tinjau-rencana": ("bagus", reverse("supervision:plan_review", args=[waiting.pk])),
        "monev": ("sari", reverse("cases:monev_list", args=[hendra.pk])),
        "kodepeksos": ("sari", reverse("ethics:article", args=[7])),
        "penolakan": ("ratna", reverse("cases:detail", args=[lilis.pk])),
    }


def test_the_main_screens_are_sound_and_drawn(browser_at, working_day):
    everything = screens()
    for width in (390, 1280):
        people = {name: browser_at(width, Staff.objects.get(username=name)) for name in PEOPLE}
        for name, (who, address) in everything.items():
            page = people[who].open(address)
            page.wait_for_load_state("networkidle")
            assert_sound(page, people[who].watch)
            assert draw(page, name).stat().st_size <= MOST_BYTES, name
            if width < 992:
                page.set_viewport_size({"width": 360, "height": 740})
                assert overflow(page) <= 0, f"{name} at 360 px"
                page.set_viewport_size({"width": 390, "height": 844})


def test_the_document_shows_every_picture():
    shown = set(re.findall(r"screens/([\w-]+\.png)", (FOLDER.parent / "screens.md").read_text()))
    assert shown == {path.name for path in FOLDER.glob("*.png")}
