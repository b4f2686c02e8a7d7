"""From report to consent on a phone and on a wide screen."""

import datetime as dt
import os

import pytest
from django.urls import reverse

from cases.models import Case, ConsentTalk, Report
from cases.services.consents import PurposeAnswer, Talk, record_consent
from cases.services.emergencies import start_emergency
from cases.services.intake import Intake, open_case
from cases.services.reports import close_report, take_report
from clients.services.clients import register_client
from clients.services.family import add_member
from clients.tests.factories import lilis
from core import clock
from tests.browser.watch import assert_sound, small_targets

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."
SHOTS = os.environ.get("PEKSO_SHOTS", "")
PEOPLE = [
    ("Lilis Maryani", "Dusun Melati", "medium"),
    ("Tuti Wartini Kusumaningrum Sastroamidjojo", "Kampung Baru", "high"),
    ("Slamet", "Pasar Lama", "low"),
]


def shoot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


@pytest.fixture
def files(cast):
    """Three cases of sari at different points, two reports."""
    cases = []
    long_ago = clock.now() - dt.timedelta(hours=30)
    with clock.at(long_ago):
        for number, (name, hamlet, risk) in enumerate(PEOPLE):
            facts = lilis(name=name, hamlet=hamlet, nik="", nik_missing="not_asked")
            client = register_client(by=cast.sari, facts=facts, different_reason="Lain orang")
            told = Intake("self", WORDS, risk, risk, ppks=[19, 23], flags=["child", "violence"])
            cases.append(open_case(client=client, by=cast.sari, intake=told))
            if number == 0:
                add_member(
                    client=client, by=cast.sari, name="Rara", relation="child",
                    birth_date=dt.date(2019, 10, 1), birth_precision="day",
                )  # fmt: skip
        start_emergency(case=cases[1], kind="help", reason="Lapar dua hari.", by=cast.sari)
        points = ["scope", "rights", "risk", "limits", "third_parties"]
        answers = [
            PurposeAnswer("service", "agrees"),
            PurposeAnswer("disclosure", "agrees", "IPWL Harapan", dt.date(2099, 1, 31)),
            PurposeAnswer("photo", "refuses"),
        ]
        talk = Talk("client", answers, points, way="signature", scope="Asesmen dan pendampingan")
        record_consent(case=cases[2], by=cast.sari, talk=talk)
        take_report(
            by=cast.sari, source="tksk", about="Nenek di Pasar Lama, sekitar 78 tahun",
            told="Lemas, tidak makan dua hari.", risk="high", place="Pasar Lama",
        )  # fmt: skip
        closed = take_report(
            by=cast.sari, source="citizen", about="Anak mengamen", told="Dua anak.", risk="low"
        )
        close_report(report=closed, by=cast.sari, closing="duplicate", reason="Sudah ditangani.")
    return cases


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_of_intake_and_consent_is_sound(browser_at, cast, files, width):
    visit = browser_at(width, cast.sari)
    report = Report.objects.get(status="open")
    first, urgent, agreed = (case.pk for case in files)
    talk = ConsentTalk.objects.get()
    consent = talk.consents.get(purpose="disclosure")
    wanted = [
        ("list", []), ("detail", [first]), ("detail", [urgent]), ("detail", [agreed]),
        ("open", [files[0].client_id]), ("close", [first]), ("consent_list", [first]),
        ("consent_list", [agreed]), ("consent_new", [first]), ("consent_detail", [agreed, talk.pk]),
        ("consent_withdraw", [agreed, consent.pk]), ("emergency_start", [first]),
        ("report_list", []), ("report_new", []), ("report_detail", [report.pk]),
        ("report_accept", [report.pk]), ("report_close", [report.pk]),
    ]  # fmt: skip
    for number, (name, args) in enumerate(wanted):
        page = visit.open(reverse(f"cases:{name}", args=args))
        assert_sound(page, visit.watch)
        shoot(page, f"{width}-{number:02d}-{name}")
        assert small_targets(page, 36) == [], name
    for who, pages in {
        cast.ratna: [("admin_list", []), ("assign", [first]), ("report_admin_list", []),
                     ("report_assign", [report.pk])],
        cast.bagus: [("list", []), ("detail", [urgent]), ("report_detail", [report.pk])],
    }.items():  # fmt: skip
        other = browser_at(width, who)
        for name, args in pages:
            page = other.open(reverse(f"cases:{name}", args=args))
            assert_sound(page, other.watch)
            shoot(page, f"{width}-{who.username}-{name}")


@pytest.mark.parametrize("width", [390, 1280])
def test_sari_opens_a_case_and_reads_the_consent_out(browser_at, cast, width):
    client = register_client(by=cast.sari, facts=lilis())
    visit = browser_at(width, cast.sari)
    page = visit.open(reverse("cases:open", args=[client.pk]))
    page.get_by_label("Masalah menurut klien").fill(WORDS)
    page.get_by_role("group", name="Tingkat risiko").get_by_label("Sedang").check()
    page.get_by_label("Asal laporan*").select_option("self")
    search = page.get_by_role("searchbox", name="Cari kategori PPKS")
    search.fill("korban tindak")
    page.get_by_label("Korban tindak kekerasan", exact=True).check()
    shoot(page, f"{width}-filled-open")
    page.get_by_role("button", name="Buka kasus").click()
    page.wait_for_selector(".stage-bar")
    case = Case.objects.get()
    assert (case.ppks, case.risk) == ([19], "medium")
    page.get_by_role("link", name="Persetujuan klien").first.click()
    assert not page.locator("#id_told_0").is_checked()
    page.get_by_label("Klien sendiri").check()
    page.get_by_text("Naskah untuk dibacakan").click()
    page.get_by_label("Sudah dibacakan seluruhnya").check()
    assert page.locator("#id_told_0").is_checked()
    assert page.locator("#id_support").is_hidden()
    page.locator("#id_answer_service_0").check()
    page.get_by_label("Foto untuk berkas").check()
    page.locator("#id_answer_photo_1").check()
    page.get_by_label("Tanda tangan", exact=True).check()
    assert_sound(page, visit.watch)
    shoot(page, f"{width}-filled-consent")
    page.get_by_role("button", name="Simpan persetujuan").click()
    page.wait_for_url("**/persetujuan/")
    case.refresh_from_db()
    assert case.stage == "consent"
    assert ConsentTalk.objects.get().script_version
    assert_sound(page, visit.watch)
