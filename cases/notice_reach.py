"""Which addresses of notices lead to a case that a person may no longer open."""

import re
from collections.abc import Collection
from typing import Any

from cases.models import Case

CASE = re.compile(r"^/kasus/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/")


def closed(person: Any, urls: Collection[str]) -> set[str]:
    """Those of `urls` inside cases that are not (or no longer) open to `person`; one query."""
    found = {url: at[1] for url in urls if (at := CASE.match(url))}
    if not found:
        return set()
    cases = Case.objects.visible_to(person).filter(pk__in=set(found.values()))
    visible = {str(pk) for pk in cases.values_list("pk", flat=True)}
    return {url for url, pk in found.items() if pk not in visible}
