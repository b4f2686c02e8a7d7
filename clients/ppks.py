"""The 26 categories of PPKS (people in need of social services), as the regulation orders them.

Source: Permensos 8/2012, where they are called PMKS; later rules say PPKS (Permensos 7/2021).
A client may have several. A record keeps number, code and edition.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EDITION = "Permensos 8/2012"


@dataclass(frozen=True, slots=True)
class Category:
    """One category: its number in the regulation, our code, its Indonesian label."""

    number: int
    code: str
    label: str | Promise
    edition: str = EDITION

    def __str__(self) -> str:
        return str(self.label)


CATEGORIES: tuple[Category, ...] = (
    Category(1, "neglected_toddler", _("Anak balita telantar")),
    Category(2, "neglected_child", _("Anak telantar")),
    Category(3, "child_facing_law", _("Anak yang berhadapan dengan hukum")),
    Category(4, "street_child", _("Anak jalanan")),
    Category(5, "child_with_disability", _("Anak dengan kedisabilitasan (ADK)")),
    Category(
        6,
        "abused_child",
        _("Anak yang menjadi korban tindak kekerasan atau diperlakukan salah"),
    ),
    Category(7, "child_special_protection", _("Anak yang memerlukan perlindungan khusus")),
    Category(8, "neglected_elderly", _("Lanjut usia telantar")),
    Category(9, "person_with_disability", _("Penyandang disabilitas")),
    Category(10, "tuna_susila", _("Tuna susila")),
    Category(11, "homeless", _("Gelandangan")),
    Category(12, "beggar", _("Pengemis")),
    Category(13, "waste_picker", _("Pemulung")),
    Category(14, "minority_group", _("Kelompok minoritas")),
    Category(15, "former_inmate", _("Bekas warga binaan lembaga pemasyarakatan (BWBLP)")),
    Category(16, "person_with_hiv", _("Orang dengan HIV/AIDS (ODHA)")),
    Category(17, "substance_abuse_victim", _("Korban penyalahgunaan NAPZA")),
    Category(18, "trafficking_victim", _("Korban trafficking (perdagangan orang)")),
    Category(19, "violence_victim", _("Korban tindak kekerasan")),
    Category(20, "troubled_migrant_worker", _("Pekerja migran bermasalah sosial (PMBS)")),
    Category(21, "natural_disaster_victim", _("Korban bencana alam")),
    Category(22, "social_disaster_victim", _("Korban bencana sosial")),
    Category(23, "vulnerable_woman", _("Perempuan rawan sosial ekonomi")),
    Category(24, "poor", _("Fakir miskin")),
    Category(25, "troubled_family", _("Keluarga bermasalah sosial psikologis")),
    Category(26, "remote_indigenous_community", _("Komunitas adat terpencil")),
)
BY_NUMBER: dict[int, Category] = {category.number: category for category in CATEGORIES}
BY_CODE: dict[str, Category] = {category.code: category for category in CATEGORIES}


def choices() -> list[tuple[int, str | Promise]]:
    """(number, label) pairs for form fields, in the regulation's order."""
    return [(category.number, category.label) for category in CATEGORIES]


def labels(numbers: Iterable[int]) -> list[str]:
    """Labels of the known numbers in the regulation's order; unknown ones are left out."""
    wanted = set(numbers)
    return [str(category.label) for category in CATEGORIES if category.number in wanted]
