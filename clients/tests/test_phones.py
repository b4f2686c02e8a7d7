import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients import phones


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("0812-3456-7890", "+6281234567890", "0812-3456-7890"),
        ("+62 812 3456 7890", "+6281234567890", "0812-3456-7890"),
        ("6281234567890", "+6281234567890", "0812-3456-7890"),
        ("0812.3456.7890", "+6281234567890", "0812-3456-7890"),
        ("\u202a+62 812-3456-7890\u202c", "+6281234567890", "0812-3456-7890"),
        ("(0274) 512345", "+62274512345", "(0274) 512345"),
        ("0800-0000-0123", "+6280000000123", "0800-0000-0123"),
        ("+60 12-345 6789", "+60123456789", "+60 12-345 6789"),
    ],
)
def test_a_number_is_stored_with_its_country_and_shown_as_written_here(typed, stored, shown):
    assert phones.normalise(typed) == stored
    assert phones.display(stored) == shown
    assert phones.warning(typed) is None


@pytest.mark.parametrize("typed", ["halo", "12", "0812-34", "081234567890123456", "🙂", "9" * 5000])
def test_what_cannot_be_right_is_warned_about_and_kept(typed):
    assert phones.warning(typed)
    assert phones.normalise(typed)


def test_nothing_typed_is_nothing_to_warn_about():
    assert phones.warning("  ") is None
    assert phones.normalise("  ") == ""


def test_links_carry_the_number_and_no_text():
    assert phones.tel_link("0812-3456-7890") == "tel:+6281234567890"
    assert phones.wa_link("0812-3456-7890") == "https://wa.me/6281234567890"
    assert phones.wa_link("0800-0000-0123") == "https://wa.me/6280000000123"


def test_a_land_line_has_no_whatsapp_and_a_text_has_no_link():
    assert phones.wa_link("(0274) 512345") == ""
    assert phones.tel_link("javascript:alert(1)") == ""
    assert phones.wa_link("tidak ada") == ""


@given(st.text(max_size=60))
def test_any_text_is_taken_and_normalising_twice_changes_nothing(text):
    once = phones.normalise(text)
    assert phones.normalise(once) == once
    phones.warning(text)
    phones.display(text)
    assert phones.tel_link(text) == "" or phones.tel_link(text).startswith("tel:+")
