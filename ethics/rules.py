"""The one table of the rules R01-R38: what is refused, on which ground, and the right way out.

A service raises `core.refusals.Refused("R16", ...)`; the one handler shows the sentence, the
articles and the way out. Ground refs are items ("7.2") or whole articles ("Pasal 3") of
Kodepeksos; `laws` are grounds outside it. docs/kodepeksos.md shows this table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ethics.kodepeksos import CATALOGUE, Article
from ethics.ways_out import WAYS_OUT

Text = str | Promise
_STATUS = {"R10": 404, "R11": 403, "R16": 403, "R33": 403}
_OVERRIDABLE = ("R13", "R25")
# A ground that names an article as a whole is written as people read it: "Pasal 3".
WHOLE = "Pasal "


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `status` is its HTTP answer; `override`: a supervisor may lift it with a reason.

    `message` reads well alone; `detailed` holds %(detail)s for rules that say what or why.
    """

    id: str
    status: int
    message: Text
    ground: tuple[str, ...]
    laws: tuple[str, ...]
    override: bool
    way_out: Text
    detailed: Text = ""

    def sentence(self, detail: object = "", missing: Sequence[object] = ()) -> str:
        """The message in the active language, with `detail` or the list `missing` in its place.

        A rule without a place for it gets the detail as a sentence of its own. What is missing
        may be texts or anything with a `label`, such as a link.
        """
        words = str(detail) or ", ".join(str(getattr(one, "label", one)) for one in missing)
        if not words:
            return str(self.message)
        if self.detailed:
            return str(self.detailed) % {"detail": words.rstrip(".")}
        return f"{self.message} {words}"


def rule(id: str) -> Rule:
    """The rule of that id ("R16"); KeyError when there is none."""
    return RULES[id]


def grounds(of: Rule) -> list[Article]:
    """The articles a rule stands on, in the order it names them, each with only the items named.

    An article named as a whole ("Pasal 3") comes without items unless one is named beside it.
    """
    named: dict[int, list[str]] = {}
    for ref in of.ground:
        items = named.setdefault(_article_number(ref), [])
        if not ref.startswith(WHOLE):
            items.append(ref)
    return [
        replace(CATALOGUE.articles[number], items=tuple(CATALOGUE.items[ref] for ref in refs))
        for number, refs in named.items()
    ]


def rules_for(number: int) -> list[Rule]:
    """The rules that stand on an article or on any of its items."""
    return [one for one in RULES.values() if number in map(_article_number, one.ground)]


def _article_number(ref: str) -> int:
    return int(ref.removeprefix(WHOLE).partition(".")[0])


def _rule(id: str, ground: str, message: Text, *, detailed: Text = "", laws: str = "") -> Rule:
    return Rule(
        id=id,
        status=_STATUS.get(id, 409),
        message=message,
        ground=tuple(ref.strip() for ref in ground.split(",") if ref.strip()),
        laws=tuple(law.strip() for law in laws.split(";") if law.strip()),
        override=id in _OVERRIDABLE,
        way_out=WAYS_OUT[id],
        detailed=detailed,
    )


_TABLE = (
    _rule("R01", "7.2, 7.8", _("Belum dapat dimulai: persetujuan klien belum tercatat.")),
    _rule(
        "R02",
        "6.4, 6.5, 7.8, 7.9",
        _(
            "Persetujuan klien belum lengkap: lingkup, hak, risiko, batas kerahasiaan, atau"
            " kehadiran pihak ketiga belum dijelaskan."
        ),
    ),
    _rule("R03", "11.1", _("Biaya atau perubahan biaya belum dijelaskan kepada klien.")),
    _rule("R04", "11.2", _("Pelayanan tidak boleh diakhiri semata-mata karena biaya.")),
    _rule("R05", "6.8", _("Klien belum diberi tahu tentang pengakhiran.")),
    _rule("R06", "4.1", _("Terminasi membutuhkan evaluasi akhir dan pengesahan supervisor.")),
    _rule(
        "R07",
        "9.2",
        _(
            "Pengambilalihan kasus membutuhkan persetujuan klien dan rekan sejawat, atau "
            "tata cara etis yang tercatat."
        ),
    ),
    _rule(
        "R08",
        "7.12, 7.13",
        _(
            "Tidak ada dasar pembukaan informasi: diperlukan persetujuan jelas klien atau "
            "dasar hukum yang lengkap."
        ),
    ),
    _rule("R09", "7.3", _("Data yang dipilih melampaui keperluan pembukaan informasi.")),
    _rule("R10", "5.2, 7.3", _("Anda tidak terkait dengan kasus ini.")),
    _rule("R11", "5.2, 7.3", _("Admin tidak berwenang membuka isi kasus.")),
    _rule("R12", "7.11", _("Bagian ini memuat rahasia orang lain dan disembunyikan.")),
    _rule(
        "R13",
        "Pasal 3, 6.3",
        _("Kasus ini memerlukan kompetensi yang belum tercatat pada pekerja ini."),
        detailed=_(
            "Kasus ini memerlukan kompetensi %(detail)s yang belum tercatat pada pekerja ini."
        ),
    ),
    _rule("R14", "", _("STR pekerja tidak berlaku."), laws="UU 14/2019 ps. 28"),
    _rule("R15", "2.2, 6.11", _("Ada benturan kepentingan antara pekerja dan klien.")),
    _rule(
        "R16",
        "10.3",
        _(
            "Pekerjaan sendiri tidak dapat disahkan sendiri; pengaduan tentang diri sendiri"
            " tidak dapat diputus sendiri."
        ),
    ),
    _rule(
        "R17",
        "4.1",
        _("Belum dapat dilanjutkan; masih ada yang kurang."),
        detailed=_("Belum dapat dilanjutkan; yang masih kurang: %(detail)s."),
    ),
    _rule("R18", "7.2", _("Rencana belum disetujui klien (atau wali dan anak).")),
    _rule("R19", "2.1, 6.9", _("Pemberian dari klien tidak boleh diterima.")),
    _rule("R20", "6.1", _("Pelayanan tidak boleh dihentikan atau dikurangi sebagai pembalasan.")),
    _rule("R21", "6.10", _("Alasan ini diskriminatif dan tidak dapat dipakai.")),
    _rule(
        "R22",
        "10.3",
        _("Catatan yang sudah ditandatangani tidak dapat diubah; buat tambahan catatan."),
    ),
    _rule(
        "R23", "10.3", _("Tanggal belum sesuai."), detailed=_("Tanggal belum sesuai: %(detail)s.")
    ),
    _rule("R24", "10.3", _("Klien mungkin sudah terdaftar.")),
    _rule("R25", "4.1", _("Beban kasus melampaui batas.")),
    _rule(
        "R26",
        "4.1",
        _("Monev belum lengkap: cara, temuan, dan keputusan wajib ada."),
        laws="Praktik pekerjaan sosial: monitoring dan evaluasi",
    ),
    _rule(
        "R27", "10.3", _("Litmas belum lengkap."), detailed=_("Litmas belum lengkap: %(detail)s.")
    ),
    _rule("R28", "7.3", _("Identitas anak tidak boleh ditampilkan di sini.")),
    _rule("R29", "7.13", _("Persetujuan untuk tujuan ini sudah dicabut atau berakhir.")),
    _rule("R30", "10.3", _("Catatan kasus tidak dapat dihapus.")),
    _rule(
        "R31",
        "5.1, 5.6",
        _("Data untuk penelitian membutuhkan persetujuan dan penyamaran identitas."),
    ),
    _rule("R32", "9.11", _("Evaluasi kinerja belum diperlihatkan kepada yang dievaluasi.")),
    _rule("R33", "9.3", _("Catatan supervisi ini hanya untuk supervisor dan yang disupervisi.")),
    _rule("R34", "Pasal 16", _("Penetapan sanksi adalah hak Dewan Pengawas Kode Etik IPSPI.")),
    _rule("R35", "7.2, 7.7", _("Langkah ini ditolak klien dan tidak dapat dijalankan.")),
    _rule(
        "R36",
        "2.2",
        _(
            "Prioritas hanya berubah karena perubahan kebutuhan yang tercatat dan disahkan "
            "supervisor."
        ),
        laws="Prinsip dasar etika pekerjaan sosial: keadilan",
    ),
    _rule("R37", "10.3", _("NIK kosong harus disertai alasan.")),
    _rule("R38", "7.2", _("Anak tidak bersedia.")),
)
RULES: Mapping[str, Rule] = MappingProxyType({one.id: one for one in _TABLE})
