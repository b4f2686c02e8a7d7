"""Nothing typed is lost: no line, a killed tab, an ended session, a lost answer, another person."""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import expect

from agency.models import StaffSession
from core import clock
from core.drafts import sweep_drafts
from core.models import Draft, Submission
from tests.browser.conftest import log_in
from tests.browser.sample_urls import SAVED
from tests.browser.watch import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FORM = "/contoh/isian/"
STORY = "Ibu berkata: “Rara sudah mau sekolah.” \U0001f642\nRumah rapi; kakak menemani. " * 20
KEPT = "Tersimpan di"


@pytest.fixture(autouse=True)
def sample_pages(settings):
    """The sample pages stand beside the real ones."""
    engine = settings.TEMPLATES[0]
    folders = [*engine["DIRS"], Path(__file__).parent / "templates"]
    settings.TEMPLATES = [{**engine, "DIRS": folders}]
    settings.ROOT_URLCONF = "tests.browser.sample_urls"
    SAVED.clear()


def open_form(visit):
    page = visit.open(FORM)
    page.wait_for_selector("[data-draft-ready]")
    return page


def fill_in(page, words=STORY):
    page.fill("#id_purpose", "Melihat keadaan Rara")
    page.get_by_label("Klien", exact=True).check()
    page.get_by_label("Luka").check()
    page.select_option("#id_risk", "high")
    page.fill("#id_seen", words)
    page.get_by_role("button", name="Tambah baris").click()
    page.fill("#id_rows-0-speaker", "Ibu")
    page.fill("#id_rows-1-speaker", "Rara")
    page.fill("#id_rows-1-words", "Saya mau sekolah.")


def send(page):
    page.get_by_role("button", name="Simpan").click()


def assert_filled(page, words=STORY):
    expect(page.locator("#id_purpose")).to_have_value("Melihat keadaan Rara")
    expect(page.locator("#id_seen")).to_have_value(words)
    expect(page.locator("#id_risk")).to_have_value("high")
    expect(page.get_by_label("Klien", exact=True)).to_be_checked()
    expect(page.get_by_label("Luka")).to_be_checked()
    expect(page.get_by_label("Ancaman")).not_to_be_checked()
    expect(page.locator("#id_rows-1-words")).to_have_value("Saya mau sekolah.")


def end_all_sessions():
    StaffSession.objects.all().delete()


def test_line_cut_tab_killed_reopened_line_back_makes_one_visit_without_a_lost_letter(
    browser_at, cast
):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    first_id = page.input_value("#id_submission_id")
    visit.context.set_offline(True)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tanpa sinyal")
    send(page)
    expect(page.get_by_text("Belum terkirim: tanpa sinyal")).to_be_visible()
    page.close(run_before_unload=False)
    visit.context.set_offline(False)
    again = visit.another()
    page = open_form(again)
    expect(page.get_by_text("dipulihkan")).to_be_visible()
    assert_filled(page)
    assert page.input_value("#id_submission_id") == first_id
    assert_sound(page, again.watch)
    send(page)
    page.wait_for_url("**/contoh/")
    assert [one["seen"] for one in SAVED] == [STORY.strip()]
    assert [row["speaker"] for row in SAVED[0]["rows"]] == ["Ibu", "Rara"]
    assert Submission.objects.count() == 1


def test_the_draft_is_wiped_after_the_server_has_the_record(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    assert Draft.objects.count() == 1
    send(page)
    page.wait_for_url("**/contoh/")
    page.wait_for_load_state("networkidle")
    assert Draft.objects.count() == 0
    assert stored(page, "drafts") == 0
    assert "pekso_sent" not in page.evaluate("document.cookie")
    page = open_form(visit)
    expect(page.locator("#id_seen")).to_have_value("")


def test_an_ended_session_leads_back_to_the_filled_form(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    end_all_sessions()
    send(page)
    page.get_by_role("link", name="Masuk lagi").click()
    page.fill("#id_login", "sari")
    page.fill("#id_password", "rahasia-bersama-12")
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_selector("[data-draft-ready]")
    assert_filled(page)
    send(page)
    page.wait_for_url("**/contoh/")
    assert len(SAVED) == 1


def test_a_lost_answer_makes_no_second_record(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    page.route(f"**{FORM}", lose_the_answer)
    send(page)
    page.wait_for_timeout(1500)
    page.unroute(f"**{FORM}")
    assert len(SAVED) == 1
    visit.context.clear_cookies(name="pekso_sent")  # it came with the answer that was lost
    page = open_form(visit.another())
    expect(page.get_by_text("sudah diterima server")).to_be_visible()
    expect(page.locator("#id_seen")).to_have_value("")


def lose_the_answer(route):
    """The server gets the form; the line breaks before its answer arrives."""
    if route.request.method == "POST":
        route.fetch(max_redirects=0)
        route.abort("connectionreset")
    else:
        route.continue_()


def test_another_person_on_the_same_phone_sees_nothing_of_it(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text(KEPT)
    end_all_sessions()
    visit.context.clear_cookies()
    log_in(visit.context, visit.address, cast.tandi)
    page = open_form(visit)
    expect(page.locator("#id_seen")).to_have_value("")
    assert page.locator("text=dipulihkan").count() == 0
    visit.context.clear_cookies()
    log_in(visit.context, visit.address, cast.sari)
    assert_filled(open_form(visit))


def test_logging_out_leaves_neither_draft_nor_key_in_the_browser(browser_at, cast):
    visit = browser_at(1280, cast.sari)
    page = open_form(visit)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    assert stored(page, "keys") == 1
    page.get_by_role("button", name="Keluar").click()
    page.wait_for_url(lambda address: FORM not in address)
    assert stored(page, "drafts") == 0
    assert stored(page, "keys") == 0
    visit.context.clear_cookies()
    log_in(visit.context, visit.address, cast.sari)
    assert_filled(open_form(visit))


def test_plain_text_is_not_found_in_the_browsers_storage(browser_at, cast):
    page = open_form(browser_at(390, cast.sari))
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text(KEPT)
    kept = page.evaluate(
        """async () => {
          const open = indexedDB.open('pekso');
          const db = await new Promise(done => { open.onsuccess = () => done(open.result); });
          const rows = db.transaction('drafts').objectStore('drafts').getAll();
          await new Promise(done => { rows.onsuccess = done; });
          return rows.result.map(row =>
            JSON.stringify(row) + new TextDecoder('latin1').decode(row.data)).join();
        }"""
    )
    assert kept
    assert "Rara" not in kept


def test_the_newest_of_two_tabs_wins_and_the_other_one_says_so(browser_at, cast):
    visit = browser_at(390, cast.sari)
    first = open_form(visit)
    second = open_form(visit.another())
    first.fill("#id_seen", "tulisan pertama")
    second.fill("#id_seen", "tulisan kedua")
    expect(first.get_by_text("juga diisi di tab lain")).to_be_visible()
    first.get_by_role("button", name="Pakai isian itu").click()
    expect(first.locator("#id_seen")).to_have_value("tulisan kedua")


def test_a_draft_goes_on_at_another_machine(browser_at, cast):
    page = open_form(browser_at(390, cast.sari))
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    assert_filled(open_form(browser_at(1280, cast.sari)))


def test_a_thrown_away_draft_does_not_come_back(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    page = open_form(visit)
    page.get_by_role("button", name="Buang draf").click()
    expect(page.locator("#id_seen")).to_have_value("")
    assert Draft.objects.count() == 0
    page = open_form(visit)
    expect(page.locator("#id_seen")).to_have_value("")


def test_what_was_refused_stays_on_the_page_and_as_draft(browser_at, cast):
    visit = browser_at(390, cast.sari)
    page = open_form(visit)
    fill_in(page)
    page.fill("#id_purpose", "tolak")
    send(page)
    page.wait_for_selector(".refusal")
    expect(page.locator("#id_seen")).to_have_value(STORY)
    expect(page.locator("#id_rows-1-words")).to_have_value("Saya mau sekolah.")
    expect(page.locator(".draft-chip")).to_contain_text(KEPT)
    page.get_by_role("link", name="Catat persetujuan klien").click()
    page = open_form(visit)
    expect(page.locator("#id_seen")).to_have_value(STORY)
    expect(page.locator("#id_rows-1-words")).to_have_value("Saya mau sekolah.")


def test_without_script_the_form_still_works(browser_at, cast, chromium, live_server):
    context = chromium.new_context(java_script_enabled=False)
    log_in(context, live_server.url, cast.sari)
    page = context.new_page()
    page.goto(live_server.url + FORM)
    page.fill("#id_purpose", "Melihat keadaan Rara")
    page.get_by_label("Klien", exact=True).check()
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url("**/contoh/")
    assert len(SAVED) == 1
    context.close()


def test_drafts_end_after_72_hours(browser_at, cast):
    page = open_form(browser_at(390, cast.sari))
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    with clock.at(clock.now() + dt.timedelta(hours=73)):
        assert sweep_drafts() == 1


def stored(page, store):
    """How many rows the browser keeps in this store."""
    return page.evaluate(
        """async store => {
          const open = indexedDB.open('pekso');
          const db = await new Promise(done => { open.onsuccess = () => done(open.result); });
          const count = db.transaction(store).objectStore(store).count();
          return new Promise(done => { count.onsuccess = () => done(count.result); });
        }""",
        store,
    )
