"""The rules and the coverage as Markdown tables, for docs/kodepeksos.md."""

from collections.abc import Iterable

from django.utils import translation

from ethics.coverage import COVERAGE, RULES_IN_FORCE, WHOLE_ARTICLES, State
from ethics.kodepeksos import CATALOGUE
from ethics.rules import RULES

BEGIN, END = "<!-- {name}: begin -->", "<!-- {name}: end -->"


def rule_table() -> str:
    """One row per rule, in Indonesian as people read it."""
    rows = [
        (
            rule.id,
            rule.status,
            rule.detailed or rule.message,
            ", ".join((*rule.ground, *rule.laws)),
            "yes" if rule.override else "no",
            rule.way_out,
            "yes" if rule.id in RULES_IN_FORCE else "not yet",
        )
        for rule in RULES.values()
    ]
    heads = ("Rule", "Status", "Message", "Ground", "Override", "Way out", "In force")
    return _table(heads, rows)


def coverage_table() -> str:
    """One row per item of the code that something serves, and per article that a rule in force
    stands on as a whole; the other items are only counted.
    """
    rows = [
        (line.item_id, line.state.label, line.how, ", ".join(line.rules))
        for line in COVERAGE.values()
        if line.state is not State.NOT_YET
    ]
    wholes = [
        (line.item_id, line.state.label, line.how, ", ".join(line.rules))
        for line in WHOLE_ARTICLES.values()
    ]
    table = _table(("Item", "State", "How", "Rules"), [*rows, *wholes])
    return f"{table}\n\n{len(rows)} of {len(CATALOGUE.items)} items; the others: not yet."


def with_tables(text: str) -> str:
    """`text` with the fresh tables between their markers; ValueError where a marker is missing."""
    with translation.override("id"):
        tables = {"rules": rule_table(), "coverage": coverage_table()}
    for name, table in tables.items():
        begin, end = BEGIN.format(name=name), END.format(name=name)
        before, _, rest = text.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"no place for the table {name}")
        text = f"{before}{begin}\n\n{table}\n\n{end}{after}"
    return text


def _table(heads: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    lines = [_row(heads), _row("---" for _ in heads)]
    return "\n".join(lines + [_row(row) for row in rows])


def _row(cells: Iterable[object]) -> str:
    texts = (
        str(cell).replace("%(detail)s.", "…").replace("%(detail)s", "…").replace("|", "\\|")
        for cell in cells
    )
    return f"| {' | '.join(texts)} |"
