"""The client's copy as PDF, made in the request and not stored.

Letters come from DejaVu Sans (clients/data/NOTICE), which stands in the file as a subset.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from fontTools.ttLib import TTFont
from fpdf import FPDF, XPos, YPos
from fpdf.enums import TableCellFillMode

from clients.extract_content import Copy, Part

FONTS = Path(__file__).parent / "data"
FAMILY = "DejaVu"
MISSING = "□"
MARGIN_MM = 18
# Marks that turn the direction of reading could make a line say something else than it does.
TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufe00-\ufe0f\u200d\ufeff]")


def render(copy: Copy) -> bytes:
    """The copy as PDF, A4. Letters that the font lacks (most emoji) become "□"."""
    sheet = _Sheet(copy)
    sheet.add_page()
    _head(sheet, copy)
    for part in copy.parts:
        _part(sheet, part)
    _trail(sheet, copy)
    _rights(sheet)
    return bytes(sheet.output())


def file_name(copy: Copy, initials: str) -> str:
    """Number and initials only: "KL-2026-0001-LM-PSD-2026-0001.pdf"."""
    letters = re.sub(r"[^A-Z]", "", unicodedata.normalize("NFKD", initials.upper()))
    return "-".join(part for part in (copy.client_number, letters, copy.number) if part) + ".pdf"


class _Sheet(FPDF):
    """A4 with a foot on each page: numbers only."""

    def __init__(self, copy: Copy) -> None:
        super().__init__(format="A4")
        self.foot = f"{copy.client_number} · {copy.number}"
        self.set_margins(MARGIN_MM, MARGIN_MM, MARGIN_MM)
        self.set_auto_page_break(True, margin=MARGIN_MM + 4)
        self.add_font(FAMILY, "", FONTS / "DejaVuSans.ttf")
        self.add_font(FAMILY, "B", FONTS / "DejaVuSans-Bold.ttf")
        self.set_title(self.foot)
        self.set_creator("Pekso")
        self.set_lang("id")
        self.set_font(FAMILY, size=9)

    def footer(self) -> None:
        self.set_y(-MARGIN_MM)
        self.set_font(FAMILY, size=7)
        self.set_text_color(90)
        self.cell(0, 6, f"{self.foot} · {self.page_no()}", align="C")
        self.set_text_color(0)

    def say(self, text: Any, *, bold: bool = False, size: float = 9, gap: float = 0) -> None:
        """One paragraph over the whole width, `gap` mm above it."""
        self.ln(gap)
        self.set_font(FAMILY, style="B" if bold else "", size=size)
        self.multi_cell(
            0, size * 0.5, printable(str(text)), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )


def printable(text: str) -> str:
    """The text without marks that turn or hide, and with a box for what the font lacks."""
    clean = UNSEEN.sub("", TURNS.sub("", text.replace("\r\n", "\n").replace("\t", " ")))
    known = _letters()
    return "".join(one if one == "\n" or ord(one) in known else MISSING for one in clean)


@cache
def _letters() -> frozenset[int]:
    both = [TTFont(FONTS / f"DejaVuSans{style}.ttf", lazy=True) for style in ("", "-Bold")]
    regular, bold = (frozenset(font.getBestCmap()) for font in both)
    return regular & bold


def _head(sheet: _Sheet, copy: Copy) -> None:
    sheet.say(_("Salinan data pribadi Anda"), bold=True, size=15)
    sheet.say(f"{copy.agency} · {copy.unit}", gap=1)
    sheet.say(
        _("Klien %(client)s · permintaan %(number)s · disusun %(made)s")
        % {"client": copy.client_number, "number": copy.number, "made": copy.made}
    )
    sheet.say(
        _(
            "Lembaga ini adalah pengendali data pribadi Anda. Data dipakai untuk pendampingan"
            " pekerjaan sosial dan hanya dibuka oleh petugas yang menangani kasus Anda."
        ),
        gap=3,
    )
    if copy.hidden_count:
        sheet.say(
            ngettext(
                "%(n)d bagian disembunyikan karena memuat rahasia orang lain.",
                "%(n)d bagian disembunyikan karena memuat rahasia orang lain.",
                copy.hidden_count,
            )
            % {"n": copy.hidden_count},
            bold=True,
            gap=3,
        )


def _part(sheet: _Sheet, part: Part) -> None:
    sheet.say(part.title, bold=True, size=11, gap=5)
    for line in part.lines:
        sheet.say(line.label, bold=True, size=8, gap=1.5)
        if line.hidden:
            sheet.set_text_color(90)
        sheet.say(line.text or "—")
        sheet.set_text_color(0)


def _trail(sheet: _Sheet, copy: Copy) -> None:
    sheet.say(_("Siapa yang membuka berkas Anda"), bold=True, size=11, gap=6)
    if not copy.trail:
        sheet.say(_("Belum ada."))
        return
    sheet.ln(2)
    sheet.set_font(FAMILY, size=8)
    heads = (_("Tanggal"), _("Siapa"), _("Yang dibuka"), _("Kali"))
    with sheet.table(
        col_widths=(22, 34, 34, 10), line_height=5, cell_fill_mode=TableCellFillMode.NONE,
        text_align="LEFT",
    ) as table:  # fmt: skip
        table.row([str(head) for head in heads])
        for seen in copy.trail:
            table.row([seen.day, printable(seen.who), seen.what, str(seen.times)])


def _rights(sheet: _Sheet) -> None:
    sheet.say(_("Hak Anda"), bold=True, size=11, gap=6)
    sheet.say(
        _(
            "Anda dapat meminta data diperbaiki, pemrosesannya dibatasi, persetujuan dicabut, atau"
            " data dihapus (UU 27/2022). Sampaikan kepada pekerja sosial Anda atau kepada petugas"
            " pelindungan data lembaga. Anda juga dapat mengadu kepada lembaga pelindungan data"
            " pribadi."
        )
    )
