"""A signed contact: corrected for a day, read, added to; never changed later, never deleted."""

import datetime as dt

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry, SupervisoryLine
from cases.models import Contact, ContactVersion, Task
from cases.services import alerts, visit_reading, visits
from cases.tests.factories import open_case_for
from cases.tests.test_visits import log
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


@pytest.fixture
def visit(cast, case):
    with clock.at(moment(-1, "14:00")):
        return log(case, cast.sari, statements=[Said("Rara", "Ayah marah")])


def address(what, visit):
    return reverse(f"cases:visit_{what}", args=[visit.case_id, visit.pk])


def correction(visit, **fields):
    return visit_form(visit.happened_at, **{"submission_id": None, "version": "1", **fields})


def test_the_author_corrects_within_a_day_and_the_old_text_is_kept(cast, enter, visit):
    sari = enter(cast.sari)
    page = sari.get(address("edit", visit)).content.decode()
    assert STORY in page
    assert "Ayah marah" in page
    said = [{"speaker": "Rara", "text": "Ayah sering marah"}]
    form = correction(visit, seen_heard="Memar di lengan kanan.", said=said, risk="low")
    assert sari.post(address("edit", visit), form).status_code == 303
    visit.refresh_from_db()
    assert (visit.seen_heard, visit.version) == ("Memar di lengan kanan.", 2)
    assert visit.statements.get().text == "Ayah sering marah"
    kept = ContactVersion.objects.get()
    assert (kept.number, kept.content["seen_heard"], kept.replaced_by) == (1, STORY, cast.sari)
    page = sari.get(address("detail", visit)).content.decode()
    for text in (
        STORY,
        "Memar di lengan kanan.",
        "Rara: Ayah marah",
        "Sedang",
        "Rendah",
        "Versi 1",
    ):
        assert text in page


def test_saving_without_a_change_keeps_the_version(cast, enter, visit):
    said = [{"speaker": "Rara", "text": "Ayah marah"}]
    form = correction(
        visit, said=said, met_who="Lilis", agreed="Dikunjungi lagi.", next_step="Kunjungan kedua"
    )
    assert enter(cast.sari).post(address("edit", visit), form).status_code == 303
    visit.refresh_from_db()
    assert visit.version == 1
    assert not ContactVersion.objects.exists()


@pytest.mark.parametrize(
    ("who", "when", "read", "why"),
    [
        ("sari", moment(0, "14:00"), False, "Waktu koreksi 24 jam sudah lewat."),
        ("sari", moment(-1, "15:00"), True, "Supervisor sudah membacanya."),
        ("tandi", moment(-1, "15:00"), False, "Hanya penulisnya yang dapat mengoreksi."),
    ],
)
def test_r22_a_signed_visit_is_not_changed_later(cast, enter, visit, who, when, read, why):
    if who == "tandi":
        _hand_over(visit.case, cast.tandi)
    if read:
        visit_reading.read_visit(contact=visit, by=cast.bagus)
    person = enter(getattr(cast, who))
    with clock.at(when):
        answers = [
            person.get(address("edit", visit)),
            person.post(address("edit", visit), correction(visit, agreed="Diubah diam-diam.")),
            person.post(address("edit", visit), correction(visit, agreed="", risk=None)),
        ]
    for answer in answers:
        page = answer.content.decode()
        assert answer.status_code == 409
        assert why in page
        assert 'data-rule="R22"' in page
        assert address("addendum", visit) in page
    assert "Diubah diam-diam." in answers[1].content.decode()
    visit.refresh_from_db()
    assert visit.agreed == "Dikunjungi lagi."
    assert set(AuditEntry.objects.filter(outcome="denied").values_list("rule", flat=True)) == {
        "R22"
    }


def _hand_over(case, worker):
    from cases.models import Assignment, Case

    Assignment.objects.filter(case=case).update(ends_at=moment(-2))
    Assignment.objects.create(case=case, staff=worker, starts_at=moment(-2), assigned_by=worker)
    Case.objects.filter(pk=case.pk).update(worker=worker)
    access.sync(case, case.client)


def test_correction_just_before_the_day_is_over(cast, visit):
    with clock.at(moment(0, "13:59")):
        assert visits.is_correctable(visit, by=cast.sari)
    with clock.at(moment(0, "14:00")):
        assert not visits.is_correctable(visit, by=cast.sari)


def test_r30_a_visit_is_never_deleted(cast, enter, visit):
    for person in (cast.sari, cast.bagus):
        answer = enter(person).post(address("delete", visit))
        page = answer.content.decode()
        assert answer.status_code == 409
        assert 'data-rule="R30"' in page
        assert address("addendum", visit) in page
        assert STORY not in page
    assert Contact.objects.filter(pk=visit.pk).exists()
    assert enter(cast.sari).get(address("delete", visit)).status_code == 405
    assert (
        address("delete", visit)
        not in enter(cast.sari).get(address("detail", visit)).content.decode()
    )


def test_two_tabs_both_texts_are_shown_and_the_merged_one_is_saved(cast, enter, visit):
    sari = enter(cast.sari)
    sari.post(address("edit", visit), correction(visit, agreed="Dari tab pertama."))
    late = correction(visit, agreed="Dari tab kedua.", risk="high")
    answer = sari.post(address("edit", visit), late)
    page = answer.content.decode()
    assert answer.status_code == 409
    for text in ("Dari tab pertama.", "Dari tab kedua.", "Tinggi", "Sedang"):
        assert text in page
    assert ">high<" not in page
    assert 'name="version" value="2"' in page
    visit.refresh_from_db()
    assert visit.agreed == "Dari tab pertama."
    answer = sari.post(address("edit", visit), {**late, "version": "2"})
    assert answer.status_code == 303
    visit.refresh_from_db()
    assert (visit.agreed, visit.version) == ("Dari tab kedua.", 3)


def test_r23_holds_for_a_correction_too(cast, visit):
    with clock.at(moment(-1, "15:00")), pytest.raises(Refused) as refused:
        visits.correct_visit(
            contact=visit, by=cast.sari, version=1, kind="home", happened_at=moment(0), risk="low"
        )
    assert refused.value.rule == "R23"


def test_a_mistaken_risk_is_taken_back_by_the_correction(cast, case):
    visit = log(case, cast.sari, risk="high", happened_at=moment(-1))
    case.refresh_from_db()
    assert case.risk == "high"
    visits.correct_visit(
        contact=visit, by=cast.sari, version=1, kind="home", happened_at=visit.happened_at,
        risk="medium", met_who="Lilis", seen_heard=STORY,
    )  # fmt: skip
    case.refresh_from_db()
    assert case.risk == "medium"
    assert alerts.resolve_unread(Reminder.objects.get(kind=alerts.UNREAD)) is None


def test_a_corrected_date_moves_the_task(cast, case):
    visit = log(case, cast.sari, next_visit_on=TODAY + dt.timedelta(days=5))
    text = {"met_who": "Lilis", "seen_heard": STORY, "next_step": "Ke sekolah"}
    visits.correct_visit(
        contact=visit, by=cast.sari, version=1, kind="home", happened_at=visit.happened_at,
        risk="medium", next_visit_on=TODAY + dt.timedelta(days=9), **text,
    )  # fmt: skip
    assert Task.objects.open().get().due_on == TODAY + dt.timedelta(days=9)
    assert Task.objects.count() == 2


def test_one_supervisor_reads_and_the_first_stays_the_reader(cast, enter, visit):
    SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.endang, kind="acting", starts_at=moment(-3),
        ends_at=moment(9),
        set_by=cast.ratna,
    )  # fmt: skip

    access.sync(visit.case, visit.case.client)
    assert enter(cast.sari).post(address("read", visit)).status_code == 403
    assert enter(cast.bagus).post(address("read", visit)).status_code == 303
    with clock.at(moment(0, "10:00")):
        assert enter(cast.endang).post(address("read", visit)).status_code == 303
    visit.refresh_from_db()
    assert (visit.read_by, visit.read_at) == (cast.bagus, moment())
    assert AuditEntry.objects.filter(act="visit.read").count() == 1
    page = enter(cast.endang).get(address("detail", visit)).content.decode()
    assert "Dibaca Bagus Prakoso, 19 November 2026, 09.00 WIB" in page


def test_r16_nobody_reads_their_own_visit_as_supervisor(cast, visit):
    with pytest.raises(Refused) as refused:
        visit_reading.read_visit(contact=visit, by=cast.sari)
    assert refused.value.rule == "R16"


def test_addenda_are_dated_and_told_to_the_other_side(cast, enter, visit):
    sari, bagus = enter(cast.sari), enter(cast.bagus)
    with clock.at(moment(0, "08:00")):
        answer = sari.post(address("addendum", visit), {"text": "Memar difoto bidan."})
        assert answer.status_code == 303
    assert not Notice.objects.exists()
    visit_reading.read_visit(contact=visit, by=cast.bagus)
    bagus.post(address("addendum", visit), {"text": "Siapa bidannya?"})
    sari.post(address("addendum", visit), {"text": "Bidan Rina."})
    assert [n.recipient for n in Notice.objects.order_by("created_at", "pk")] in (
        [cast.sari, cast.bagus],
        [cast.bagus, cast.sari],
    )
    page = sari.get(address("detail", visit)).content.decode()
    assert page.index("Memar difoto bidan.") < page.index("Siapa bidannya?")
    assert "19 November 2026, 08.00 WIB" in page


@pytest.mark.parametrize("text", ["", "   ", "x" * 5_001, "NUL\x00"])
def test_a_bad_addendum_is_refused_at_its_field(cast, enter, visit, text):
    answer = enter(cast.sari).post(address("addendum", visit), {"text": text})
    assert answer.status_code == 422
    assert "invalid-feedback" in answer.content.decode()
    assert not visit.addenda.exists()


def test_who_only_reads_adds_nothing(cast, enter, visit):
    grant = access.roots()
    model = next(root.grant for root in grant if root.model is type(visit.case))
    model.objects.filter(user=cast.sari).exclude(right="view").delete()
    assert enter(cast.sari).get(address("detail", visit)).status_code == 200
    assert enter(cast.sari).get(address("addendum", visit)).status_code == 403
    assert enter(cast.sari).post(address("addendum", visit), {"text": "x"}).status_code == 403
