"""Birth dates that may be known to the day, to the year, or only as an estimate (R23).

A date known to the year, or estimated, is stored as 1 January of that year; its month and day
mean nothing and are never shown.
"""

from datetime import date

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

ADULT_AGE = 18
ESTIMATE_SLACK_YEARS = 5


class BirthPrecision(TextChoices):
    DAY = "day", _("Tanggal pasti")
    YEAR = "year", _("Hanya tahun")
    ESTIMATE = "estimate", _("Perkiraan")
    UNKNOWN = "unknown", _("Belum diketahui")


def age_on(birth_date: date | None, precision: str, today: date) -> int | None:
    """Whole years on `today`; without the day, the age reached in that calendar year.

    None where the birth date is unknown or lies after `today`.
    """
    if birth_date is None:
        return None
    years = today.year - birth_date.year
    if precision == BirthPrecision.DAY:
        years -= (today.month, today.day) < (birth_date.month, birth_date.day)
    return years if years >= 0 else None


def age_label(birth_date: date | None, precision: str, today: date) -> str:
    """Short age for lists: "7 th", "± 78 th", "8 bln", "12 hr"; empty where it is unknown."""
    years = age_on(birth_date, precision, today)
    if birth_date is None or years is None or birth_date > today:
        return ""
    if precision != BirthPrecision.DAY:
        return ngettext("± %(count)d th", "± %(count)d th", years) % {"count": years}
    if years:
        return ngettext("%(count)d th", "%(count)d th", years) % {"count": years}
    months = (today.year - birth_date.year) * 12 + today.month - birth_date.month
    months -= today.day < birth_date.day
    if months:
        return ngettext("%(count)d bln", "%(count)d bln", months) % {"count": months}
    days = (today - birth_date).days
    return ngettext("%(count)d hr", "%(count)d hr", days) % {"count": days}


def birth_label(birth_date: date | None, precision: str) -> str:
    """ "12 Mei 1994", "1994" or "± 1948"; empty where it is unknown."""
    if birth_date is None:
        return ""
    if precision == BirthPrecision.DAY:
        return date_format(birth_date)
    return f"± {birth_date.year}" if precision == BirthPrecision.ESTIMATE else str(birth_date.year)


def is_child(birth_date: date | None, precision: str, today: date) -> bool:
    """Under 18 (UU 35/2014 ps. 1). Without the day, whoever may still be under 18 counts as a
    child, since the error that protects is the smaller one. Unknown is not a child."""
    age = age_on(birth_date, precision, today)
    if age is None:
        return False
    return age < ADULT_AGE if precision == BirthPrecision.DAY else age <= ADULT_AGE


def possible_years(birth_date: date, precision: str) -> tuple[int, int]:
    """First and last birth year that `birth_date` may stand for, to compare two people."""
    slack = ESTIMATE_SLACK_YEARS if precision == BirthPrecision.ESTIMATE else 0
    return birth_date.year - slack, birth_date.year + slack


def may_be_same(one: tuple[date, str], other: tuple[date, str]) -> bool:
    """Whether two (birth date, precision) can belong to one person.

    Two complete dates agree when equal, when day and month were swapped, or when they lie in the
    same year (a mistyped day); otherwise the possible years must overlap, one year either way,
    since an age told in words may be counted from either birthday.
    """
    if one[1] == other[1] == BirthPrecision.DAY:
        return one[0].year == other[0].year
    low, high = possible_years(*one)
    other_low, other_high = possible_years(*other)
    return low <= other_high + 1 and other_low <= high + 1
