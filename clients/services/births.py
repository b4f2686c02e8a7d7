"""Birth dates: what no record may hold."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from core.refusals import Refused


def require_born(birth_date: dt.date | None, today: dt.date, *, act: str) -> None:
    """R23 for a birth date that lies in the future."""
    if birth_date is not None and birth_date > today:
        detail = _("tanggal lahir berada di masa depan")
        raise Refused("R23", act=act, detail=detail, field="birth_date")
