"""The admin: lists of cases, and nothing of what stands in them."""

from django.urls import reverse

from tests.browser.acts.beginning import WORDS, logs_in
from tests.browser.acts.person import Person


def sees_lists_only(who: Person, case) -> None:
    """Number, worker and stage; the case itself is refused by R11, with its articles."""
    logs_in(who, "ratna")
    who.chooses_in_menu("Daftar kasus").reads(case.number, "Sari Wulandari")
    who.cannot_find("Lilis", WORDS)
    who.goes_to(reverse("cases:detail", args=[case.pk]), status=403)
    who.reads("Admin tidak berwenang membuka isi kasus").cannot_find("Lilis", WORDS)
    who.chooses_in_menu("Daftar laporan").chooses_in_menu("Hari ini").cannot_find("Lilis")
