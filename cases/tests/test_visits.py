"""Kontak: what it takes to log one, what it sets in motion, and what may be changed later."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.models import AuditEntry
from cases.models import Case, Contact, Report, Task
from cases.services import visits
from cases.tests.factories import open_case_for
from cases.tests.visit_forms import STORY, visit_form
from cases.visit_text import Said
from conftest import TODAY, moment
from core import clock
from core.models import Notice, Reminder
from core.refusals import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def case(cast):
    with clock.at(moment(-10, "09:10")):
        return open_case_for(cast.sari)


def log(case, by, **changes):
    return visits.log_visit(
        case=case, by=by, statements=changes.pop("statements", ()),
        **{
            "kind": "home", "happened_at": clock.now(), "risk": "medium", "met_who": "Lilis",
            "seen_heard": STORY, "agreed": "Dikunjungi lagi.", "next_step": "Kunjungan kedua",
            **changes,
        },
    )  # fmt: skip


def test_a_visit_is_logged_before_consent_with_its_statements(cast, enter, case):
    said = [
        {"speaker": "Rara", "text": "Ayah marah"},
        {"speaker": "Bu Tuti", "text": "Sering terdengar teriakan", "secret_from_client": "on"},
        {"speaker": "", "text": ""},
    ]
    sari = enter(cast.sari)
    answer = sari.post(reverse("cases:visit_new", args=[case.pk]), visit_form(said=said))
    contact = Contact.objects.get()
    assert answer.status_code == 303
    assert (
        answer["Location"]
        == reverse("cases:visit_photo_add", args=[case.pk, contact.pk]) + "?baru=1"
    )
    assert [(s.speaker, s.secret_from_client) for s in contact.statements.all()] == [
        ("Rara", False),
        ("Bu Tuti", True),
    ]
    assert contact.by == cast.sari
    assert contact.recorded_at == clock.now()
    page = sari.get(reverse("cases:visit_detail", args=[case.pk, contact.pk])).content.decode()
    for text in (STORY, "Ayah marah", "Bu Tuti", "Rahasia terhadap klien", "Belum dibaca"):
        assert text in page
    assert AuditEntry.objects.filter(act="visit.log", actor=cast.sari, case_id=case.pk).exists()


def test_the_same_form_twice_is_one_visit_and_one_answer(cast, enter, case):
    sari, form = enter(cast.sari), visit_form(next_visit_on="2026-12-07")
    answers = {
        sari.post(reverse("cases:visit_new", args=[case.pk]), form)["Location"] for _ in "ab"
    }
    assert len(answers) == 1
    assert Contact.objects.count() == Task.objects.count() == 1
    other = sari.post(reverse("cases:visit_new", args=[case.pk]), {**form, "agreed": "Lain."})
    assert other.status_code == 409
    assert "Lain." in other.content.decode()
    assert Contact.objects.count() == 1


@pytest.mark.parametrize(
    ("happened_at", "why"),
    [
        (moment(0, "09:01"), "waktunya belum tiba"),
        (moment(2, "09:00"), "waktunya belum tiba"),
        (moment(-11, "16:00"), "kasus baru dibuka pada 9 November 2026"),
    ],
)
def test_r23_a_visit_lies_between_the_intake_and_now(cast, enter, case, happened_at, why):
    form = visit_form(happened_at)
    answer = enter(cast.sari).post(reverse("cases:visit_new", args=[case.pk]), form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert why in page
    assert STORY in page
    assert 'id="error_1_id_happened_at"' in page or "invalid-feedback" in page
    assert not Contact.objects.exists()
    assert AuditEntry.objects.get(outcome="denied").rule == "R23"


def test_a_visit_before_the_intake_is_one_of_the_report(cast, case):
    report = Report.objects.create(
        number="L-1", unit=case.unit, received_at=moment(-12), recorded_at=moment(-12), case=case,
        taken_by=cast.sari, worker=cast.sari, source="citizen", about="Ibu", told="Teriakan.",
        risk="medium", response_due_at=moment(-12), status="accepted",
    )  # fmt: skip
    assert log(case, cast.sari, happened_at=moment(-11)).report == report
    with pytest.raises(Refused) as refused:
        log(case, cast.sari, happened_at=moment(-13))
    assert "laporan baru diterima pada 7 November 2026" in str(refused.value.detail)


def test_r23_a_visit_does_not_end_before_it_begins(cast, case):
    with pytest.raises(Refused) as refused:
        log(case, cast.sari, happened_at=moment(-1, "10:00"), ended_at=moment(-1, "09:00"))
    assert (refused.value.rule, refused.value.field) == ("R23", "ended_at")


def test_a_late_entry_is_shown_and_not_refused(cast, enter, case):
    contact = log(case, cast.sari, happened_at=moment(-3))
    page = enter(cast.bagus).get(reverse("cases:visit_detail", args=[case.pk, contact.pk]))
    assert "dicatat 3 hari kemudian" in page.content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"met_who": ""}, "Tulis siapa yang ditemui."),
        ({"seen_heard": ""}, "Tulis apa yang dilihat dan didengar."),
        ({"agreed": ""}, "Tulis apa yang disepakati"),
        ({"next_step": ""}, "Tulis langkah berikut, atau pilih tanggal"),
        ({"risk": None}, "Pilih tingkat risikonya."),
        ({"met": None}, "Pilih bertemu atau tidak bertemu."),
        ({"met": "no"}, "Pilih mengapa tidak bertemu."),
        ({"seen_heard": "x" * 10_001}, "10000"),
        ({"agreed": "x" * 10_000}, "5000"),
        ({"met_who": "Ibu\x00"}, "tidak dapat disimpan"),
        ({"happened_at": "kemarin"}, "Tulis tanggal dan jam"),
        ({"happened_at": "2199-12-31T23:59"}, "aktunya belum tiba"),
        ({"happened_at": "1900-01-01T00:00"}, "asus baru dibuka"),
        ({"happened_at": "9999-12-31T23:59"}, "Periksa tahunnya."),
        ({"happened_at": "0001-01-01T00:00"}, "Periksa tahunnya."),
        ({"next_visit_on": "2026-11-01"}, "sebelum kunjungan yang dicatat"),
        ({"next_visit_on": "9999-12-31"}, "periksa tahunnya"),
        ({"kind": "pesta"}, "tidak tersedia"),
        ({"submission_id": "bukan-uuid"}, "tidak utuh"),
        ({"said": [{"speaker": "", "text": "Ayah marah"}]}, "Tulis siapa yang mengatakannya."),
        ({"said": [{"speaker": "Rara", "text": ""}]}, "Tulis kata-katanya."),
        ({"ucapan-TOTAL_FORMS": "99999"}, "Paling banyak 20"),
        ({"ucapan-TOTAL_FORMS": "satu"}, "Muat ulang halaman"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(
    cast, enter, case, changes, sentence
):
    form = visit_form(purpose="Melihat keadaan Rara 🏠", **changes)
    answer = enter(cast.sari).post(reverse("cases:visit_new", args=[case.pk]), form)
    page = answer.content.decode()
    assert answer.status_code in {409, 422}
    assert sentence in page
    assert "Melihat keadaan Rara 🏠" in page
    assert not Contact.objects.exists()
    assert not Task.objects.exists()


def test_emoji_and_marks_of_direction_are_kept_as_typed(cast, enter, case):
    text = "Ibu tersenyum 🙂 \u202eterbalik\u202c\u200f"
    enter(cast.sari).post(reverse("cases:visit_new", args=[case.pk]), visit_form(seen_heard=text))
    assert Contact.objects.get().seen_heard == text


def test_nobody_met_needs_a_reason_and_little_else(cast, enter, case):
    form = visit_form(met="no", not_met_reason="not_home", met_who="", seen_heard="", agreed="")
    enter(cast.sari).post(reverse("cases:visit_new", args=[case.pk]), form)
    contact = Contact.objects.get()
    assert (contact.met, contact.not_met_reason) == (False, "not_home")
    page = enter(cast.sari).get(reverse("cases:visit_list")).content.decode()
    assert "Tidak bertemu: Tidak ada di rumah." in page


def test_the_next_visit_becomes_a_task_and_the_visit_finishes_it(cast, case):
    first = log(case, cast.sari, next_visit_on=TODAY + dt.timedelta(days=18))
    task = Task.objects.get()
    assert (task.owner, task.kind, task.due_on) == (cast.sari, "visit", dt.date(2026, 12, 7))
    assert task.origin_id == first.pk
    waiting = Reminder.objects.filter(subject_id=task.pk).order_by("send_at")
    assert [r.send_at for r in waiting] == [moment(18, "07:00"), moment(19, "07:00")]
    with clock.at(moment(5)):
        log(case, cast.sari, kind="phone")
        assert Task.objects.open().get() == task
        log(case, cast.sari, met=False, not_met_reason="not_home", met_who="", seen_heard="")
        assert Task.objects.open().get() == task
    with clock.at(moment(18)):
        log(case, cast.sari)
    task.refresh_from_db()
    assert (task.done_at, task.done_by) == (moment(18), cast.sari)
    assert not Reminder.objects.filter(subject_id=task.pk, status="waiting").exists()


def test_the_first_contact_answers_the_intake(cast, case):
    log(case, cast.sari, happened_at=moment(-5))
    log(case, cast.sari)
    case.refresh_from_db()
    assert case.responded_at == moment(-5)


def test_risk_of_the_visit_becomes_the_risk_of_the_case(cast, case):
    log(case, cast.sari, risk="high", happened_at=moment(-5))
    assert Case.objects.get().risk == "high"
    log(case, cast.sari, risk="low", happened_at=moment(-6))
    assert Case.objects.get().risk == "high"
    log(case, cast.sari, risk="low")
    assert Case.objects.get().risk == "low"
    assert AuditEntry.objects.filter(act="case.risk").count() == 2


def test_risk_that_rises_is_told_to_the_supervisor_at_once_without_names(cast, case):
    contact = log(case, cast.sari, risk="high")
    log(case, cast.sari, risk="high")
    notice = Notice.objects.get()
    assert notice.recipient == cast.bagus
    assert notice.urgent
    assert notice.must_acknowledge
    assert notice.url == reverse("cases:visit_detail", args=[case.pk, contact.pk])
    assert "Lilis" not in notice.title + notice.body
    assert "memar" not in (notice.title + notice.body).lower()
    assert case.number in notice.title


def test_a_foreign_case_and_a_missing_one_look_alike(cast, enter, case):
    contact = log(case, cast.sari)
    tandi = enter(cast.tandi)
    for name, more in [("new", ()), ("detail", (contact.pk,)), ("edit", (contact.pk,))]:
        foreign = tandi.get(reverse(f"cases:visit_{name}", args=[case.pk, *more]))
        missing = tandi.get(reverse(f"cases:visit_{name}", args=[contact.pk, *more]))
        assert foreign.status_code == missing.status_code == 404
        assert foreign.content == missing.content
    answer = tandi.post(reverse("cases:visit_new", args=[case.pk]), visit_form())
    assert answer.status_code == 404
    assert Contact.objects.count() == 1


def test_a_visit_of_another_case_is_not_found_through_ones_own(cast, enter, case):
    other = open_case_for(cast.tandi)
    foreign = log(other, cast.tandi)
    for name in ("detail", "edit", "addendum", "photo_add"):
        address = reverse(f"cases:visit_{name}", args=[case.pk, foreign.pk])
        assert enter(cast.sari).get(address).status_code == 404


def test_supervisor_reads_and_does_not_write(cast, enter, case):
    bagus = enter(cast.bagus)
    assert bagus.get(reverse("cases:visit_new", args=[case.pk])).status_code == 403
    assert enter(cast.ratna).get(reverse("cases:visit_new", args=[case.pk])).status_code == 403


def test_statements_are_kept_in_their_order(cast, case):
    said = [Said(f"Orang {n}", f"Kata {n}") for n in range(5)]
    contact = log(case, cast.sari, statements=said)
    assert [s.speaker for s in contact.statements.all()] == [one.speaker for one in said]
