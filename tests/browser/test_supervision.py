"""Supervision in a browser: agenda and session, signatures, the counts, standing in."""

import datetime as dt
from pathlib import Path

import pytest
from django.urls import reverse

from agency.services.lines import set_acting_supervisor
from cases.models import Emergency, Task
from cases.services.tasks import create_task
from cases.tests.factories import client_for, open_case_for
from core import clock
from supervision.drafts import AgreementDraft, NoteDraft
from supervision.models import SupervisionSession
from supervision.tests.factories import session_of, signed_session
from tests.browser.watch import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results" / "supervision"
WIDTHS = [390, 1280]
DAY = dt.timedelta(days=1)
CLIENTS = ["Dimas Aryo Nugroho", "Tuti Wartini", "Hendra Wijaya Kusuma", "Ni Luh Ayu Kartika"]
LEARNED = (
    "Membahas rencana menghadapi kekambuhan: mengenali tanda awal, siapa yang dihubungi, dan apa"
    " yang dikatakan kepada keluarga tanpa menyalahkan klien.\n\nMade akan mencoba lembar tanda"
    " bahaya bersama klien pada kunjungan berikut."
)
WORN = (
    "Made lelah setelah tiga malam menunggu di rumah sakit, sulit tidur, dan merasa gagal karena"
    " klien kambuh. Disepakati dua hari libur dan giliran jaga dibagi dengan Dewi."
)
DESK = (
    "Beban 4 kasus. Satu kunjungan terlewat dijadwalkan ulang. Persetujuan K-4 dilengkapi pekan"
    " ini. Cuti 1–3 Desember digantikan Endang."
)


@pytest.fixture
def desk(cast):
    """Made has work that waits, and some months of supervision behind him."""
    cases = [
        open_case_for(
            cast.made, client_for(cast.made, name=name), risk="high" if place == 0 else "medium"
        )
        for place, name in enumerate(CLIENTS)
    ]
    now, today = clock.now(), clock.today()
    create_task(
        case=cases[1], owner=cast.made, kind=Task.Kind.VISIT, title="Kunjungan berikut",
        due_on=today - 3 * DAY, by=cast.made,
    )  # fmt: skip
    Emergency.objects.create(
        case=cases[3], kind="help", reason="Dehidrasi", started_at=now - 2 * DAY,
        started_by=cast.made, consent_due_at=now - DAY,
    )  # fmt: skip
    for place, person in enumerate([cast.made, cast.sari, cast.dewi]):
        notes = [NoteDraft("administrative", 20, DESK), NoteDraft("educative", 45, LEARNED)]
        signed_session(
            cast.bagus, person, held_at=now - (28 - 9 * place) * DAY, notes=notes, agreements=[]
        )
    late = AgreementDraft("Menyusun lembar tanda bahaya", cast.made, today - 2 * DAY)
    own = AgreementDraft("Mencari pelatihan pencegahan kekambuhan", cast.bagus, today + 3 * DAY)
    session_of(
        cast.bagus, cast.made, held_at=now - 5 * DAY, cases=cases[:2], agreements=[late, own],
        notes=[
            NoteDraft("administrative", 15, DESK),
            NoteDraft("educative", 45, LEARNED),
            NoteDraft("supportive", 30, WORN),
        ],
    )  # fmt: skip
    return cases


def shoot(page, name, width):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
def test_supervisor_records_a_session_and_both_sign_it(browser_at, cast, desk, width):
    visit = browser_at(width, cast.bagus)
    page = visit.open(reverse("supervision:sessions"))
    assert_sound(page, visit.watch)
    shoot(page, "list", width)
    page.get_by_role("link", name="Catat sesi Made Suardana").click()
    page.wait_for_selector("#agenda")
    shoot(page, "new", width)
    page.fill("#id_educative_minutes", "45")
    page.fill("#id_educative_text", LEARNED)
    page.fill("#id_supportive_text", WORN)
    page.get_by_label("Dimas Aryo Nugroho").check()
    page.fill("#id_agreement-0-what", "Membaca pedoman pencegahan kekambuhan")
    page.fill("#id_agreement-0-due_on", (clock.today() + 7 * DAY).isoformat())
    page.get_by_role("button", name="Tambah kesepakatan").click()
    page.fill("#id_agreement-1-what", "Mengatur dua hari libur")
    page.locator("#div_id_agreement-1-who").get_by_label("Bagus Prakoso").check()
    page.fill("#id_agreement-1-due_on", (clock.today() + 2 * DAY).isoformat())
    page.get_by_role("button", name="Simpan sesi").click()
    page.wait_for_selector(".error-summary")
    assert_sound(page, visit.watch)
    shoot(page, "errors", width)
    page.fill("#id_supportive_minutes", "30")
    page.get_by_role("button", name="Simpan sesi").click()
    page.wait_for_url("**/supervisi/sesi/*/")
    session = SupervisionSession.objects.order_by("-recorded_at").first()
    assert session.agreements.count() == 2
    assert_sound(page, visit.watch)
    for person in (cast.bagus, cast.made):
        hers = browser_at(width, person)
        page = hers.open(reverse("supervision:session_detail", args=[session.pk]))
        page.get_by_role("button", name="Tanda tangani").click()
        page.get_by_role("dialog").get_by_role("button", name="Tanda tangani").click()
        page.wait_for_load_state("networkidle")
    session.refresh_from_db()
    assert session.is_signed
    shoot(page, "signed", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_worker_reads_edits_and_ticks(browser_at, cast, desk, width):
    session = SupervisionSession.objects.filter(supervisee=cast.made).order_by("-held_at").first()
    visit = browser_at(width, cast.made)
    for name in ("session_detail", "session_edit"):
        page = visit.open(reverse(f"supervision:{name}", args=[session.pk]))
        assert_sound(page, visit.watch)
        shoot(page, name, width)
    page = visit.open(reverse("supervision:session_note", args=[session.pk, "supportive"]))
    assert_sound(page, visit.watch)
    shoot(page, "note", width)
    page = visit.open(reverse("supervision:sessions"))
    shoot(page, "worker", width)
    page.get_by_role("button", name="Selesai Menyusun lembar tanda bahaya").click()
    page.wait_for_load_state("networkidle")
    assert "Menyusun lembar tanda bahaya" not in page.content()


@pytest.mark.parametrize("width", WIDTHS)
def test_admin_sees_counts_staff_and_refusal(browser_at, cast, desk, width):
    session = SupervisionSession.objects.filter(supervisee=cast.made).first()
    visit = browser_at(width, cast.ratna)
    addresses = {
        "counts": reverse("supervision:sessions"),
        "staff": reverse("agency:staff_list"),
        "refused": reverse("supervision:session_note", args=[session.pk, "supportive"]),
    }
    for name, address in addresses.items():
        page = visit.open(address)
        shoot(page, name, width)
        assert_sound(page, visit.watch)


@pytest.mark.parametrize("width", WIDTHS)
def test_supervisor_sets_and_ends_an_acting_one(browser_at, cast, desk, width):
    set_acting_supervisor(
        supervisor=cast.bagus, acting=cast.lestari, starts_at=clock.now(),
        ends_at=clock.now() + 3 * DAY, by=cast.bagus, reason="Pelatihan", supervisees=[cast.dewi],
    )  # fmt: skip
    visit = browser_at(width, cast.bagus)
    page = visit.open(reverse("agency:acting_new"))
    assert_sound(page, visit.watch)
    page.locator("#id_whom").select_option(label="Made Suardana")
    page.locator("#id_acting").select_option(label="Endang Lestari")
    page.fill("#id_starts_on", (clock.today() + 5 * DAY).isoformat())
    page.fill("#id_ends_on", (clock.today() + 9 * DAY).isoformat())
    page.fill("#id_reason", "Cuti tahunan")
    shoot(page, "acting-form", width)
    page.get_by_role("button", name="Tetapkan pengganti").click()
    page.wait_for_url("**/penyelia/")
    assert_sound(page, visit.watch)
    shoot(page, "lines", width)
    page.get_by_role("button", name="Akhiri Lestari Ningrum, Dewi Anggraini").click()
    page.get_by_role("dialog").get_by_role("button", name="Akhiri").click()
    page.wait_for_load_state("networkidle")
    assert "Lestari Ningrum" not in page.content()
