"""Phone numbers: stored as +62…, shown as people write them, linked to dialler and WhatsApp.

A number that cannot be read is kept as typed and warned about, never refused. The numbers
0800-0000-0nnn belong to invented people and pass without a warning.
"""

import re

import phonenumbers
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

HOME_REGION = "ID"
HOME_CODE = 62
FICTIONAL = re.compile(r"\+6280000000\d{3}")
MAY_HAVE_WHATSAPP = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
NOISE = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def normalise(text: str) -> str:
    """ "0812-3456 7890" -> "+6281234567890". What is no number comes back as typed, trimmed."""
    number = _parse(text)
    if number is None:
        return " ".join(NOISE.sub("", text).split())
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def warning(text: str) -> Promise | None:
    """A sentence where the number cannot be right, None where it can or nothing was typed."""
    if not text.strip() or FICTIONAL.fullmatch(normalise(text)):
        return None
    number = _parse(text)
    if number is None:
        return _("Ini belum terbaca sebagai nomor telepon. Periksa lagi angkanya.")
    if not phonenumbers.is_valid_number(number):
        return _("Nomor telepon ini tampaknya kurang atau lebih angka. Periksa lagi.")
    return None


def display(text: str) -> str:
    """As people here write it: "0812-3456-7890"; numbers of other countries with their code."""
    number = _parse(text)
    if number is None:
        return normalise(text)
    if number.country_code == HOME_CODE:
        return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def tel_link(text: str) -> str:
    """`tel:` address for the dialler; empty where the text is no number."""
    return f"tel:{normalise(text)}" if _parse(text) else ""


def wa_link(text: str) -> str:
    """wa.me address without any text in it; empty for land lines and for what is no number."""
    number = _parse(text)
    if number is None:
        return ""
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if not FICTIONAL.fullmatch(e164) and (
        phonenumbers.number_type(number) not in MAY_HAVE_WHATSAPP
    ):
        return ""
    return f"https://wa.me/{e164.removeprefix('+')}"


def _parse(text: str) -> PhoneNumber | None:
    digits = NOISE.sub("", text).strip()
    if re.fullmatch(r"62\d{8,13}", re.sub(r"[\s.-]", "", digits)):
        digits = f"+{digits}"
    try:
        number = phonenumbers.parse(digits, HOME_REGION)
    except NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
