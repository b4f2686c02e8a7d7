"""Persetujuan dan kontrak, and its ways out."""

import datetime as dt
import io

import pytest
from django.urls import reverse
from PIL import Image

from agency.models import AccessEvent
from cases import consent_script, gates
from cases.consent_points import POINTS
from cases.models import Consent, ConsentTalk, Task
from cases.tests.consent_talks import ALL, denied_rule, typed
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock, reminders
from core.models import Notice, Reminder
from core.refusals import Refused
from core.uploads import open_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


def test_service_consent_moves_the_case_on_and_opens_the_assessment(case, agrees):
    with pytest.raises(Refused) as before:
        gates.require_consent(case)
    assert before.value.rule == "R01"
    assert agrees(case).status_code == 303
    case.refresh_from_db()
    assert (case.stage, case.responded_at) == ("consent", clock.now())
    gates.require_consent(case)
    talk = ConsentTalk.objects.get()
    assert (sorted(talk.told), talk.script_version, talk.fee) == (sorted(ALL), "", "free")


def test_r02_without_the_limits_of_confidentiality_nothing_is_agreed(case, agrees):
    answer = agrees(case, told=["scope", "rights", "risk"], scope="Lingkup yang diketik")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Batas kerahasiaan" in page
    assert "pihak ketiga" in page
    assert "Lingkup yang diketik" in page
    assert denied_rule() == "R02"
    assert not ConsentTalk.objects.exists()


def test_a_refusal_without_detail_says_its_rule_in_words_at_the_field(case, enter, cast):
    address = reverse("cases:consent_new", args=[case.pk])
    page = enter(cast.sari).post(address, typed(told=[])).content.decode()
    summary = page[page.index("error-summary-title") :]
    assert "Yang sudah dijelaskan: Persetujuan klien belum lengkap" in summary
    assert "R02" not in summary


def test_reading_the_script_aloud_ticks_every_point_at_once(case, agrees):
    assert agrees(case, told=[], script_read="on").status_code == 303
    talk = ConsentTalk.objects.get()
    assert set(talk.told) == set(POINTS)
    assert talk.script_version == consent_script.VERSION


def test_the_script_covers_every_point():
    for version in consent_script.SCRIPTS:
        assert set(consent_script.points_of(version)) == set(POINTS)


def test_r01_a_mother_cannot_agree_for_an_adult(case, agrees):
    answer = agrees(
        case, consenter="guardian", consenter_name="Ibu Dimas", consenter_relation="ibu"
    )
    assert answer.status_code == 409
    assert "Klien dewasa harus menyetujui sendiri." in answer.content.decode()
    assert denied_rule() == "R01"


def test_purposes_are_answered_one_by_one_with_recipient_and_last_day(case, agrees):
    agrees(
        case, purposes=["disclosure", "photo"], answer_disclosure="agrees",
        recipient_disclosure="IPWL", until_disclosure="2026-11-20", answer_photo="refuses",
    )  # fmt: skip
    disclosure = Consent.objects.get(purpose="disclosure")
    assert (disclosure.recipient, disclosure.valid_until) == ("IPWL", dt.date(2026, 11, 20))
    assert not gates.consent_in_force(case, Consent.Purpose.PHOTO)
    with clock.at(moment(1, "23:00")):
        assert gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)
    with clock.at(moment(2, "00:30")):
        assert not gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)


def test_a_no_is_recorded_without_explaining_all_and_opens_nothing(case, agrees):
    assert agrees(case, told=[], answer_service="refuses").status_code == 303
    case.refresh_from_db()
    assert case.stage == "intake"
    assert not gates.consent_in_force(case)


def test_r03_a_fee_is_explained_before_it_is_agreed(case, agrees):
    assert agrees(case, fee="agreed").status_code == 422  # which fee?
    assert agrees(case, fee="agreed", fee_note="Rp10.000 obat").status_code == 409
    assert denied_rule() == "R03"
    told = [*ALL, "fee"]
    assert agrees(case, fee="agreed", fee_note="Rp10.000 obat", told=told).status_code == 303


@pytest.mark.parametrize(
    ("held_at", "why"),
    [("2026-11-19T09:01", "belum tiba"), ("2026-11-19T08:59", "sebelum kasus dibuka")],
)
def test_r23_consent_from_the_future_or_before_the_intake(case, agrees, held_at, why):
    answer = agrees(case, held_at=held_at)
    assert answer.status_code == 409
    assert why in answer.content.decode()
    assert denied_rule() == "R23"
    assert not ConsentTalk.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"consenter": ""},
        {"consenter": "neighbour"},
        {"way": ""},
        {"way": "oral"},
        {"way": "oral_witness"},
        {"consenter": "supported"},
        {"consenter": "legal_notice"},
        {"consenter": "not_yet_possible"},
        {"answer_service": ""},
        {"purposes": ["photo"]},
        {"purposes": ["tv"]},
        {"told": ["everything"]},
        {"scope": "x" * 10_000},
        {"consenter_name": "a\x00b"},
        {"held_at": "kemarin"},
        {"until_service": "2026-11-18"},
        {"language": ""},
    ],
)
def test_bad_input_is_a_sentence_at_the_field_and_keeps_the_rest(case, agrees, changed):
    answer = agrees(case, **{"note": "Catatan 🙂 \u202b", **changed})
    assert answer.status_code == 422
    assert "Catatan 🙂 \u202b" in answer.content.decode()
    assert not ConsentTalk.objects.exists()


def test_not_yet_possible_carries_for_a_week_and_is_asked_again(case, agrees, cast):
    answer = agrees(
        case, consenter="not_yet_possible", not_yet_ground="unconscious",
        second_person="Bidan Rina", told=[], way="", answer_service="",
    )  # fmt: skip
    assert answer.status_code == 303
    talk, task = ConsentTalk.objects.get(), Task.objects.get()
    assert talk.ask_again_on == task.due_on == dt.date(2026, 11, 26)
    assert task.owner == cast.sari
    assert gates.consent_in_force(case)
    waiting = Reminder.objects.get(kind="case.consent_again")
    assert waiting.send_at == moment(7, "07:00")
    assert list(reminders.resolve(waiting).recipients) == [cast.sari, cast.bagus]
    with clock.at(moment(8)):
        assert not gates.consent_in_force(case)
    with clock.at(moment(7, "10:00")):
        agrees(case, held_at="2026-11-26T10:00")
        assert gates.consent_in_force(case)
    assert reminders.resolve(waiting) is None
    assert not Task.objects.open().exists()


def test_oral_without_witness_counts_and_is_repeated(case, agrees):
    assert agrees(case, way="oral", oral_reason="Hanya berdua di jalan.").status_code == 303
    assert gates.consent_in_force(case)
    assert Task.objects.get().kind == "consent"


def test_notice_on_legal_ground_needs_the_points_but_no_agreement(case, agrees):
    by_law = {"consenter": "legal_notice", "answer_service": "", "way": ""}
    assert agrees(case, **by_law, legal_basis="Penetapan 12/2026", told=[]).status_code == 409
    assert agrees(case, **by_law, legal_basis="Penetapan 12/2026").status_code == 303
    assert gates.consent_in_force(case)
    assert not Consent.objects.exists()


def test_withdrawn_consent_counts_no_more_r29(case, agrees, enter, cast):
    agrees(case)
    consent = Consent.objects.get()
    browser = enter(cast.sari)
    address = reverse("cases:consent_withdraw", args=[case.pk, consent.pk])
    assert browser.post(address, {"note": "Berubah pikiran"}).status_code == 303
    assert browser.post(address, {"note": "Lagi"}).status_code == 409
    with pytest.raises(Refused) as refused:
        gates.require_consent(case)
    assert refused.value.rule == "R29"
    assert Notice.objects.get(kind="consent.withdrawn").recipient == cast.bagus
    assert "Dicabut" in browser.get(reverse("cases:consent_list", args=[case.pk])).content.decode()


def test_photo_of_the_signed_form_is_kept_and_shown_to_those_in_scope_only(
    case, agrees, enter, cast, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "JPEG", comment=b"rahasia")
    picture.seek(0)
    picture.name = "surat.jpg"
    assert agrees(case, photo=picture).status_code == 303
    talk = ConsentTalk.objects.get()
    assert talk.photo.read().startswith(b"v2.")
    assert b"rahasia" not in open_photo(talk.photo)
    address = reverse("cases:consent_photo", args=[case.pk, talk.pk])
    shown = enter(cast.sari).get(address)
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/jpeg")
    assert AccessEvent.objects.filter(verb="cases:consent_photo", actor=cast.sari).exists()
    assert enter(cast.tandi).get(address).status_code == 404
    assert enter(cast.ratna).get(address).status_code == 403


def test_something_else_than_a_photo_is_refused_with_a_sentence(case, agrees):
    page = io.BytesIO(b"<html><script>alert(1)</script></html>")
    page.name = "surat.jpg"
    answer = agrees(case, photo=page)
    assert answer.status_code == 422
    assert "bukan foto" in answer.content.decode()


def test_supervisor_reads_consents_but_does_not_write_them(case, agrees, enter, cast):
    agrees(case)
    browser = enter(cast.bagus)
    assert browser.get(reverse("cases:consent_list", args=[case.pk])).status_code == 200
    talk = ConsentTalk.objects.get()
    detail = browser.get(reverse("cases:consent_detail", args=[case.pk, talk.pk]))
    assert "Asesmen dan pendampingan" in detail.content.decode()
    assert browser.get(reverse("cases:consent_new", args=[case.pk])).status_code == 403
    assert enter(cast.tandi).get(reverse("cases:consent_new", args=[case.pk])).status_code == 404
