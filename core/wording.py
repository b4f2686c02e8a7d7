"""Times, spans of days and initials as people in Indonesia write them. Pure functions."""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

ZONE_NAMES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
TITLES = {"bu", "ibu", "pak", "bapak", "hj", "hj.", "h.", "dr.", "drs.", "ny.", "tn.", "sdr."}


def zone(tz_name: str | None) -> ZoneInfo:
    """The time zone of a unit; the installation's own zone when none is named."""
    return ZoneInfo(tz_name or settings.TIME_ZONE)


def zone_name(moment: datetime) -> str:
    """WIB, WITA or WIT; elsewhere the zone's own short name."""
    return ZONE_NAMES.get(getattr(moment.tzinfo, "key", ""), moment.tzname() or "")


def local_time(moment: datetime, tz_name: str | None = None) -> str:
    """An aware datetime as "21 November 2026, 14.05 WIB" in the given zone."""
    local = moment.astimezone(zone(tz_name))
    return f"{formats.date_format(local, 'DATETIME_FORMAT')} {zone_name(local)}"


def local_day(moment: datetime, tz_name: str | None = None) -> str:
    """An aware datetime as "21 November 2026", its day in the given zone."""
    return formats.date_format(moment.astimezone(zone(tz_name)), "DATE_FORMAT")


def local_clock(moment: datetime, tz_name: str | None = None) -> str:
    """An aware datetime as "14.05 WIB" in the given zone."""
    local = moment.astimezone(zone(tz_name))
    return f"{formats.date_format(local, 'TIME_FORMAT')} {zone_name(local)}"


def day_of(moment: date | datetime, tz: tzinfo) -> date:
    return moment.astimezone(tz).date() if isinstance(moment, datetime) else moment


def relative_day(day: date, today: date) -> str:
    """The distance of a day from today in words: "kemarin", "3 hari lagi", "2 bulan lalu"."""
    distance = (day - today).days
    near = {0: _("hari ini"), -1: _("kemarin"), 1: _("besok")}
    if distance in near:
        return near[distance]
    span = _span(abs(distance))
    return (
        _("%(span)s lalu") % {"span": span} if distance < 0 else _("%(span)s lagi") % {"span": span}
    )


def _span(days: int) -> str:
    if days < 14:
        return ngettext("%(n)d hari", "%(n)d hari", days) % {"n": days}
    if days < 60:
        return ngettext("%(n)d minggu", "%(n)d minggu", days // 7) % {"n": days // 7}
    if days < 730:
        return ngettext("%(n)d bulan", "%(n)d bulan", days // 30) % {"n": days // 30}
    return ngettext("%(n)d tahun", "%(n)d tahun", days // 365) % {"n": days // 365}


def initials(name: str) -> str:
    """The first letters of the first and last word of a name, titles left out."""
    words = [word for word in name.split() if word.lower() not in TITLES and word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()
