"""Small signs that say one state in words, colour and icon; colour never stands alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Badge:
    """`tone` is danger, warning, success, primary or quiet; `icon` a name of the sprite."""

    label: str | Promise
    tone: str
    icon: str


RISK = {
    "high": Badge(_("Risiko tinggi"), "danger", "exclamation-triangle-fill"),
    "medium": Badge(_("Risiko sedang"), "warning", "flag"),
    "low": Badge(_("Risiko rendah"), "quiet", "shield-check"),
}
STAGE = {
    "intake": Badge(_("Pendekatan awal"), "primary", "person-plus"),
    "consent": Badge(_("Persetujuan dan kontrak"), "primary", "hand-thumbs-up"),
    "assessment": Badge(_("Asesmen"), "primary", "clipboard2-pulse"),
    "resource_mapping": Badge(_("Pemetaan sumber daya"), "primary", "diagram-3"),
    "planning": Badge(_("Rencana intervensi"), "primary", "bullseye"),
    "intervention": Badge(_("Pelaksanaan"), "primary", "list-check"),
    "monev": Badge(_("Monev"), "primary", "graph-up"),
    "evaluation": Badge(_("Menuju evaluasi"), "primary", "patch-check-fill"),
    "closed": Badge(_("Ditutup saat pendekatan awal"), "quiet", "archive"),
}
