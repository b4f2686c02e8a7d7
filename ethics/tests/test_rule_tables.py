"""docs/kodepeksos.md says what the code says."""

import pytest
from django.conf import settings

from ethics.rule_tables import coverage_table, rule_table, with_tables


def test_the_page_holds_the_tables_of_today():
    page = (settings.BASE_DIR / "docs" / "kodepeksos.md").read_text(encoding="utf-8")
    assert page == with_tables(page), "run: python manage.py document_rules"


def test_the_tables_have_a_row_for_each_rule_and_served_item():
    assert rule_table().count("\n") == 39
    assert "| R13 | 409 | Kasus ini memerlukan kompetensi … yang belum" in rule_table()
    assert "| 16.1 |" in coverage_table()
    assert "| 16.4 |" not in coverage_table()


def test_a_page_without_its_markers_is_an_error():
    with pytest.raises(ValueError, match="rules"):
        with_tables("# nothing here")
