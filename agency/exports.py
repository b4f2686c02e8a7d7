"""Tables that leave Pekso: no cell is ever read as a formula, and numbers of people stay text."""

import csv
import re
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

# What spreadsheets take for the beginning of a formula, also written wide and after white space.
FORMULA = re.compile(r"[\s\u00a0\u200b-\u200f\u202a-\u202e\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
LONG_NUMBER = re.compile(r"\d{12,}|0\d+")
MARK = "'"


def safe_cell(value: Any) -> str | int | float:
    """A cell of a CSV or XLSX file that no program carries out or rounds.

    Numbers and truth values stay what they are; everything else becomes text. Text that begins
    like a formula, starts with a tab or a line break, or is a number so long that a spreadsheet
    would round it (NIK, KK, telephone with a leading zero) gets an apostrophe in front. Characters
    that no cell may hold are left out.
    """
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value)
    if isinstance(value, int | float):
        return value
    text = str(value)
    kept = CONTROL.sub("", text)
    risky = text[:1] in {"\t", "\r", "\n"} or FORMULA.match(kept) or LONG_NUMBER.fullmatch(kept)
    return MARK + kept if risky else kept


def csv_answer(name: str, head: Iterable[Any], rows: Iterable[Iterable[Any]]) -> HttpResponse:
    """A CSV file as an answer (UTF-8 with BOM, all cells quoted).

    `name`: of the file, letters, digits and hyphens only; never the name of a client.
    """
    if not re.fullmatch(r"[A-Za-z0-9-]{1,80}", name):
        raise ValueError("a file name holds letters, digits and hyphens only")
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer.write("\ufeff")
    writer = csv.writer(answer, quoting=csv.QUOTE_ALL)
    for row in (head, *rows):
        writer.writerow([safe_cell(cell) for cell in row])
    return answer
