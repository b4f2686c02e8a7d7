"""A home visit on a phone: no signal, a killed tab, an ended session; nothing lost or doubled."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from agency.models import StaffSession
from cases.models import Contact
from cases.tests.factories import open_case_for
from core.models import Draft
from tests.browser.conftest import log_in
from tests.browser.watch import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STORY = (
    "Rara ditemui sendiri di teras. Memar di lengan kiri atas. “Ayah marah,” katanya pelan. 🙂\n"
    "Ibu meminta agar tidak ada yang diberi tahu; nenek bersedia menampung malam ini. "
) * 12
SAVED = re.compile(r"/foto/\?baru=1$")


@pytest.fixture
def form(cast):
    """Address of the form of a case of sari."""
    return reverse("cases:visit_new", args=[open_case_for(cast.sari).pk])


def open_form(visit, address):
    page = visit.open(address)
    page.wait_for_selector("[data-draft-ready]")
    return page


def fill_in(page):
    """With one thumb: the required fields, one statement, one field under Tambahkan."""
    page.get_by_label("Bertemu", exact=True).check()
    page.get_by_label("Siapa yang ditemui").fill("Rara, lalu Lilis")
    page.get_by_label("Yang dilihat dan didengar").fill(STORY)
    page.get_by_text("Ucapan orang, dengan nama pembicaranya").click()
    page.locator("#id_ucapan-0-speaker").fill("Bu Tuti, tetangga")
    page.locator("#id_ucapan-0-text").fill("Hampir tiap malam terdengar teriakan.")
    page.locator("#id_ucapan-0-secret_from_client").check()
    page.get_by_label("Tinggi", exact=True).check()
    page.get_by_label("Yang disepakati").fill("Rara tidur di rumah nenek.")
    page.locator("#id_next_step").fill("Menghubungi UPTD PPA sore ini")
    page.locator("summary", has_text="Tambahkan").click()
    page.get_by_label("Penafsiran Anda").fill("Rara tidak aman malam ini.")


def assert_filled(page):
    expect(page.get_by_label("Bertemu", exact=True)).to_be_checked()
    expect(page.get_by_label("Siapa yang ditemui")).to_have_value("Rara, lalu Lilis")
    expect(page.get_by_label("Yang dilihat dan didengar")).to_have_value(STORY)
    expect(page.locator("#id_ucapan-0-text")).to_have_value("Hampir tiap malam terdengar teriakan.")
    expect(page.locator("#id_ucapan-0-text")).to_be_visible()
    expect(page.locator("#id_ucapan-0-secret_from_client")).to_be_checked()
    expect(page.get_by_label("Tinggi", exact=True)).to_be_checked()
    expect(page.get_by_label("Penafsiran Anda")).to_have_value("Rara tidak aman malam ini.")
    expect(page.get_by_label("Penafsiran Anda")).to_be_visible()


def send(page):
    page.get_by_role("button", name="Simpan kunjungan").click()


def assert_written_once():
    visit = Contact.objects.get()
    assert visit.seen_heard == STORY.strip()
    assert visit.met_who == "Rara, lalu Lilis"
    assert visit.agreed == "Rara tidur di rumah nenek."
    assert visit.next_step == "Menghubungi UPTD PPA sore ini"
    assert visit.interpretation == "Rara tidak aman malam ini."
    said = visit.statements.get()
    assert (said.speaker, said.text, said.secret_from_client) == (
        "Bu Tuti, tetangga",
        "Hampir tiap malam terdengar teriakan.",
        True,
    )


def test_line_cut_tab_killed_reopened_line_back_0_characters_lost_one_visit(browser_at, cast, form):
    visit = browser_at(390, cast.sari)
    page = open_form(visit, form)
    visit.context.set_offline(True)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tanpa sinyal")
    send(page)
    expect(page.get_by_text("Belum terkirim: tanpa sinyal")).to_be_visible()
    page.close(run_before_unload=False)
    assert not Contact.objects.exists()
    visit.context.set_offline(False)
    again = visit.another()
    page = open_form(again, form)
    expect(page.get_by_text("dipulihkan")).to_be_visible()
    assert_filled(page)
    assert_sound(page, again.watch)
    send(page)
    page.wait_for_url(SAVED)
    assert_written_once()
    expect(page.get_by_role("heading", name="Tersimpan.")).to_be_visible()
    page = open_form(again, form)
    expect(page.get_by_label("Yang dilihat dan didengar")).to_have_value("")
    assert not Draft.objects.exists()


def test_session_ended_in_the_middle_the_text_survives_logging_in_again(browser_at, cast, form):
    visit = browser_at(390, cast.sari)
    page = open_form(visit, form)
    fill_in(page)
    StaffSession.objects.all().delete()
    send(page)
    page.get_by_role("link", name="Masuk lagi").click()
    page.fill("#id_login", "sari")
    page.fill("#id_password", "rahasia-bersama-12")
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_selector("[data-draft-ready]")
    assert_filled(page)
    send(page)
    page.wait_for_url(SAVED)
    assert_written_once()


def test_another_person_at_the_same_phone_never_sees_the_draft(browser_at, cast, form):
    visit = browser_at(390, cast.sari)
    page = open_form(visit, form)
    fill_in(page)
    expect(page.locator(".draft-chip")).to_contain_text("Tersimpan di server")
    visit.context.clear_cookies()
    log_in(visit.context, visit.address, cast.tandi)
    page = visit.open(form)
    assert "Rara" not in page.content()
    own = reverse("cases:visit_new", args=[open_case_for(cast.tandi).pk])
    page = open_form(visit, own)
    expect(page.get_by_label("Yang dilihat dan didengar")).to_have_value("")
    assert "Rara" not in page.content()


def test_a_draft_of_one_case_does_not_show_in_another(browser_at, cast, form):
    visit = browser_at(390, cast.sari)
    fill_in(open_form(visit, form))
    other = reverse("cases:visit_new", args=[open_case_for(cast.sari).pk])
    page = open_form(visit, other)
    expect(page.get_by_label("Yang dilihat dan didengar")).to_have_value("")
    assert_filled(open_form(visit, form))


def test_without_script_a_visit_is_logged_all_the_same(chromium, live_server, cast, form):
    context = chromium.new_context(java_script_enabled=False)
    log_in(context, live_server.url, cast.sari)
    page = context.new_page()
    page.goto(live_server.url + form)
    fill_in(page)
    send(page)
    page.wait_for_url(SAVED)
    assert_written_once()
    context.close()
