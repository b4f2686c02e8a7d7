"""What stands in the books, in words: pages, acts and the facts behind a grant."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access_reasons

Words = dict[str, str | Promise]

# Addresses by the beginning of their route's name; the longest that fits counts.
PAGES: Words = {
    "home": _("Hari ini"),
    "choose_case": _("Pilih kasus"),
    "clients:": _("Berkas klien"),
    "clients:list": _("Daftar klien"),
    "clients:search": _("Pencarian klien"),
    "clients:inquir": _("Klien ganda"),
    "clients:contacts": _("Alamat dan kontak"),
    "clients:address": _("Alamat dan kontak"),
    "clients:phone": _("Alamat dan kontak"),
    "clients:safe_contact": _("Cara menghubungi yang aman"),
    "clients:secret_address": _("Alamat rahasia"),
    "clients:family": _("Keluarga"),
    "clients:member": _("Keluarga"),
    "clients:nik": _("NIK"),
    "clients:nik_reveal": _("NIK lengkap"),
    "clients:history": _("Riwayat perubahan"),
    "clients:trail": _("Jejak akses"),
    "clients:extract": _("Salinan data klien"),
    "clients:request": _("Permintaan klien"),
    "clients:eras": _("Penghapusan data"),
    "cases:": _("Berkas kasus"),
    "cases:list": _("Daftar kasus"),
    "cases:report": _("Laporan masuk"),
    "cases:task": _("Jadwal"),
    "cases:open": _("Buka kasus"),
    "cases:consent": _("Persetujuan"),
    "cases:consent_photo": _("Foto persetujuan"),
    "cases:emergency": _("Tindakan darurat"),
    "cases:assessment": _("Asesmen"),
    "cases:finding": _("Asesmen"),
    "cases:resource": _("Sumber daya"),
    "cases:visit": _("Kunjungan"),
    "cases:visit_photo": _("Foto kunjungan"),
    "cases:report_visit": _("Kunjungan"),
    "cases:report_visit_photo": _("Foto kunjungan"),
    "cases:plan": _("Rencana intervensi"),
    "cases:step": _("Rencana intervensi"),
    "cases:goal": _("Rencana intervensi"),
    "cases:service": _("Pelayanan"),
    "cases:monev": _("Monev"),
    "cases:history": _("Riwayat perubahan"),
    "cases:trail": _("Jejak akses"),
    "cases:assign": _("Penugasan"),
    "cases:handover": _("Pengalihan kasus"),
    "supervision:": _("Supervisi"),
    "supervision:decisions": _("Perlu keputusan"),
    "supervision:plan_review": _("Pengesahan rencana"),
    "agency:": _("Lembaga"),
    "agency:trail": _("Jejak akses"),
}
# Acts of services by their noun.
NOUNS: Words = {
    "client": _("Data klien"),
    "address": _("Alamat dan kontak"),
    "phone": _("Alamat dan kontak"),
    "member": _("Keluarga"),
    "duplicate": _("Klien ganda"),
    "inquiry": _("Klien ganda"),
    "case": _("Kasus"),
    "report": _("Laporan masuk"),
    "consent": _("Persetujuan"),
    "emergency": _("Tindakan darurat"),
    "assessment": _("Asesmen"),
    "finding": _("Asesmen"),
    "resource": _("Sumber daya"),
    "visit": _("Kunjungan"),
    "contact": _("Kunjungan"),
    "plan": _("Rencana intervensi"),
    "plan_review": _("Pengesahan rencana"),
    "step": _("Rencana intervensi"),
    "goal": _("Rencana intervensi"),
    "service": _("Pelayanan"),
    "monev": _("Monev"),
    "task": _("Jadwal"),
    "session": _("Supervisi"),
    "agreement": _("Supervisi"),
}
# Reasons of agency.access.Right that cannot be ended by hand and so have no name elsewhere.
GROUNDS: Words = {
    "responsible": _("Penanggung jawab klien"),
    "session": _("Sesi supervisi"),
    "break_glass": _("Akses darurat"),
}


def page_choices() -> list[tuple[str, str | Promise]]:
    """The pages by which a trail is narrowed: (route's beginning, words), each word once."""
    by_words: dict[str, tuple[str, str | Promise]] = {}
    for name, words in PAGES.items():
        if name[-1] != ":":
            by_words.setdefault(str(words), (name, words))
    return sorted(by_words.values(), key=lambda pair: str(pair[1]))


def prefixes_of(page: str) -> list[str]:
    """Beginnings of the routes that have the same words as the page `page`."""
    words = str(PAGES.get(page, ""))
    return [name for name, said in PAGES.items() if words and str(said) == words]


def page_words(verb: str) -> str:
    """The page of a route, in words: "cases:visit_new" -> "Kunjungan"."""
    fitting = [name for name in PAGES if verb.startswith(name)]
    return str(PAGES[max(fitting, key=len)]) if fitting else _now("Halaman lain")


def act_words(act: str) -> str:
    """An act of the audit: "get cases:detail" by its page, "plan.approve" by its noun."""
    method, _space, route = act.partition(" ")
    if route:
        return page_words(route)
    noun = method.partition(".")[0]
    return str(NOUNS.get(noun, "")) or page_words(method)


def ground_words(reason: str) -> str:
    """The fact behind a grant, in words."""
    named = access_reasons.reason_of(reason).label
    if named != reason:
        return str(named)
    return str(GROUNDS.get(reason) or _now("Hubungan kerja lain"))
