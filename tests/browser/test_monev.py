"""Hari ini and monev as people use them: on a phone and on a wide screen."""

import datetime as dt
from pathlib import Path

import pytest
from django.urls import reverse

from cases.models import MonevRecord
from cases.services.monev import GoalFinding, MonevText, record_monev
from cases.services.monev_schedules import set_monev_schedule
from cases.tests.factories import client_for, open_case_for, with_plan
from core import clock
from tests.browser.watch import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results" / "monev"
LEVELS = {
    "level_minus2": "Tidak makan seharian",
    "level_minus1": "Makan sekali sehari",
    "level_0": "Makan tiga kali sehari",
    "level_plus1": "Memasak sendiri",
    "level_plus2": "Mengundang tetangga makan",
}


def served(worker, name="Mbah Karsinah"):
    """A case served for 100 days, with two monev and the third one late."""
    real = dt.datetime.now(dt.UTC)

    def before(days):
        return clock.at(real - dt.timedelta(days=days))

    with before(100):
        case = open_case_for(worker, client_for(worker, name=name))
        plan = with_plan(case, goals=2)
        goal = plan.goals.first()
        for name, text in {"title": "Makan teratur", **LEVELS}.items():
            setattr(goal, name, text)
        goal.save()
        first = clock.today() + dt.timedelta(days=30)
        set_monev_schedule(case=case, by=worker, every=30, unit="days", starts_on=first)
    for days, levels in ((68, (-1, -2)), (40, (1, 0))):
        with before(days):
            findings = {
                goal.pk: GoalFinding("Terlihat saat kunjungan.", level)
                for goal, level in zip(plan.goals.all(), levels, strict=True)
            }
            text = MonevText(
                held_on=clock.today(), interview="Ia bercerita.", effective="partly",
                decision="continue",
            )  # fmt: skip
            record_monev(case=case, by=worker, plan=plan, text=text, findings=findings)
    return case


def look(visit, name):
    """The open page is sound at both widths; a picture of each is kept."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    for width, height in ((1280, 860), (390, 844)):
        visit.page.set_viewport_size({"width": width, "height": height})
        visit.page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)
        assert_sound(visit.page, visit.watch)


def choose_level(page, goal, level):
    scale = page.get_by_role("group", name=f"Tingkat GAS untuk tujuan {goal}")
    scale.get_by_text(level, exact=True).click()


def test_from_the_late_reminder_on_the_first_page_to_a_signed_monev(browser_at, cast):
    case = served(cast.sari)
    visit = browser_at(390, cast.sari)
    page = visit.open("/")
    look(visit, "home")
    page.get_by_role("link", name="Mbah Karsinah").first.click()
    page.wait_for_url(f"**{reverse('cases:monev_new', args=[case.pk])}")
    look(visit, "new")
    page.get_by_label("Wawancara").fill("Ia kini memasak sendiri.")
    for number in (1, 2):
        page.get_by_label(f"Temuan untuk tujuan {number}").fill("Terlihat saat kunjungan.")
    choose_level(page, 1, "+1")
    page.get_by_role("button", name="Tandatangani dan simpan").click()
    page.wait_for_selector("text=Monev belum lengkap")
    assert page.get_by_label("Wawancara").input_value() == "Ia kini memasak sendiri."
    look(visit, "refused")
    choose_level(page, 2, "0")
    page.get_by_label("Ya", exact=True).check()
    page.get_by_label("Lanjutkan").check()
    page.get_by_role("button", name="Tandatangani dan simpan").click()
    page.wait_for_selector("text=T-score 56,20")
    record = MonevRecord.objects.latest("recorded_at")
    assert record.next_on > clock.today()
    look(visit, "detail")
    visit.open(reverse("cases:monev_list", args=[case.pk]))
    look(visit, "list")
    visit.open(reverse("cases:monev_schedule", args=[case.pk]))
    look(visit, "schedule")


def test_first_pages_of_supervisor_and_admin(browser_at, cast):
    served(cast.sari)
    for person in (cast.bagus, cast.ratna):
        visit = browser_at(390, person)
        visit.open("/")
        look(visit, f"home-{person.username}")
    visit = browser_at(390, cast.sari)
    visit.open(reverse("choose_case"))
    look(visit, "choose")
