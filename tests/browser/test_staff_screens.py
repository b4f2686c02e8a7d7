"""The screens by which an admin manages staff: sound at every width, and drawn for docs/."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.invitation_post import send_letters
from agency.invitation_tokens import token_of
from agency.models import Staff
from agency.services.imports import read_import
from agency.services.invitations import invite
from agency.services.leave import record_leave
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from tests.browser.pictures import MOST_BYTES, draw
from tests.browser.watch import axe, overflow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABLE = """nama;surel;unit;peran;supervisor
Wati Lestari;wati.l@contoh.invalid;LKS-BH;pekerja sosial;bagus@contoh.invalid
Yusuf Rahman;yusuf@;LKS-BH;pekerja sosial;
Hanna Siregar;hanna@contoh.invalid;LKS-XY;supervisor;
Sari Wulandari;sari@contoh.invalid;LKS-BH;pekerja sosial;
"""


@pytest.fixture
def office(cast, monkeypatch):
    """A Thursday morning: invitations wait, somebody is away, and a list was read."""
    monkeypatch.setattr(clock, "now", lambda: moment(0, "09:10").astimezone(dt.UTC))
    cast.case = open_case_for(cast.dewi)
    open_case_for(cast.tandi)
    record_leave(
        staff=cast.made, starts_on=moment(-1).date(), ends_on=moment(4).date(), reason="annual",
        by=cast.ratna,
    )  # fmt: skip
    asked = {"by": cast.ratna, "unit": cast.unit, "roles": ["worker"], "supervisor": cast.bagus}
    cast.link = token_of(invite(name="Wati Lestari", email="wati@contoh.invalid", **asked))
    send_letters()
    invite(name="Yusuf Rahman", email="yusuf@contoh.invalid", **asked)
    cast.table = read_import(content=TABLE.encode(), by=cast.ratna)
    return cast


def screens(cast):
    """name of the picture -> address, all seen by ratna."""

    def page(name, *ids):
        return reverse(f"agency:{name}", args=ids)

    dewi, bagus = cast.dewi.pk, cast.bagus.pk
    return {
        "staf": page("staff_list"),
        "staf-halaman": page("staff_detail", dewi),
        "staf-ubah": page("staff_edit", dewi),
        "staf-beri-peran": page("role_grant", dewi),
        "staf-akhiri-peran": page("role_end", cast.dewi.roles.get().pk),
        "staf-supervisor": page("line_set", dewi),
        "staf-kompetensi": page("competence_new", dewi),
        "staf-str": page("licence_new", dewi),
        "staf-cuti": page("leave_new", bagus),
        "staf-keluar": page("offboarding", bagus),
        "staf-undang": page("invitation_new"),
        "staf-undangan": page("invitation_list"),
        "staf-impor": page("import_new"),
        "staf-impor-pratinjau": page("import_detail", cast.table.pk),
        "staf-unit": page("unit_list"),
        "staf-unit-baru": page("unit_new"),
        "staf-atur-ulang": page("factor_reset", bagus),
        "staf-riwayat": page("staff_history", dewi),
        "penyelia": page("staff_line"),
        "penyelia-pengganti": page("acting_new"),
        "kebocoran": page("breach_list"),
        "kebocoran-baru": page("breach_new"),
    }


def about_cases(cast):
    """The same of the screens on which an admin gives cases to workers."""
    case = [cast.case.pk]
    return {
        "admin-hari-ini": reverse("home"),
        "admin-laporan": reverse("cases:report_admin_list"),
        "admin-beban": reverse("cases:caseload"),
        "admin-tugaskan": reverse("cases:assign", args=case),
        "admin-akses-kasus": reverse("cases:access", args=case),
        "admin-akses-staf": reverse("cases:access_of_staff", args=[cast.dewi.pk]),
        "admin-sesi": reverse("session_list"),
    }


def test_the_screens_of_staff_are_sound_and_drawn(browser_at, office):
    everything = {**screens(office), **about_cases(office)}
    faults = []
    for width in (390, 1280):
        ratna = browser_at(width, Staff.objects.get(username="ratna"))
        for name, address in everything.items():
            faults += _faults(ratna.open(address), ratna.watch, name, width)
        nobody = browser_at(width)
        page = nobody.open(reverse("agency:invitation_accept", args=[office.link]))
        faults += _faults(page, nobody.watch, "staf-selamat-datang", width)
    assert faults == []


def _faults(page, watch, name, width):
    page.wait_for_load_state("networkidle")
    found = [*axe(page), *watch.violations()]
    if draw(page, name).stat().st_size > MOST_BYTES:
        found.append("a heavy picture")
    for narrow in (width, 360 if width < 992 else width):
        page.set_viewport_size({"width": narrow, "height": 844})
        if overflow(page) > 0:
            found.append(f"sideways scroll at {narrow} px: {_wide(page)}")
    page.set_viewport_size({"width": width, "height": 844 if width < 992 else 860})
    return [(name, fault) for fault in found]


def _wide(page):
    """The innermost elements that stick out of the window."""
    return page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
        .slice(-2).map(e => e.outerHTML.slice(0, 160))"""
    )
