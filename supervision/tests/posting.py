"""A session as the form sends it."""

import datetime as dt
import uuid

from django.urls import reverse
from django.utils import timezone

from core import clock
from supervision.tests.factories import EDUCATIVE, SUPPORTIVE


def typed(supervisee, session=None, rows=None, **changes):
    """What the form sends: two notes and one agreement; `session` adds its stored agreements."""
    now = clock.now()
    sent = {
        "submission_id": str(uuid.uuid4()),
        "held_at": timezone.localtime(now - dt.timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"),
        "kind": "individual",
        "educative_minutes": "45",
        "educative_text": EDUCATIVE,
        "supportive_minutes": "30",
        "supportive_text": SUPPORTIVE,
    }
    stored = session.agreements.open() if session is not None else []
    if rows is None:
        rows = [row_of(one.who, one.what, one.due_on, one.pk) for one in stored]
        rows = rows or [row_of(supervisee)]
    sent |= {
        "agreement-TOTAL_FORMS": str(len(rows)),
        "agreement-INITIAL_FORMS": str(len(stored)),
    }
    for number, row in enumerate(rows):
        sent |= {f"agreement-{number}-{name}": value for name, value in row.items()}
    return {name: value for name, value in {**sent, **changes}.items() if value is not None}


def row_of(who, what="Menulis rencana jaga", due_on=None, pk="", **changes):
    """One agreement of the form."""
    due_on = due_on or clock.today() + dt.timedelta(days=7)
    return {"agreement_id": str(pk), "what": what, "who": str(who.pk), "due_on": due_on, **changes}


def new_session(browser, supervisee, **changes):
    """Send the form of a new session."""
    return browser.post(
        reverse("supervision:session_new", args=[supervisee.pk]), typed(supervisee, **changes)
    )
