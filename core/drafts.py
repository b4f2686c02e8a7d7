"""Drafts: what a person typed into a form and has not sent yet, kept encrypted for 72 hours.

The browser keeps its own copy from the first key (static/js/draft.js); this one is for the day
when the phone is lost, or the person goes on at another machine. A draft belongs to one person;
nobody else reads it, no page lists it.
"""

import datetime as dt
import json
import uuid
from typing import Any
from urllib.parse import quote

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict

from core.acting import acting_as, for_purpose
from core.clock import now
from core.models import Draft, Submission

LIFETIME = dt.timedelta(hours=72)
MAX_KEY = 200
MAX_BODY = 400_000
SENT_COOKIE = "pekso_sent"
# The session's note that a form of this address was sent after its log-in had ended.
UNSENT = "unsent_form"
_NOT_KEPT = frozenset({"csrfmiddlewaretoken", "password", "oldpassword", "password1", "password2"})


def find_draft(*, user: Any, key: str) -> Draft | None:
    """The living draft of this person under this key."""
    return Draft.objects.filter(user=user, key=key, updated_at__gt=now() - LIFETIME).first()


@transaction.atomic
def keep_draft(*, user: Any, key: str, body: str, typed_at: dt.datetime) -> Draft:
    """Keep `body`; the text typed last wins, by the aware `typed_at` of the browser.

    Returns the draft as it stands afterwards, which is the stored one when that is newer. A
    `typed_at` in the future counts as now, so that a wrong clock cannot lock a draft.
    """
    moment = now()
    typed_at = min(typed_at, moment)
    draft, made = Draft.objects.select_for_update().get_or_create(
        user=user,
        key=key,
        defaults={"body": body, "typed_at": typed_at, "updated_at": moment},
    )
    expired = draft.updated_at <= moment - LIFETIME
    if not made and (expired or draft.typed_at <= typed_at):
        draft.body, draft.typed_at, draft.updated_at = body, typed_at, moment
        draft.save(update_fields=["body", "typed_at", "updated_at"])
    return draft


def drop_draft(*, user: Any, key: str) -> None:
    """Remove the draft; harmless when there is none."""
    Draft.objects.filter(user=user, key=key).delete()


def finish_draft(*, request: HttpRequest, response: HttpResponse, key: str = "") -> None:
    """The form is saved: remove the server's copy and tell the browser to wipe its own.

    The browser learns it from a cookie of its own on the answer, which carries the key and
    nothing of the text; static/js/draft.js reads and deletes it on the next page.
    """
    key = key or request.path
    drop_draft(user=request.user, key=key)
    response.set_cookie(
        SENT_COOKIE,
        quote(key, safe=""),
        max_age=int(LIFETIME.total_seconds()),
        secure=request.is_secure(),
        samesite="Lax",
    )


def keep_unsent(*, request: HttpRequest, user: Any) -> None:
    """Keep a form that `user` sent after the log-in had ended, sealed, until the next log-in.

    Call it with the new, empty session in place: it carries the note where the form belongs.
    """
    pairs = [
        (name, value.replace("\x00", ""))
        for name, values in request.POST.lists()
        if name not in _NOT_KEPT
        for value in values
    ]
    body, key = json.dumps(pairs), f"{UNSENT}:{request.path}"[:MAX_KEY]
    if len(body) <= MAX_BODY:
        with acting_as(user):
            keep_draft(user=user, key=key, body=body, typed_at=now())
        request.session[UNSENT] = request.path


def take_unsent(request: HttpRequest) -> QueryDict | None:
    """The form of this address as it was sent after the end of the former log-in, once."""
    if request.session.get(UNSENT) != request.path:
        return None
    del request.session[UNSENT]
    key = f"{UNSENT}:{request.path}"[:MAX_KEY]
    draft = find_draft(user=request.user, key=key)
    if draft is None:
        return None
    typed = QueryDict(mutable=True)
    for name, value in json.loads(draft.body):
        typed.appendlist(name, value)
    drop_draft(user=request.user, key=key)
    return typed


def sent_address(*, user: Any, submission_id: uuid.UUID) -> str | None:
    """Where this person's submission of that id stands; None when none arrived."""
    sent = Submission.objects.filter(pk=submission_id, actor=user).first()
    return sent.result_url if sent else None


def sweep_drafts() -> int:
    """Delete the drafts that are older than 72 hours; how many."""
    with for_purpose("maintenance"):
        return Draft.objects.filter(updated_at__lte=now() - LIFETIME).delete()[0]
