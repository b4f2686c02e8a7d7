"""What a browser sends with the form of a contact."""

import datetime as dt
import uuid
from typing import Any

from tests.stories.actor import local

STORY = "Rara ditemui sendiri. Memar di lengan kiri atas. Ibu meminta dirahasiakan."


def visit_form(happened_at: dt.datetime | str | None = None, **fields: Any) -> dict[str, Any]:
    """A complete form; a field that is None is left out."""
    said = fields.pop("said", [])
    rows = {
        f"ucapan-{n}-{name}": value
        for n, row in enumerate(said)
        for name, value in row.items()
        if value
    }
    sent = {
        "submission_id": str(uuid.uuid4()),
        "kind": "home",
        "happened_at": happened_at if isinstance(happened_at, str) else local(happened_at),
        "met": "yes",
        "met_who": "Lilis dan anaknya",
        "seen_heard": STORY,
        "risk": "medium",
        "agreed": "Rara tinggal di rumah nenek malam ini.",
        "next_step": "Menghubungi UPTD PPA",
        "ucapan-TOTAL_FORMS": str(len(said)),
        "ucapan-INITIAL_FORMS": "0",
        **rows,
        **fields,
    }
    return {name: value for name, value in sent.items() if value is not None}
