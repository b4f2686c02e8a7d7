"""A rule that says no, and the one handler that shows it with its article.

A service raises `Refused("R16")` at the line where the rule stands. The transaction of the
request is rolled back by then; the handler writes one audit row `denied` and answers with the
rule's status. It shows no case content: only the rule, its articles, the next right step and,
where a form was sent, what that person had typed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from core.idempotency import SubmissionConflict
from core.keyring import Destroyed
from core.states import WrongState
from core.versions import Stale

NOT_YOURS = "R10"
# What PostgreSQL answers when two people met at the same rows and nothing of the second one stands:
# serialization failure, deadlock, unique and exclusion violation, lock timeout.
AT_ONCE = frozenset({"40001", "40P01", "23505", "23P01", "55P03"})


@dataclass(frozen=True)
class WayOut:
    """The next right step offered with a refusal: a label and an address, which may be lazy."""

    label: Any
    url: Any


@dataclass(eq=False)
class Refused(Exception):
    """Raised where a rule refuses an act. Nothing of the act remains.

    rule: id in ethics.rules (R01–R38). obj: the object the act was aimed at (for the audit row).
    detail: one sentence that completes the rule's message; missing: the parts still missing, each
    a text or a WayOut. ways_out: links to what can be done instead. field: name of the form field
    the sentence belongs to.
    """

    rule: str
    obj: Any = None
    act: str = ""
    detail: Any = ""
    missing: Sequence[Any] = ()
    ways_out: Sequence[WayOut] = ()
    field: str = ""

    def __str__(self) -> str:
        return f"{self.rule} {self.detail}".strip()


Describe = Callable[[Refused], dict[str, Any]]
Record = Callable[[HttpRequest, Refused], None]
_joined: dict[str, Any] = {}


def join(*, describe: Describe, record: Record) -> None:
    """Join the rules' texts and the audit to the handler (done once, in `pekso.apps`).

    describe(refused) -> {"status", "message", "articles", "laws", "way_out", "rule"};
    record(request, refused) writes the audit row, after the roll-back.
    """
    _joined.update(describe=describe, record=record)


def sentence_of(refused: Refused) -> str:
    """What stands beside the field: why the rule says no, or else the rule's own message."""
    said = str(refused.detail) or str(_joined["describe"](refused)["message"])
    return said[:1].upper() + said[1:]


def not_found_page() -> HttpResponse:
    """The one page for foreign and for missing ids: same bytes, without token, nonce or path."""
    return HttpResponse(render_to_string("404.html"), status=404)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler404."""
    return not_found_page()


class Changed(Exception):
    """Somebody else was first. `sentence` says who, what and when; nothing was saved (409)."""

    def __init__(self, sentence: Any, url: str = "") -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.url = url


class Unrecorded(Exception):
    """The book of who saw or did what cannot be written, so nothing is shown or done (503)."""


class RefusalMiddleware:
    """The outermost handler of refusals."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exc: Exception) -> HttpResponse | None:
        """Answer a Refused; by now the request's transaction is rolled back."""
        if isinstance(exc, Http404):
            return not_found_page()
        if isinstance(exc, PermissionDenied):
            _joined["record"](request, Refused("", obj=getattr(exc, "obj", None)))
            return None
        if isinstance(exc, Unrecorded):
            return render(request, "503.html", status=503)
        if not isinstance(exc, Refused):
            return self._collision(request, exc)
        _joined["record"](request, exc)
        if exc.rule == NOT_YOURS:
            return not_found_page()
        said = _joined["describe"](exc)
        rerender = getattr(request, "refused_form", None)
        context = {"refusal": said, "form_html": rerender(exc) if rerender else ""}
        template = "core/refusal.html"
        if getattr(request, "htmx", False) and not request.headers.get("HX-Boosted"):
            template = "core/refusal_fragment.html"
        return render(request, template, context, status=said["status"])

    def _collision(self, request: HttpRequest, exc: Exception) -> HttpResponse | None:
        """Two at once, or the same form with two bodies: a sentence, and both texts kept."""
        rerender = getattr(request, "refused_form", None)
        context: dict[str, Any] = {"form_html": rerender(exc) if rerender else ""}
        if isinstance(exc, Stale):
            answer = render(request, "core/stale.html", {**context, "stale": exc}, status=409)
            answer.shows_records = True  # type: ignore[attr-defined]
            return answer
        if isinstance(exc, SubmissionConflict):
            context |= {"first_url": exc.first_url}
            return render(request, "core/twice.html", context, status=409)
        sentence = getattr(exc, "sentence", "")
        if isinstance(exc, DatabaseError) and getattr(exc.__cause__, "pgcode", "") in AT_ONCE:
            sentence = _("Orang lain menyimpan perubahan pada saat yang sama")
        elif isinstance(exc, Destroyed):
            sentence = _("Data ini sudah dihapus; tidak ada lagi yang dapat ditulis di sini.")
        elif not isinstance(exc, WrongState | Changed):
            return None
        context |= {"sentence": sentence, "url": getattr(exc, "url", "") or _came_from(request)}
        return render(request, "core/changed.html", context, status=409)


def _came_from(request: HttpRequest) -> str:
    """The page of ours on which the person was."""
    before = request.headers.get("Referer", "")
    return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else "/"
