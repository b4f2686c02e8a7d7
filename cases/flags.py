"""Penanda: what must not be overlooked in a household or person, told at intake."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FLAGS: dict[str, str | Promise] = {
    "pregnant": _("Hamil"),
    "toddler": _("Balita"),
    "child": _("Anak"),
    "separated_child": _("Anak terpisah dari keluarga"),
    "elderly": _("Lanjut usia"),
    "disability": _("Disabilitas"),
    "illness": _("Sakit berat"),
    "alone": _("Tinggal sendiri"),
    "no_documents": _("Tanpa dokumen"),
    "violence": _("Ada kekerasan"),
    "suicide_risk": _("Risiko menyakiti diri"),
}


def flag_labels(codes: Iterable[str]) -> list[str]:
    """Labels of the known codes, in the order of the list."""
    held = set(codes)
    return [str(label) for code, label in FLAGS.items() if code in held]
