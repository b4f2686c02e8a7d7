"""What a client is told before agreeing (Kodepeksos 6.4, 6.5, 7.2, 7.8, 7.9, 11.1)."""

from collections.abc import Collection

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

POINTS: dict[str, str | Promise] = {
    "scope": _("Lingkup pelayanan dan yang akan dilakukan"),
    "rights": _("Hak klien, termasuk menolak dan mencabut persetujuan"),
    "duties": _("Kewajiban klien dan pekerja sosial"),
    "risk": _("Risiko yang mungkin timbul"),
    "confidentiality": _("Kerahasiaan dan siapa yang membaca berkas"),
    "limits": _("Batas kerahasiaan: perintah hukum dan keselamatan"),
    "third_parties": _("Kehadiran pihak ketiga: supervisor, juru bahasa, pendamping"),
    "fee": _("Biaya"),
}
# Without these no consent counts (R02).
REQUIRED = ("scope", "rights", "risk", "limits", "third_parties")


def missing_points(told: Collection[str]) -> list[str | Promise]:
    """Labels of the required points that were not told."""
    return [POINTS[code] for code in REQUIRED if code not in told]
