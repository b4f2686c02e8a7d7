"""The pledge of confidentiality: what everybody who works here promises (Kodepeksos 7.3, 7.12)."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from agency.models import PledgeAcceptance

PLEDGE_EDITION = "2026-1"
POINTS = (
    _("Saya hanya membuka berkas yang saya perlukan untuk tugas saya."),
    _(
        "Saya tidak menceritakan, memotret, atau mengirim data klien ke luar Pekso tanpa dasar yang"
        " tercatat."
    ),
    _("Saya tidak meminjamkan kata sandi atau perangkat faktor kedua kepada siapa pun."),
    _("Saya segera melapor kepada supervisor bila ada data yang hilang atau bocor."),
    _("Janji ini tetap berlaku setelah saya tidak bekerja lagi di lembaga ini."),
)


def pledged_by(ref: str) -> Exists:
    """The condition "has accepted the current edition" on the person whose id stands in `ref`."""
    return Exists(PledgeAcceptance.objects.filter(staff=OuterRef(ref), edition=PLEDGE_EDITION))


def has_pledged(staff: Any) -> bool:
    """Whether `staff` has accepted the current edition of the pledge."""
    return bool(PledgeAcceptance.objects.filter(staff=staff, edition=PLEDGE_EDITION).exists())
