"""Supervision sessions: lists, recording, reading, signing, adding."""

from typing import Any

from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from agency import audit, lines, roles
from agency.models import Staff
from cases.models import Case
from core import clock
from core.doors import FormDoor, Page
from core.refusals import Refused
from supervision.forms.sessions import AddendumForm, SessionEditForm, SessionForm, SignForm
from supervision.selectors.agenda import agenda_of
from supervision.selectors.session_cases import cases_to_name, named_cases
from supervision.selectors.session_notes import notes_of
from supervision.selectors.sessions import (
    counts_by_month,
    open_agreements_of,
    sessions_of,
    team_rows,
)
from supervision.services import sessions as services
from supervision.views.base import SessionDoor

PER_PAGE = 25


class Sessions(Page):
    """Supervisi: the supervisor's people, one's own sessions and agreements; counts for admins."""

    template_name = "supervision/session_list.html"

    def context(self) -> dict[str, Any]:
        user, held = self.request.user, self.request.staff_roles  # type: ignore[attr-defined]
        number = self.request.GET.get("page")
        if roles.ADMIN in held and held.isdisjoint({roles.WORKER, roles.SUPERVISOR}):
            counts = Paginator(counts_by_month(user.unit.time_zone), PER_PAGE)  # type: ignore[union-attr]
            return {"counts": True, "page_obj": counts.get_page(number)}
        return {
            "team": team_rows(user) if roles.SUPERVISOR in held else [],
            "agreements": open_agreements_of(user),
            "page_obj": Paginator(sessions_of(user), PER_PAGE).get_page(number),
        }


class SessionCounts(Page):
    """Jumlah sesi: pair and month, for the admin who holds other roles too (R33)."""

    roles = frozenset({roles.ADMIN})
    template_name = "supervision/session_list.html"

    def context(self) -> dict[str, Any]:
        counts = counts_by_month(self.request.user.unit.time_zone)  # type: ignore[union-attr]
        page = Paginator(counts, PER_PAGE).get_page(self.request.GET.get("page"))
        return {"counts": True, "page_obj": page}


class SessionNew(FormDoor):
    """A session that was held, with the agenda that Pekso prepared beside the form."""

    roles = frozenset({roles.SUPERVISOR})
    form_class = SessionForm
    template_name = "supervision/session_form.html"
    title = _("Catat sesi supervisi")
    submit_label = _("Simpan sesi")
    supervisee: Staff

    def fetch(self) -> None:
        people = lines.marking_supervisees(Staff.objects, self.request.user)
        person = people.select_related("unit").filter(pk=self.kwargs["staff_id"]).first()
        if person is None:
            raise Http404
        if not person.is_supervisee:
            raise Refused("R10", obj=person)
        self.supervisee = person

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        return {
            "tz_name": self.supervisee.unit.time_zone,
            "people": people_of(user, self.supervisee),
            "cases": cases_to_name(self.supervisee, reader=user),
        }

    def initial(self) -> dict[str, Any]:
        return {"held_at": clock.now()}

    def back_url(self) -> str:
        return reverse("supervision:sessions")

    def context(self, form: BaseForm) -> dict[str, Any]:
        cases = [case for case, _label in form.offered.values()]  # type: ignore[attr-defined]
        agenda = agenda_of(self.supervisee, reader=self.request.user, held=cases)
        audit.opened("supervision:session_new", by=self.request.user, objs=cases)
        return {"supervisee": self.supervisee, "agenda": agenda}

    def act(self, form: Any) -> str:
        session = services.record_session(
            supervisee=self.supervisee, by=self.request.user, draft=form.draft()
        )
        return services.page_of(session)


class SessionDetail(SessionDoor, Page):
    """The session as both read it."""

    template_name = "supervision/session_detail.html"

    def context(self) -> dict[str, Any]:
        session, user = self.session, self.request.user
        cases = named_cases(session, reader=user)
        seen = [case for case, visible in cases if visible]
        audit.opened("supervision:session_detail", by=user, objs=seen)
        audit.opened("supervision:session_detail", by=user, objs=[session])
        return {
            "session": session,
            "notes": notes_of(session),
            "cases": cases,
            "agreements": session.agreements.select_related("who__unit", "done_by"),
            "i_signed": session.is_signed_by(user.pk),
            "other": services.other_of(session, user),
            "tz": session.supervisee.unit.time_zone,
        }


class SessionNotePage(SessionDoor, Page):
    """The note of one function, at an address of its own (R33)."""

    template_name = "supervision/session_note.html"

    def context(self) -> dict[str, Any]:
        code = self.kwargs["function"]
        row = next((row for row in notes_of(self.session) if row.function == code), None)
        if row is None:
            raise Http404
        return {"session": self.session, "row": row, "tz": self.session.supervisee.unit.time_zone}


class SessionEdit(SessionDoor, FormDoor):
    """Change a session until both have signed."""

    form_class = SessionEditForm
    template_name = "supervision/session_form.html"
    title = _("Ubah sesi supervisi")
    submit_label = _("Simpan perubahan")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        services.require_unsigned(self.session)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        session = self.session
        agreements = list(session.agreements.all())
        return {
            "tz_name": session.supervisee.unit.time_zone,
            "people": people_of(session.supervisor, session.supervisee),
            "cases": cases_to_name(session.supervisee, reader=self.request.user, named=self.named),
            "agreements": [
                {"agreement_id": row.pk, "what": row.what, "who": row.who_id, "due_on": row.due_on}
                for row in agreements
                if row.done_at is None
            ],
            "known": frozenset(str(row.pk) for row in agreements),
        }

    @cached_property
    def named(self) -> list[tuple[Case, bool]]:
        """The cases that were discussed, and whether the reader may open each."""
        return named_cases(self.session, reader=self.request.user)

    def initial(self) -> dict[str, Any]:
        session = self.session
        first = {
            "held_at": session.held_at,
            "kind": session.kind,
            "version": session.version,
            "cases": [str(case.pk) for case, _seen in self.named],
        }
        for note in session.notes.all():
            first |= {f"{note.function}_minutes": note.minutes, f"{note.function}_text": note.text}
        return first

    def back_url(self) -> str:
        return services.page_of(self.session)

    def context(self, form: BaseForm) -> dict[str, Any]:
        cases = [case for case, _label in form.offered.values()]  # type: ignore[attr-defined]
        audit.opened("supervision:session_edit", by=self.request.user, objs=cases)
        audit.opened("supervision:session_edit", by=self.request.user, objs=[self.session])
        signed = self.session.supervisor_signed_at or self.session.supervisee_signed_at
        return {"supervisee": self.session.supervisee, "session": self.session, "half": signed}

    def act(self, form: Any) -> str:
        version = form.cleaned_data["version"]
        services.edit_session(
            session=self.session, by=self.request.user, version=version, draft=form.draft()
        )
        return self.back_url()


class SessionSign(SessionDoor, FormDoor):
    """Sign the version that was read: the button stands on the session's own page."""

    form_class = SignForm
    title = _("Tanda tangani sesi supervisi")
    submit_label = _("Tanda tangani")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.back_url())

    def back_url(self) -> str:
        return services.page_of(self.session)

    def act(self, form: Any) -> str:
        version = form.cleaned_data["version"]
        services.sign_session(session=self.session, by=self.request.user, version=version)
        return self.back_url()


class SessionAddendumNew(SessionDoor, FormDoor):
    """A dated addition to a session that both have signed."""

    form_class = AddendumForm
    title = _("Tambahan catatan sesi")
    intro = _("Catatan semula tetap terbaca; tambahan ini bertanggal dan bernama Anda.")
    submit_label = _("Simpan tambahan")

    def initial(self) -> dict[str, Any]:
        used = self.session.notes.order_by("function").values_list("function", flat=True)
        return {"function": self.request.GET.get("fungsi") or used.first()}

    def back_url(self) -> str:
        return services.page_of(self.session)

    def act(self, form: Any) -> str:
        services.add_addendum(
            session=self.session,
            by=self.request.user,
            function=form.cleaned_data["function"],
            text=form.cleaned_data["text"],
        )
        return self.back_url()


def people_of(supervisor: Any, supervisee: Any) -> dict[str, Any]:
    """The two who may be charged with an agreement, the supervisee first."""
    return {str(person.pk): person for person in (supervisee, supervisor)}
