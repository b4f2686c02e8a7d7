"""Addresses with hostile values behind the question mark, for every list and filter."""

import random
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from tests.access import sweep
from tests.hostile.attacks import BAD_IDS, DATES, HUGE, LONG, NUL, ODD
from tests.hostile.fuzz import SEED
from tests.hostile.page_forms import forms_of

# Names that a page may read without showing a field for them.
ALWAYS = ("page", "q", "dari", "siapa", "semua", "anggota", "fungsi", "inquiry", "next")


def addresses(browser: Any, pages: dict[str, Any], foreign: list[str], most: int) -> Iterator[str]:
    """For each page that this person may read: `most` addresses, each with one value for all its
    parameters, drawn anew for each page.
    """
    values = [LONG, ODD, NUL, *DATES, *HUGE, *BAD_IDS, *foreign]
    for route, ids in pages.items():
        url = sweep.address(route, ids)
        answer = browser.get(url)
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        forms = [one for one in forms_of(answer.content.decode(), url) if one.method == "get"]
        own = {name for form in forms for name in form.fields}
        if sweep.routes()[route] and not own:
            continue
        draw = random.Random(f"{route} {SEED}")
        for value in draw.sample(values, min(most, len(values))):
            yield f"{url}?{urlencode(dict.fromkeys([*ALWAYS, *sorted(own)], value))}"
