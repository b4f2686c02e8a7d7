"""The look itself: every component, at a phone's width and on a wide screen."""

from pathlib import Path

import pytest

from tests.browser.sample_urls import SAVED
from tests.browser.watch import FIRST_LOAD, LATER_LOAD, assert_sound, packed, small_targets

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results"
WIDTHS = [360, 390, 1280]


@pytest.fixture(autouse=True)
def sample_pages(settings):
    """The sample pages stand beside the real ones."""
    engine = settings.TEMPLATES[0]
    folders = [*engine["DIRS"], Path(__file__).parent / "templates"]
    settings.TEMPLATES = [{**engine, "DIRS": folders}]
    settings.ROOT_URLCONF = "tests.browser.sample_urls"
    SAVED.clear()


def shoot(page, name, width):
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "path"), [("components", "/contoh/"), ("form", "/contoh/isian/")])
def test_components_and_forms_are_sound_at_every_width(browser_at, cast, width, name, path):
    visit = browser_at(width, cast.sari)
    page = visit.open(path)
    page.wait_for_load_state("networkidle")
    shoot(page, name, width)
    assert_sound(page, visit.watch)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("login", "/akun/login/"),
        ("forgotten", "/akun/password/reset/"),
        ("missing", "/tidak-ada/"),
        ("broken", "/contoh/rusak/"),
    ],
)
def test_pages_for_strangers_are_sound_at_every_width(browser_at, cast, width, name, path):
    visit = browser_at(width, cast.sari if "contoh" in path or "tidak" in path else None)
    page = visit.open(path)
    shoot(page, name, width)
    assert_sound(page, visit.watch)


@pytest.mark.parametrize("width", [390, 1280])
def test_errors_are_listed_at_the_top_and_lead_to_their_fields(browser_at, cast, width):
    visit = browser_at(width, cast.sari)
    page = visit.open("/contoh/isian/")
    page.fill("#id_seen", "Rumah bersih \U0001f642 \u200fمرحبا")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_selector(".error-summary")
    shoot(page, "errors", width)
    assert page.input_value("#id_seen").startswith("Rumah bersih \U0001f642")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    page.click(".error-summary a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "id_purpose"
    assert_sound(page, visit.watch)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_refusal_shows_its_article_and_keeps_the_form(browser_at, cast, width):
    visit = browser_at(width, cast.sari)
    page = visit.open("/contoh/isian/")
    page.fill("#id_purpose", "tolak")
    page.get_by_label("Klien", exact=True).check()
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_selector(".refusal")
    shoot(page, "refusal", width)
    assert page.locator(".refusal h1").inner_text().startswith("Belum dapat dimulai")
    assert page.locator(".refusal .article").count() == 1
    assert page.input_value("#id_purpose") == "tolak"
    assert_sound(page, visit.watch)


def test_targets_on_a_phone_are_big_enough_for_a_thumb(browser_at, cast):
    visit = browser_at(390, cast.sari)
    assert small_targets(visit.open("/contoh/")) == []
    assert small_targets(visit.open("/contoh/isian/")) == []


def test_the_menu_opens_and_leads_on_without_any_script(browser_at, cast, chromium, live_server):
    visit = browser_at(390, cast.sari)
    page = visit.open("/contoh/")
    page.click("text=Lainnya")
    assert page.get_by_role("button", name="Keluar").is_visible()
    assert_sound(page, visit.watch)
    shoot(page, "menu", 390)


def test_the_password_can_be_shown(browser_at, db):
    page = browser_at(390).open("/akun/login/")
    page.fill("#id_password", "sandi yang panjang")
    page.click("text=Lihat")
    assert page.get_attribute("#id_password", "type") == "text"


def test_pages_weigh_little(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = visit.open("/contoh/isian/")
    page.wait_for_load_state("networkidle")
    first = visit.watch.weight()
    visit.watch.forget()
    page.goto(visit.address + "/contoh/")
    page.wait_for_load_state("networkidle")
    document = [one for one in visit.watch.responses if one.request.resource_type == "document"]
    assert 0 < first <= FIRST_LOAD
    assert 0 < sum(map(packed, document)) <= LATER_LOAD


def test_the_language_can_be_chosen_before_logging_in(browser_at, db):
    visit = browser_at(390)
    page = visit.open("/akun/login/?next=/contoh/")
    page.get_by_role("button", name="English").click()
    page.wait_for_url("**/akun/login/?next=/contoh/")
    assert page.get_attribute("html", "lang") == "en"
    page.get_by_role("button", name="Indonesia").click()
    page.wait_for_url("**/akun/login/?next=/contoh/")
    assert page.get_attribute("html", "lang") == "id"


def test_an_act_can_be_asked_about_first(browser_at, cast):
    page = browser_at(390, cast.sari).open("/contoh/")
    page.get_by_role("button", name="Hapus contoh").click()
    assert page.get_by_role("dialog").is_visible()
    page.get_by_role("button", name="Batal").click()
    assert page.get_by_role("dialog").count() == 0
    page.get_by_role("button", name="Hapus contoh").click()
    page.get_by_role("dialog").get_by_role("button", name="Ya, hapus").click()
    page.wait_for_url("**/contoh/isian/")


def test_a_part_is_shown_by_the_value_of_a_field(browser_at, cast):
    page = browser_at(390, cast.sari).open("/contoh/")
    assert page.get_by_text("Alasan tidak bertemu").is_hidden()
    page.get_by_label("Tidak bertemu").check()
    assert page.get_by_text("Alasan tidak bertemu").is_visible()
