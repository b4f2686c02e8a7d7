"""Pages of visits, tasks and the inbox on a phone and on a wide screen."""

import datetime as dt
import io
from pathlib import Path

import pytest
from django.urls import reverse
from PIL import Image

from cases.models import Contact
from cases.services.visit_photos import add_photo
from cases.services.visit_reading import add_to_visit, read_visit
from cases.services.visits import correct_visit, log_visit
from cases.tests.factories import client_for, open_case_for
from cases.visit_text import Said, content_of
from clients.models import SafeContact
from core import clock
from core.uploads import clean_photo
from tests.browser.watch import assert_sound, small_targets

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results"
WIDTHS = [360, 390, 1280]
STORIES = [
    (
        "Lilis Maryani",
        "Rara ditemui sendiri di teras. Memar di lengan kiri atas, warnanya sudah kuning. Ia "
        "menjawab pelan dan melihat ke pintu. Ibu meminta agar tidak ada yang diberi tahu.",
        "high",
    ),
    (
        "Mbah Karsinah",
        "Kamar bersih, ada nasi dan sayur dari Bu Darmi. Mbah berjalan dengan tongkat ke sumur.",
        "low",
    ),
    (
        "Bayu Pratama",
        "Bayu masuk sekolah lagi; wali kelas menunjukkan daftar hadir 18 dari 20 hari.",
        "medium",
    ),
    (
        "Sugeng Riyadi",
        "Atap dapur runtuh sebelah setelah hujan. Keluarga tidur di ruang depan.",
        "medium",
    ),
]


def ago(**span):
    return clock.now().replace(second=0, microsecond=0) - dt.timedelta(**span)


@pytest.fixture
def work(cast):
    """Four cases of sari with visits as they are in a working week."""
    cases = []
    for number, (name, story, risk) in enumerate(STORIES):
        with clock.at(ago(days=20)):
            client = client_for(cast.sari, name=name, hamlet="Dusun Melati")
            case = open_case_for(cast.sari, client)
        with clock.at(ago(days=4 - number)):
            log_visit(
                case=case, by=cast.sari, kind="home", happened_at=ago(days=5), risk=risk,
                met_who="Klien dan tetangga", seen_heard=story, agreed="Bertemu lagi minggu depan.",
                next_step="Menengok keadaan rumah",
                next_visit_on=clock.today() + dt.timedelta(days=number * 2 - 1),
            )  # fmt: skip
        cases.append(case)
    _a_full_one(cast, cases[0])
    return cases


def _a_full_one(cast, case):
    SafeContact.objects.create(client=case.client, visit_ok=False, hours="Senin–Jumat 08.00–11.00")
    case.client.safety_warning = "Suami dapat pulang sewaktu-waktu dan pernah mengancam tamu."
    case.client.save()
    visit = Contact.objects.get(case=case)
    said = [
        Said("Rara", "Ayah marah kalau nasi belum matang."),
        Said("Bu Tuti, tetangga", "Hampir tiap malam terdengar teriakan.", True),
    ]
    stored = {k: v for k, v in content_of(visit).items() if k != "statements"}
    stored |= {
        "happened_at": visit.happened_at,
        "next_visit_on": visit.next_visit_on,
        "ended_at": None,
        "interpretation": "Memar itu cocok dengan cerita Rara; ia tidak aman malam ini.",
        "house": "Rumah papan dua kamar, pintu belakang tidak terkunci.",
        "child_alone": "yes",
    }
    with clock.at(visit.recorded_at + dt.timedelta(hours=1)):
        correct_visit(contact=visit, by=cast.sari, version=1, statements=said, **stored)
    read_visit(contact=visit, by=cast.bagus)
    add_to_visit(contact=visit, by=cast.bagus, text="Sudah dilaporkan ke UPTD PPA?")
    add_to_visit(contact=visit, by=cast.sari, text="Sudah, pukul 15.10, diterima Bu Ani.")
    out = io.BytesIO()
    Image.effect_noise((800, 600), 60).convert("RGB").save(out, "JPEG")
    add_photo(
        contact=visit,
        by=cast.sari,
        photo=clean_photo(out.getvalue()),
        allowed_by="Lilis",
        caption="Pintu belakang",
    )


def pages(cases):
    first = Contact.objects.get(case=cases[0])
    here, visit = cases[0].pk, (cases[0].pk, first.pk)
    second = Contact.objects.get(case=cases[1])
    return {
        "visit-list": reverse("cases:visit_list"),
        "visit-list-of-case": reverse("cases:visit_list_of_case", args=[here]),
        "visit-detail": reverse("cases:visit_detail", args=visit),
        "visit-new": reverse("cases:visit_new", args=[here]),
        "visit-addendum": reverse("cases:visit_addendum", args=visit),
        "visit-photo": reverse("cases:visit_photo_add", args=visit) + "?baru=1",
        "visit-edit-refused": reverse("cases:visit_edit", args=visit),
        "visit-of-another-case": reverse("cases:visit_detail", args=[cases[1].pk, second.pk]),
        "task-list": reverse("cases:task_list"),
        "inbox": reverse("inbox"),
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_visits_are_sound_at_every_width(browser_at, cast, work, width):
    visit = browser_at(width, cast.sari)
    for name, path in pages(work).items():
        page = visit.open(path)
        page.wait_for_load_state("networkidle")
        shoot(page, name, width)
        assert_sound(page, visit.watch)
        if width < 992:
            assert small_targets(page, 44) == [], name


@pytest.mark.parametrize("width", [390, 1280])
def test_the_supervisor_reads_from_the_inbox(browser_at, cast, work, width):
    visit = browser_at(width, cast.bagus)
    page = visit.open(reverse("inbox"))
    shoot(page, "inbox-supervisor", width)
    assert_sound(page, visit.watch)
    second = Contact.objects.get(case=work[1])
    page = visit.open(reverse("cases:visit_detail", args=[work[1].pk, second.pk]))
    shoot(page, "visit-unread", width)
    page.get_by_role("button", name="Tandai sudah dibaca").click()
    page.get_by_text("Dibaca Bagus Prakoso").wait_for()
    assert_sound(page, visit.watch)


@pytest.mark.parametrize("width", [390, 1280])
def test_errors_lead_to_their_fields(browser_at, cast, work, width):
    visit = browser_at(width, cast.sari)
    page = visit.open(reverse("cases:visit_new", args=[work[1].pk]))
    page.get_by_label("Bertemu", exact=True).check()
    page.get_by_role("button", name="Simpan kunjungan").click()
    page.wait_for_selector(".error-summary")
    shoot(page, "visit-errors", width)
    assert_sound(page, visit.watch)
    page.get_by_role("link", name="Tulis siapa yang ditemui").click()
    assert page.evaluate("document.activeElement.id") == "id_met_who"


def shoot(page, name, width):
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)
