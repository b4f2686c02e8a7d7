"""Reading beside the code: values and principles, and worked ethics cases."""

from typing import Any

from core.doors import Page
from ethics.reading import CASES_SOURCE, ETHICS_CASES, PROCEDURE, VALUE_SETS


class ValuesPage(Page):
    """The values and principles of the profession, with their sources."""

    template_name = "ethics/reading_values.html"

    def context(self) -> dict[str, Any]:
        return {"value_sets": VALUE_SETS}


class CasesPage(Page):
    """Cases with consideration and decision, and the steps for difficult situations."""

    template_name = "ethics/reading_cases.html"

    def context(self) -> dict[str, Any]:
        return {"ethics_cases": ETHICS_CASES, "procedure": PROCEDURE, "source": CASES_SOURCE}
