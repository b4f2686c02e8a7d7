"""How Pekso serves each item of Kodepeksos: by which rules in force and by what it records.

A rule may stand on an article as a whole; such an article has a line of its own. Honest at every
moment: an item that nothing serves says so. An item named here as served must be served by
something that runs; docs/kodepeksos.md shows the same table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ethics.kodepeksos import CATALOGUE, Article
from ethics.rules import WHOLE

# Rules that some service raises today; the others of ethics.rules wait for their part of Pekso.
RULES_IN_FORCE = frozenset(
    f"R{n:02}"
    for n in (
        *(1, 2, 3, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18),
        *(21, 22, 23, 24, 25, 26, 29, 30, 33, 35, 37, 38),
    )
)


class State(StrEnum):
    """How far an item is served."""

    SERVED = "served"
    PARTLY = "partly"
    NOT_YET = "not_yet"

    @property
    def label(self) -> str | Promise:
        return _LABELS[self]


_LABELS = {
    State.SERVED: _("Dijalankan"),
    State.PARTLY: _("Sebagian dijalankan"),
    State.NOT_YET: _("Belum dijalankan"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """One line: the item or whole article, how far, by which rules in force, and in words how."""

    item_id: str
    state: State
    rules: tuple[str, ...]
    how: str | Promise


def coverage_of(article: Article) -> list[Coverage]:
    """The lines of an article's items, in order."""
    return [COVERAGE[one.id] for one in article.items]


def coverage_as_a_whole(article: Article) -> Coverage | None:
    """The line of the article itself, where a rule in force stands on it as a whole."""
    return WHOLE_ARTICLES.get(f"{WHOLE}{article.number}")


def line_of(ref: str) -> Coverage | None:
    """The line of a ground of a rule, "7.2" or "Pasal 3"; None where there is none."""
    return COVERAGE.get(ref) or WHOLE_ARTICLES.get(ref)


def _served(item_id: str, how: str | Promise, rules: str = "") -> Coverage:
    return Coverage(item_id, State.SERVED, tuple(rules.split()), how)


def _partly(item_id: str, how: str | Promise, rules: str = "") -> Coverage:
    return Coverage(item_id, State.PARTLY, tuple(rules.split()), how)


_LINES = (
    _partly(
        "2.2", _("Hubungan dengan klien dinyatakan, dan penugasan yang berbenturan ditolak."), "R15"
    ),
    _partly("3.2", _("Sesi supervisi edukatif mencatat yang dipelajari dan kesepakatannya.")),
    _served(
        "4.1",
        _(
            "Bilah tahap memperlihatkan yang masih kurang; rencana disahkan supervisor; monev "
            "diingatkan bila tiba waktunya."
        ),
        "R17 R25 R26",
    ),
    _partly("4.2", _("Rencana intervensi dibaca supervisor sebelum dijalankan.")),
    _served(
        "5.2",
        _("Hanya yang bertugas pada kasus dapat membukanya, dan setiap pembukaan dicatat."),
        "R10 R11",
    ),
    _partly("6.1", _("Laporan yang tidak diteruskan ditutup dengan alasan yang tercatat.")),
    _served("6.3", _("Penugasan menimbang kompetensi yang tercatat pada pekerja."), "R13"),
    _served(
        "6.4",
        _("Naskah penjelasan lingkup dibacakan kepada klien dan dicatat versinya."),
        "R02",
    ),
    _served("6.5", _("Hak, kewajiban, dan risiko dijelaskan sebelum klien menjawab."), "R02"),
    _served("6.6", _("Rencana diajukan kepada supervisor, dan sesi supervisi dicatat.")),
    _partly(
        "6.10", _("Laporan dan kasus tidak dapat ditutup dengan alasan yang diskriminatif."), "R21"
    ),
    _served("6.11", _("Benturan kepentingan dicatat dan menghalangi penugasan."), "R15"),
    _partly(
        "7.1",
        _("Risiko dinilai sejak awal; risiko tinggi langsung diberitahukan kepada supervisor."),
    ),
    _served(
        "7.2",
        _("Klien menjawab setuju atau menolak untuk setiap tujuan dan setiap rencana."),
        "R01 R18 R35 R38",
    ),
    _served(
        "7.3",
        _("NIK disandikan dan disamarkan; alamat rahasia tidak pernah tampil di tempat lain."),
        "R10 R11",
    ),
    _partly("7.5", _("Cara menghubungi yang aman tampil sebelum setiap nomor telepon.")),
    _served("7.7", _("Langkah yang ditolak klien tidak dapat dijalankan."), "R35"),
    _served(
        "7.8",
        _("Hak atas kerahasiaan dan kehadiran pihak ketiga dijelaskan sebelum pelayanan."),
        "R01 R02",
    ),
    _served("7.9", _("Batas kerahasiaan dijelaskan dan dicatat pada persetujuan klien."), "R02"),
    _partly(
        "7.10",
        _("Klien mendapat salinan datanya dalam 3 × 24 jam, dan siapa yang membuka berkasnya."),
    ),
    _served(
        "7.11",
        _("Salinan bagi klien tidak memuat kata dan rahasia orang lain; dua orang memeriksanya."),
        "R12",
    ),
    _partly(
        "7.12",
        _("Wali yang diduga pelaku tidak mendapat salinan berkas anak."),
        "R08",
    ),
    _partly(
        "7.13",
        _("Persetujuan klien dicatat untuk setiap tujuan; yang dicabut atau berakhir tak berlaku."),
        "R08 R29",
    ),
    _partly("8.3", _("Sesi supervisi mencatat dukungan bagi rekan yang disupervisi.")),
    _partly(
        "9.2", _("Kasus seorang pekerja tidak dapat diberikan begitu saja kepada rekan."), "R07"
    ),
    _served("9.3", _("Catatan supervisi hanya terbuka bagi kedua pihaknya."), "R33"),
    _partly("9.6", _("Rencana dikembalikan dengan ulasan tertulis, tidak diubah diam-diam.")),
    _partly("9.9", _("Garis supervisi berjangka waktu, dengan pengganti bila berhalangan.")),
    _served(
        "10.3",
        _("Catatan bertanda tangan tidak berubah, dan setiap perbuatan masuk jejak audit."),
        "R16 R22 R23 R24 R30 R37",
    ),
    _partly(
        "11.1", _("Biaya, atau tidak dipungut biaya, dijelaskan pada persetujuan klien."), "R03"
    ),
    _partly("15.1", _("Pemetaan sumber daya mencatat sumber di dalam diri dan di sekitar klien.")),
    _served("15.4", _("Jalur darurat membuka pertolongan sebelum persetujuan, dengan alasan.")),
    _served("16.1", _("Setiap petugas menyatakan telah membaca edisi yang berlaku.")),
    _served("16.2", _("Kodepeksos terbaca lengkap di Pekso dan dapat dicari.")),
    _partly("16.3", _("Pernyataan pengakuan memuat kewenangan IPSPI menurut pasal 16.")),
)
# Nothing serves these yet. The list is written out, so that a new item cannot slip in unseen.
_NOT_YET = tuple(
    f"{article}.{item}"
    for article, items in {
        1: (1, 2),
        2: (1,),
        3: (1, 3),
        5: (1, 3, 4, 5, 6, 7),
        6: (2, 7, 8, 9, 12),
        7: (4, 6),
        8: (1, 2, 4),
        9: (1, 4, 5, 7, 8, 10, 11),
        10: (1, 2, 4),
        11: (2, 3),
        12: (1, 2, 3, 4, 5),
        13: (1, 2, 3),
        14: (1, 2, 3),
        15: (2, 3, 5, 6),
    }.items()
    for item in items
)


def _table() -> Mapping[str, Coverage]:
    lines = {one.item_id: one for one in _LINES}
    lines |= {id: Coverage(id, State.NOT_YET, (), "") for id in _NOT_YET}
    return MappingProxyType({id: lines[id] for id in CATALOGUE.items})


COVERAGE = _table()
# Articles on which a rule in force stands as a whole.
WHOLE_ARTICLES: Mapping[str, Coverage] = MappingProxyType(
    {
        line.item_id: line
        for line in (
            _partly(
                f"{WHOLE}3",
                _(
                    "Penugasan menimbang kompetensi; yang belum tercatat hanya dengan izin "
                    "supervisor, disertai pendampingan belajar."
                ),
                "R13",
            ),
        )
    }
)
