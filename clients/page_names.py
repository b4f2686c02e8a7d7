"""What a page is for, in words a client understands: the purpose of an opening in the trail."""

from typing import Any

from django.utils.translation import gettext_lazy as _

# The longest beginning that fits names the page.
NAMES: dict[str, Any] = {
    "clients:list": _("daftar klien"),
    "clients:search": _("pencarian klien"),
    "clients:nik_reveal": _("NIK lengkap"),
    "clients:contacts": _("alamat dan kontak"),
    "clients:family": _("keluarga"),
    "clients:request": _("permintaan Anda tentang data"),
    "clients:": _("berkas klien"),
    "cases:list": _("daftar kasus"),
    "cases:visit": _("kunjungan"),
    "cases:consent": _("persetujuan"),
    "cases:assessment": _("asesmen"),
    "cases:finding": _("asesmen"),
    "cases:plan": _("rencana intervensi"),
    "cases:monev": _("monev"),
    "cases:service": _("pelayanan"),
    "cases:report": _("laporan masuk"),
    "cases:task": _("jadwal"),
    "cases:": _("berkas kasus"),
    "supervision:": _("supervisi"),
}


def page_name(verb: str) -> str:
    """The page behind the verb of an access event ("cases:visit_detail" -> "kunjungan")."""
    fitting = [begin for begin in NAMES if verb.startswith(begin)]
    return str(NAMES[max(fitting, key=len)]) if fitting else str(_("halaman lain"))
