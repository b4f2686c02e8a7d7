"""Monev: schedule, record, and the next version that follows."""

import datetime as dt
import re

from core import clock
from tests.browser.acts.person import Person


def sets_schedule(who: Person) -> None:
    """Every month, first in three days: with the lembaga's rules it is to be announced now."""
    who.chooses_in_menu("Kasus").follows("Lilis Maryani").follows("Monev", exact=True).follows(
        "Tetapkan jadwal monev"
    )
    who.types("Setiap", 1).answers("Satuan", "bulan")
    who.types("Monev pertama", clock.today() + dt.timedelta(days=3))
    who.presses("Simpan").reads("Setiap 1 bulan")


def follows_letter(who: Person, text: str) -> None:
    """The address in the letter leads to the form of monev."""
    (link,) = re.findall(rf"{re.escape(who.address)}\S+", text)
    who.goes_to(link.removeprefix(who.address)).reads("Catat monev", "Lilis Maryani")


def opens_reminder(who: Person, number: str) -> None:
    """From the inbox to the same form."""
    who.chooses_in_menu("Kotak masuk").reads(f"Monev {number}")
    row = who.page.get_by_role("listitem").filter(has_text=f"Monev {number}")
    who.presses("Buka", within=row).reads("Catat monev")


def alters_strategy(who: Person) -> None:
    """A monev with a level for each goal; the next version of the plan opens as a draft."""
    who.types("Wawancara", "Lilis kini tidur di rumah ibunya; suami belum tahu.")
    for number, level in ((1, "0"), (2, "−1")):
        goal = who.group(f"Tujuan {number}")
        who.types(f"Temuan untuk tujuan {number}", "Terlihat saat kunjungan.", goal)
        goal.get_by_text(level, exact=True).first.click()
    who.answers("Apakah cara kerja sekarang efektif?", "Sebagian").answers(
        "Keputusan", "Ubah strategi"
    )
    who.types("Alasan keputusan", "Tempat tinggal berubah; langkah disesuaikan.")
    who.presses("Tandatangani dan simpan").reads("rencana versi 3 dibuka")
    who.follows("Buka rencana").reads("Versi 3", "Draf")
