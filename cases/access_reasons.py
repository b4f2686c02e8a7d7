"""The reasons for which somebody may open a case, and how the access is ended."""

from django.utils.translation import gettext_lazy as _

from agency import access_reasons
from cases.services.assignments import end_access


def register() -> None:
    """Name the reasons of cases.grants (AppConfig.ready)."""
    access_reasons.register(
        "works.main",
        _("Pekerja utama"),
        end=end_access,
        hint=_("Berakhir dengan pengalihan kepada pekerja lain."),
    )
    access_reasons.register("works.second", _("Pekerja kedua"), end=end_access)
    access_reasons.register("works.cover", _("Pengganti sementara"), end=end_access)
    access_reasons.register("reads", _("Pekerja lama, masa serah terima"), end=end_access)
    access_reasons.register(
        "supervises", _("Supervisor pekerjanya"), hint=_("Berakhir dengan garis supervisi.")
    )
