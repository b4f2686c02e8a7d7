"""Pages of contacts: lists, one contact, writing and correcting it."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit, roles
from agency.lines import team_of
from agency.scope import Forbidden
from cases.forms.visit_filter import VisitFilter
from cases.forms.visits import VisitAddendumForm, VisitCorrectionForm, VisitNewForm
from cases.selectors import visits as read
from cases.services import visit_reading, visits
from cases.views.base import CaseDoor
from cases.views.visit_doors import ContactDoor, RootDoor
from cases.visit_addresses import list_url, visit_url
from cases.visit_text import CONTENT, said_at
from core import clock
from core.doors import FormDoor, Page, Verb
from core.paging import NarrowPaginator
from core.search_terms import SearchedByPost

PER_PAGE = 25


class VisitList(SearchedByPost, Page):
    """Kunjungan: all contacts in scope, newest first, the story before the facts."""

    roles = frozenset({roles.WORKER, roles.SUPERVISOR})
    template_name = "cases/visit_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        team = team_of(user) if roles.SUPERVISOR in self.request.staff_roles else None  # type: ignore[attr-defined]
        form = VisitFilter(self.terms, team=team)
        chosen = form.chosen()
        found = read.visits_in_scope(user, **chosen)
        page = NarrowPaginator(found, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("cases:visit_list", by=user, objs=page.object_list)
        return {
            "form": form,
            "page_obj": page,
            "narrowed": any(chosen.values()),
            "filtered": any(value for name, value in chosen.items() if name != "text"),
        }


class VisitListOfCase(CaseDoor, Page):
    """The contacts of one case, as a tab of the case file."""

    template_name = "cases/visit_list_of_case.html"

    def context(self) -> dict[str, Any]:
        page = NarrowPaginator(read.contacts_of(self.case), PER_PAGE)
        return {
            **super().context(),
            "page_obj": page.get_page(self.request.GET.get("page")),
        }


class VisitNew(RootDoor, FormDoor):
    """Write down a contact: the few required fields first."""

    right = access.CHANGE
    form_class = VisitNewForm
    template_name = "cases/visit_form.html"
    form_template = "cases/visit_form_body.html"
    title = _("Catat kunjungan")
    submit_label = _("Simpan kunjungan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.tz_name}

    def initial(self) -> dict[str, Any]:
        kind = "home" if self.report is None else "outreach"
        return {"kind": kind, "happened_at": clock.now().replace(second=0, microsecond=0)}

    def back_url(self) -> str:
        return list_url(self.root)

    def context(self, form: Any) -> dict[str, Any]:
        last = read.contacts_of(self.root).first()
        return {**super().context(form), "last": last}

    def act(self, form: Any) -> str:
        contact = visits.log_visit(
            case=None if self.report else self.case,
            report=self.report,
            by=self.request.user,
            submission_id=form.cleaned_data["submission_id"],
            **form.account(),
        )
        return visit_url("photo_add", contact) + "?baru=1"


class VisitEdit(ContactDoor, FormDoor):
    """Correct a contact for 24 hours or until it is read; later R22, whatever was sent."""

    right = access.CHANGE
    form_class = VisitCorrectionForm
    template_name = "cases/visit_form.html"
    form_template = "cases/visit_form_body.html"
    title = _("Koreksi catatan")
    intro = _("Versi sebelumnya tetap tersimpan dan dapat dibaca.")
    submit_label = _("Simpan koreksi")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.tz_name, "said": [asdict(one) for one in said_at(self.contact)]}

    def initial(self) -> dict[str, Any]:
        stored = {name: getattr(self.contact, name) for name in CONTENT}
        met = "yes" if self.contact.met else "no"
        return {**stored, "met": met, "version": self.contact.version}

    def back_url(self) -> str:
        return visit_url("detail", self.contact)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        visits.require_correctable(self.contact, by=request.user)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.refused_form = self._rerender(self.build_form())  # type: ignore[attr-defined]
        visits.require_correctable(self.contact, by=request.user)
        return super().post(request, *args, **kwargs)

    def act(self, form: Any) -> str:
        visits.correct_visit(
            contact=self.contact,
            by=self.request.user,
            version=form.cleaned_data["version"],
            **form.account(),
        )
        return visit_url("detail", self.contact)


class VisitDetail(ContactDoor, Page):
    """One contact: what was seen and said, what it means, what follows; versions and addenda."""

    template_name = "cases/visit_detail.html"

    def context(self) -> dict[str, Any]:
        zone = self.root.unit.zone
        user = self.request.user
        addenda = self.contact.addenda.select_related("by")
        return {
            **super().context(),
            "said": list(self.contact.statements.all()),
            "extra": read.extra_facts(self.contact, self.tz_name),
            "addenda": list(addenda),
            "photos": list(self.contact.photos.select_related("added_by")),
            "versions": read.old_versions(self.contact, zone),
            "correctable": visits.is_correctable(self.contact, by=user),
            "back_url": list_url(self.root),
        }


class VisitAddendum(ContactDoor, FormDoor):
    """Add a dated note: the worker, or the supervisor who asks or answers; not who only reads."""

    form_class = VisitAddendumForm
    template_name = "cases/visit_small_form.html"
    title = _("Tambahan catatan")
    intro = _("Catatan semula tetap terbaca. Tambahan memuat nama Anda dan waktunya.")
    submit_label = _("Simpan tambahan")

    def fetch(self) -> None:
        super().fetch()
        if not {access.CHANGE, access.DECIDE} & self.request.rights:  # type: ignore[attr-defined]
            raise Forbidden(self.contact)

    def back_url(self) -> str:
        return visit_url("detail", self.contact)

    def act(self, form: Any) -> str:
        text = form.cleaned_data["text"]
        visit_reading.add_to_visit(contact=self.contact, by=self.request.user, text=text)
        return visit_url("detail", self.contact) + "#tambahan"


class VisitRead(ContactDoor, Verb):
    """The supervisor marks the contact as read."""

    right = access.DECIDE

    def act(self) -> str:
        visit_reading.read_visit(contact=self.contact, by=self.request.user)
        return visit_url("detail", self.contact)


class VisitDelete(ContactDoor, Verb):
    """Always R30; the address answers so that nobody wonders."""

    def act(self) -> str:
        visit_reading.delete_visit(contact=self.contact, by=self.request.user)
        return reverse("cases:visit_list")
