"""The stage bar: what is missing for the next stage, where it is done, and why."""

import pytest
from django.urls import reverse

from cases.selectors.next_step import next_step_of
from cases.services.tasks import create_task
from cases.tests.factories import (
    open_case_for,
    with_assessment,
    with_consent,
    with_draft,
    with_plan,
)
from core import clock

pytestmark = pytest.mark.django_db


def said(case):
    case.refresh_from_db()
    step = next_step_of(case)
    return [str(part.label) for part in step.missing], step.ready, step.rule.id


def test_a_new_case_lacks_the_clients_consent_because_of_r01(cast, today):
    missing, ready, rule = said(open_case_for(cast.sari))
    assert (missing, ready, rule) == (["Persetujuan klien"], None, "R01")


def test_with_consent_nothing_is_missing_and_the_assessment_can_begin(cast, today):
    case = with_consent(open_case_for(cast.sari))
    missing, ready, rule = said(case)
    assert (missing, rule) == ([], "R17")
    assert ready.url == reverse("cases:assessment_detail", args=[case.pk])


def test_a_finished_assessment_leads_to_the_resource_map(cast, today):
    case = with_consent(open_case_for(cast.sari))
    with_assessment(case)
    missing, ready, _rule = said(case)
    assert (missing, ready.url) == ([], reverse("cases:resource_list", args=[case.pk]))


def test_a_draft_waits_for_its_submission_and_the_supervisor(cast, today):
    case = with_consent(open_case_for(cast.sari))
    with_assessment(case)
    with_draft(case)
    missing, _ready, rule = said(case)
    assert missing == ["Rencana yang diajukan kepada supervisor dan disahkan"]
    assert rule == "R17"


def test_a_plan_in_force_leads_to_monev(cast, today):
    case = with_consent(open_case_for(cast.sari))
    with_plan(case)
    missing, _ready, rule = said(case)
    assert (missing, rule) == (["Monev menurut jadwal"], "R26")


def test_the_case_file_says_what_is_missing_and_shows_the_article(cast, enter, today):
    case = open_case_for(cast.sari)
    page = enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).content.decode()
    road = page[page.index("next-step-title") :]
    assert reverse("cases:consent_new", args=[case.pk]) in road
    assert "Mengapa?" in road
    assert "Pasal 7" in road


def test_a_supervisor_reads_what_is_missing_without_links_to_the_workers_forms(cast, enter, today):
    case = open_case_for(cast.sari)
    page = enter(cast.bagus).get(reverse("cases:detail", args=[case.pk])).content.decode()
    assert "Persetujuan klien" in page
    assert reverse("cases:consent_new", args=[case.pk]) not in page


def test_ticking_a_task_leads_back_to_the_same_narrowed_list(cast, enter, today):
    case = open_case_for(cast.sari)
    create_task(
        case=case, owner=cast.sari, kind="visit", title="Kunjungan", due_on=clock.today(),
        by=cast.sari,
    )  # fmt: skip
    here = "/kasus/tugas/?q=Kunjungan"
    page = enter(cast.sari).get(here).content.decode()
    assert f'name="next" value="{here}"' in page
