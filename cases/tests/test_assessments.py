"""Asesmen: fact and reading apart, finished with what must be known."""

import pytest
from django.urls import reverse

from cases.models import Assessment, Finding
from cases.services import assessments as services
from cases.tests.factories import open_case_for, with_consent
from core import clock
from core.refusals import Refused
from core.versions import Stale

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
FACT = "Lengan kiri atas lebam, kira-kira tiga sentimeter."


@pytest.fixture
def case(cast):
    return with_consent(open_case_for(cast.sari))


@pytest.fixture
def assessment(case, cast):
    return services.start_assessment(case=case, by=cast.sari)


def found(assessment, by, **changes):
    facts = {"domain": "biological", "fact": FACT, "method": "observation"}
    return services.add_finding(
        assessment=assessment, by=by, **{**facts, "found_on": clock.today(), **changes}
    )


def test_r01_no_assessment_before_consent(cast):
    with pytest.raises(Refused) as refused:
        services.start_assessment(case=open_case_for(cast.sari), by=cast.sari)
    assert refused.value.rule == "R01"
    assert not Assessment.objects.exists()


def test_starting_twice_gives_the_same_assessment_and_the_stage(cast, case, assessment):
    again = services.start_assessment(case=case, by=cast.sari)
    case.refresh_from_db()
    assert (again, case.stage) == (assessment, "assessment")


def test_r17_is_not_finished_without_problem_risk_needs_strengths(cast, assessment):
    with pytest.raises(Refused) as refused:
        services.finish_assessment(assessment=assessment, by=cast.sari)
    labels = [str(part.label) for part in refused.value.missing]
    assert refused.value.rule == "R17"
    assert labels[:4] == [
        "Rumusan masalah", "Tingkat risiko", "Kebutuhan", "Kekuatan dan potensi"
    ]  # fmt: skip


def test_r22_a_finished_assessment_is_opened_again_before_it_is_changed(cast, assessment):
    finding = found(assessment, cast.sari)
    services.save_summary(
        assessment=assessment, by=cast.sari, version=1, problem="a", needs="b", strengths="c",
        risk="medium",
    )  # fmt: skip
    services.finish_assessment(assessment=assessment, by=cast.sari)
    with pytest.raises(Refused) as refused:
        services.edit_finding(finding=finding, by=cast.sari, version=1, fact="lain")
    assert refused.value.rule == "R22"
    services.start_assessment(case=assessment.case, by=cast.sari)
    finding = Finding.objects.get()
    services.edit_finding(finding=finding, by=cast.sari, version=1, fact="Sudah memudar.")
    assert Finding.objects.get().fact == "Sudah memudar."


def test_assessed_risk_becomes_the_risk_of_the_case_and_a_rise_is_told(cast, case, assessment):
    found(assessment, cast.sari)
    services.save_summary(
        assessment=assessment, by=cast.sari, version=1, problem="a", needs="b", strengths="c",
        risk="high",
    )  # fmt: skip
    services.finish_assessment(assessment=assessment, by=cast.sari)
    case.refresh_from_db()
    notice = cast.bagus.notices.get()
    assert (case.risk, notice.urgent, notice.must_acknowledge) == ("high", True, True)
    assert case.client.name not in notice.title + notice.body


def test_r23_a_finding_is_not_dated_in_the_future(cast, assessment):
    tomorrow = clock.today().replace(day=clock.today().day + 1)
    with pytest.raises(Refused) as refused:
        found(assessment, cast.sari, found_on=tomorrow)
    assert (refused.value.rule, refused.value.field) == ("R23", "found_on")


def test_two_people_who_edit_one_finding_both_keep_their_text(cast, assessment):
    finding = found(assessment, cast.sari)
    seen_by_second = Finding.objects.get()
    services.edit_finding(finding=finding, by=cast.sari, version=1, fact="Teks pertama.")
    with pytest.raises(Stale) as stale:
        services.edit_finding(finding=seen_by_second, by=cast.sari, version=1, fact="Teks kedua.")
    difference = stale.value.differences[0]
    assert (difference.stored, difference.typed) == ("Teks pertama.", "Teks kedua.")


def test_the_same_text_sent_twice_is_no_quarrel(cast, assessment):
    finding = found(assessment, cast.sari)
    echo = Finding.objects.get()
    services.edit_finding(finding=finding, by=cast.sari, version=1, fact="Teks pertama.")
    services.edit_finding(finding=echo, by=cast.sari, version=1, fact="Teks pertama.")
    echo.refresh_from_db()
    assert (echo.fact, echo.version) == ("Teks pertama.", 2)


def test_page_keeps_fact_and_reading_apart_and_names_what_is_not_explored(cast, assessment, enter):
    found(assessment, cast.sari, reading="Perlu dilihat dokter.")
    page = enter(cast.sari).get(reverse("cases:assessment_detail", args=[assessment.case_id]))
    text = page.content.decode()
    assert FACT in text
    assert "Perlu dilihat dokter." in text
    assert "Belum digali" in text


@pytest.mark.parametrize("fact", ["", "x" * 5001, "a\x00b"])
def test_bad_text_is_answered_at_the_field_and_kept(cast, assessment, enter, fact):
    url = reverse("cases:finding_add", args=[assessment.case_id])
    sent = {"domain": "economic", "method": "interview", "found_on": "2026-11-19"}
    page = enter(cast.sari).post(url, {**sent, "fact": fact, "source": "Ketua RT 03"})
    assert page.status_code == 422
    assert "Ketua RT 03" in page.content.decode()
    assert not Finding.objects.exists()


def test_emoji_and_marks_of_writing_from_right_to_left_are_kept(cast, assessment, enter):
    url = reverse("cases:finding_add", args=[assessment.case_id])
    fact = "Ia berkata “baik” 🙂 \u200fسلام"
    sent = {"domain": "economic", "method": "interview", "found_on": "2026-11-19", "fact": fact}
    assert enter(cast.sari).post(url, sent).status_code == 303
    assert Finding.objects.get().fact == fact
