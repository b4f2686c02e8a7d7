"""The second factor in a real browser: a passkey made and used, a code, and an emergency."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from playwright.sync_api import expect

from agency import mfa
from agency.tests.entrance import SECRET, with_app
from cases.services.break_glass import break_glass
from cases.tests.factories import open_case_for
from conftest import PASSWORD
from tests.browser.watch import assert_sound

pytestmark = pytest.mark.browser
REASON = "Klien terancam malam ini; pekerja dan supervisor tidak terhubung."
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def enters(visit, username):
    visit.open(reverse("account_login"))
    visit.page.fill("#id_login", username)
    visit.page.fill("#id_password", PASSWORD)
    visit.page.get_by_role("button", name="Masuk", exact=True).click()
    visit.page.wait_for_url("**/dua-langkah/**")


def sound(visit, path=""):
    if path:
        visit.open(path)
    visit.page.wait_for_load_state("networkidle")
    assert_sound(visit.page, visit.watch)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_passkey_is_made_and_opens_the_next_log_in(browser_at, cast, width):
    visit = browser_at(width)
    device = visit.context.new_cdp_session(visit.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    enters(visit, "endang")
    sound(visit)
    sound(visit, reverse("mfa_activate_totp"))
    sound(visit, reverse("mfa_add_webauthn"))
    visit.page.get_by_role("button", name="Buat kunci sandi").click()
    visit.page.wait_for_url("**/cadangan/")
    expect(visit.page.locator("[data-recovery-codes] li")).to_have_count(10)
    sound(visit)
    visit.page.get_by_role("link", name="Sudah saya simpan").click()
    for page in ("mfa_index", "session_list"):
        sound(visit, reverse(page))
    assert Authenticator.objects.filter(user=cast.endang, type=mfa.PASSKEYS).count() == 1
    visit.open(reverse("account_logout"))
    visit.page.get_by_role("button", name="Keluar").click()
    visit.page.wait_for_url("**/login/**")
    enters(visit, "endang")
    sound(visit)
    visit.page.get_by_role("button", name="Pakai kunci sandi").click()
    visit.page.wait_for_url(lambda address: "dua-langkah" not in address)
    assert visit.page.goto(visit.address + reverse("inbox")).status == 200


@pytest.mark.parametrize("width", [390, 1280])
def test_the_code_page_and_an_emergency_are_sound(browser_at, cast, width, settings):
    settings.PEKSO_DEMO_TOTP = SECRET
    with_app(cast.bagus)
    visit = browser_at(width)
    enters(visit, "bagus")
    sound(visit)
    visit.page.fill("#id_code", mfa.demo_code(cast.bagus))
    visit.page.get_by_role("button", name="Masuk", exact=True).click()
    visit.page.wait_for_url(lambda address: "dua-langkah" not in address)
    case = open_case_for(cast.sari)
    dewi = browser_at(width, cast.dewi)
    sound(dewi, reverse("cases:break_glass_new"))
    opened = break_glass(case=case, by=cast.dewi, reason=REASON)
    assert opened is not None
    sound(dewi, reverse("cases:detail", args=[case.pk]))
    expect(dewi.page.get_by_text("Dibuka darurat.")).to_be_visible()
    sound(visit, reverse("cases:break_glass_review", args=[case.pk, opened.pk]))
