"""Doors: what every page (GET) and every act (POST) of Pekso goes through.

A room's view says what it fetches, which form it shows and which service it calls; the doors do
the rest: nothing typed is lost, the same submission is done once, and whatever goes wrong becomes
a page with a sentence.
"""

import uuid
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views import View

from core.acting import for_purpose
from core.drafts import finish_draft, take_unsent
from core.idempotency import answered, digest_of, once
from core.refusals import Refused, sentence_of
from core.versions import Stale

_NOT_SENT = _(
    "Formulir ini belum terkirim. Tulisan Anda masih ada: periksa, lalu kirim sekali lagi."
)

WrongRole = Callable[[HttpRequest, frozenset[str]], Refused | None]
_wrong_role: list[WrongRole] = []


def join_wrong_role(rule: WrongRole) -> None:
    """Let a room name the rule that keeps a role from a door: rule(request, roles of the door)."""
    _wrong_role.append(rule)


def _of_wrong_role(request: HttpRequest, needed: frozenset[str]) -> Refused | None:
    found = (rule(request, needed) for rule in _wrong_role)
    return next(filter(None, found), None)


class SeeOther(HttpResponseRedirect):
    """303: the answer to a POST stands at another address."""

    status_code = 303


class Door(View):
    """Base of every view.

    `purpose`: named where the act reaches beyond the person's own records (core.acting).
    `roles`: if set, one of them must be held (request.staff_roles), else 403. `fetch()` loads what
    the address names, within the person's scope; it raises Refused("R10") for foreign ids and
    Http404 for missing ones, which look the same from outside.
    """

    roles: frozenset[str] | None = None
    purpose = ""
    request: HttpRequest
    kwargs: dict[str, Any]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.roles is not None and self.roles.isdisjoint(request.staff_roles):  # type: ignore[attr-defined]
            refused = _of_wrong_role(request, self.roles)
            if refused is not None:
                raise refused
            return forbidden_page(request)
        method = (request.method or "").lower()
        if method not in self.http_method_names or not hasattr(self, method):
            return self.http_method_not_allowed(request)
        with for_purpose(self.purpose) if self.purpose else nullcontext():
            self.fetch()
            return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def fetch(self) -> None:
        """Load the objects that the address names onto the view."""


class Page(Door):
    """A page to read. Override `context()`; a request by htmx may get `fragment_name` instead."""

    template_name = ""
    fragment_name = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        template = self.template_name
        if self.fragment_name and getattr(request, "htmx", False):
            template = self.fragment_name
        return render(request, template, self.context())

    def context(self) -> dict[str, Any]:
        """What the template needs."""
        return {}


class FormDoor(Door):
    """One form, one service call.

    GET shows the form, POST validates it and calls `act(form)`, which returns the address to go
    to. A form with a field `submission_id` is carried out once however often it is sent.
    """

    form_class: type[forms.BaseForm]
    template_name = "core/form.html"
    form_template = "core/form_body.html"
    title: Any = ""
    intro: Any = ""
    submit_label: Any = ""
    danger = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        before = self._answered_before()
        if not before:
            return super().dispatch(request, *args, **kwargs)
        answer = SeeOther(before)
        finish_draft(request=request, response=answer)
        return answer

    def get_form_kwargs(self) -> dict[str, Any]:
        """Extra keyword arguments for the form (the case, the person, the choices)."""
        return {}

    def initial(self) -> dict[str, Any]:
        """First values of the fields."""
        return {}

    def back_url(self) -> str:
        """Where 'Kembali' leads."""
        return ""

    def context(self, form: forms.BaseForm) -> dict[str, Any]:
        """What the page needs beside the form."""
        return {}

    def act(self, form: Any) -> str:
        """Call the one service and return the address of the result."""
        raise NotImplementedError

    def build_form(self) -> forms.BaseForm:
        """The form, bound on POST."""
        kwargs = self.get_form_kwargs()
        if self.request.method == "POST":
            kwargs.update(data=self.request.POST, files=self.request.FILES)
        elif (unsent := take_unsent(self.request)) is not None:
            kwargs.update(data=unsent)
            messages.warning(self.request, _NOT_SENT)
        initial = self.initial()
        if "submission_id" in getattr(self.form_class, "base_fields", {}):
            initial.setdefault("submission_id", uuid.uuid4())
        return self.form_class(initial=initial, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.show(self.build_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.build_form()
        request.refused_form = self._rerender(form)  # type: ignore[attr-defined]
        if not form.is_valid():
            return self.show(form, status=422)
        answer = SeeOther(self._once(form))
        finish_draft(request=request, response=answer)
        return answer

    def show(self, form: forms.BaseForm, status: int = 200) -> HttpResponse:
        """The page with the form."""
        return render(self.request, self.template_name, self._page(form), status=status)

    def _answered_before(self) -> str:
        if self.request.method != "POST":
            return ""
        digest = digest_of(self.request.POST, self.request.FILES)
        submission_id = self.request.POST.get("submission_id") or self._of_version(digest)
        if not submission_id:
            return ""
        return answered(
            submission_id=str(submission_id), actor_id=self.request.user.pk, digest=digest
        )

    def _once(self, form: Any) -> str:
        digest = digest_of(self.request.POST, self.request.FILES)
        submission_id = form.cleaned_data.get("submission_id") or self._of_version(digest)
        if submission_id is None:
            return self.act(form)
        return once(
            submission_id=submission_id,
            actor_id=self.request.user.pk,
            digest=digest,
            act=lambda: self.act(form),
        )

    def _of_version(self, digest: str) -> uuid.UUID | None:
        """The id of an edit: a version is saved over once, so the same body is its double tap."""
        if not self.request.POST.get("version"):
            return None
        said = f"{self.request.user.pk} {self.request.path} {digest}"
        return uuid.uuid5(uuid.NAMESPACE_URL, said)

    def _page(self, form: forms.BaseForm) -> dict[str, Any]:
        return {
            "form": form,
            "title": self.title,
            "intro": self.intro,
            "submit_label": self.submit_label,
            "danger": self.danger,
            "back_url": self.back_url(),
            **self.context(form),
        }

    def _rerender(self, form: forms.BaseForm) -> Callable[[Any], str]:
        """The form as typed, without the page around it (no case content).

        A refusal that names a field stands there too; after a stale version the form carries the
        new one, so that the merged text can be saved.
        """

        def rerender(problem: Any) -> str:
            field = getattr(problem, "field", "")
            if field in form.fields:
                form.add_error(field, sentence_of(problem))
            if isinstance(problem, Stale) and "version" in form.fields:
                # Both texts are on the page now, so saving again is a decision, not an accident.
                typed: Any = form.data
                seen: Any = problem.record
                form.data = typed.copy()
                form.data[form.add_prefix("version")] = seen.version  # type: ignore[index]
            page = {"form": form, "submit_label": self.submit_label, "danger": self.danger}
            return render_to_string(self.form_template, page, request=self.request)

        return rerender


class Verb(Door):
    """An act without a form of its own: a button. POST only; `act()` returns the address."""

    http_method_names = ["post", "head", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return SeeOther(self.act())

    def act(self) -> str:
        """Call the one service and return the address of the result."""
        raise NotImplementedError


def forbidden_page(request: HttpRequest) -> HttpResponse:
    """403 for a role that has no business at this address."""
    return render(request, "403.html", status=403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open too long: what was typed is still in the browser's draft."""
    return render(request, "csrf_failed.html", status=403)


def safe_next(request: HttpRequest, fallback: str) -> str:
    """The address in `next`, if it lies inside this site, else `fallback`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    hosts = {request.get_host()}
    inside = url_has_allowed_host_and_scheme(wanted, hosts, require_https=request.is_secure())
    if inside and wanted.startswith("/") and "\x00" not in wanted:
        return wanted
    return fallback


class LanguageMiddleware:
    """Indonesian unless the person chose another language here (cookie); never by the browser's
    own preference, since the profession's terms are Indonesian.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        wanted = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        language = wanted if wanted in known else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response
