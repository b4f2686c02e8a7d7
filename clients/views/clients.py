"""Searching, listing, registering, reading and changing clients."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from clients import file_parts, policies
from clients.forms.births import birth_initial
from clients.forms.clients import TEXTS, ClientFilter, ClientForm, RegisterForm, SearchForm
from clients.models import Client, DuplicateInquiry
from clients.registration import Registration
from clients.selectors import clients as selectors
from clients.selectors.contacts import addresses_of, contact_ways
from clients.selectors.duplicates import cards_for, find_matches
from clients.services.clients import register_client, update_client
from clients.services.duplicates import ask_about_duplicate
from clients.views.base import BesideDuplicate, ClientDoor
from core import clock
from core.doors import FormDoor, Page
from core.paging import NarrowPaginator
from core.search_terms import TOKEN, SearchedByPost, sealed, terms_of

PER_PAGE = 25
MOST_FOUND = 10
EDITED = (
    "version", "name", "nickname", "sex", "birth_place", "member_count", "language",
    "communication", "safety_warning", "ppks",
)  # fmt: skip


class ClientList(SearchedByPost, Page):
    """Klien: the people whose files one may open: name, age, hamlet, the NIK masked."""

    roles = policies.READERS
    template_name = "clients/client_list.html"

    def context(self) -> dict[str, Any]:
        form = ClientFilter(self.terms)
        text = form.cleaned_data.get("q", "") if form.is_valid() else ""
        clients = selectors.clients_for_list(self.request.user, text)
        page = NarrowPaginator(clients, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("clients:list", by=self.request.user, objs=page.object_list)
        may_register = not policies.REGISTRARS.isdisjoint(self.request.staff_roles)  # type: ignore[attr-defined]
        return {
            "form": form,
            "page_obj": page,
            "narrowed": bool(text),
            "may_register": may_register,
        }


class ClientSearch(SearchedByPost, Page):
    """Cari dulu: own clients who match, and cards of others who may be the same person."""

    roles = policies.REGISTRARS
    template_name = "clients/client_search.html"
    private = ("name", "hamlet", "birth_year")

    def context(self) -> dict[str, Any]:
        asked = "name" in self.terms
        form = SearchForm(self.terms if asked else None)
        if not asked or not form.is_valid():
            return {"form": form, "asked": False}
        return {"form": form, "asked": True, **self._found(form.facts())}

    def _found(self, facts: Registration) -> dict[str, Any]:
        user = self.request.user
        mine = Client.objects.visible_to(user).select_related("unit")
        own = list(mine.matching(facts.name)[:MOST_FOUND])
        known = {client.pk for client in own}
        # Others are looked for only with a year or a hamlet, so that a name alone tells nothing.
        narrow = facts.birth_date or facts.hamlet
        others = find_matches(facts, exclude=known) if narrow else []
        audit.opened("clients:search", by=user, objs=[*own, *(match.client for match in others)])
        for match in others:
            audit.record("client.card", by=user, obj=match.client)
        typed = {"name": facts.name, "hamlet": facts.hamlet}
        if facts.birth_date:
            typed["birth_year"] = str(facts.birth_date.year)
        onward = urlencode({TOKEN: sealed(typed, by=user)})
        return {"own": own, "cards": cards_for(others, user), "onward": onward}


class ClientNew(BesideDuplicate, FormDoor):
    """Klien baru. `inquiry` carries a supervisor's answer "two people"."""

    roles = policies.REGISTRARS
    form_class = RegisterForm
    template_name = "clients/client_new.html"
    title = _("Klien baru")
    submit_label = _("Daftarkan")
    inquiry: DuplicateInquiry | None = None

    def fetch(self) -> None:
        asked = self.request.POST.get("inquiry") or self.request.GET.get("inquiry")
        if not asked:
            return
        mine = DuplicateInquiry.objects.asked_by(self.request.user).filter(status="two_people")
        self.inquiry = next((row for row in mine if str(row.pk) == asked), None)
        # What was typed is not thrown away: without a fitting answer the likeness stands (R24).
        if self.inquiry is None and self.request.method == "GET":
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        zone = self.request.user.unit.time_zone  # type: ignore[union-attr]
        return {"tz_name": zone, "today": clock.today(zone)}

    def initial(self) -> dict[str, Any]:
        if self.inquiry is not None:
            told = Registration.from_json(self.inquiry.typed)
            return _as_initial(told) | {"inquiry": self.inquiry.pk}
        form = SearchForm(terms_of(self.request) or None)
        return _as_initial(form.facts()) if form.is_valid() else {}

    def back_url(self) -> str:
        return reverse("clients:search")

    def act(self, form: RegisterForm) -> str:
        user, facts = self.request.user, form.facts()
        decision = form.cleaned_data["decision"]
        if decision == "ask":
            inquiry = ask_about_duplicate(by=user, facts=facts)
            return reverse("clients:inquiry", args=[inquiry.pk])
        reason = form.cleaned_data["different_reason"] if decision == "different" else ""
        client = register_client(
            by=user, facts=facts, different_reason=reason, inquiry=self.inquiry
        )
        messages.success(
            self.request, _("Klien terdaftar. Berikutnya: cara menghubungi yang aman.")
        )
        warning = form.phone_warning()
        if warning:
            messages.warning(self.request, warning)
        return reverse("clients:detail", args=[client.pk])


class ClientDetail(ClientDoor, Page):
    """Berkas klien: who this is and how to reach them safely."""

    template_name = "clients/client_detail.html"

    def context(self) -> dict[str, Any]:
        client, rights = self.client, self.request.rights  # type: ignore[attr-defined]
        return {
            **super().context(),
            "ways": contact_ways(client),
            "rows": selectors.identity_rows(client),
            "nik_line": selectors.nik_line(client),
            "nik_warnings": selectors.nik_warnings(client),
            "addresses": addresses_of(client),
            "has_secret": client.addresses.secret().exists(),
            "reunions": selectors.reunions_of(client),
            "parts": file_parts.parts_of(client, self.request.user, rights),
            "may_change": policies.can_change_client(rights),
            "may_decide": access.DECIDE in rights,
        }


class ClientEdit(ClientDoor, FormDoor):
    """Ubah data klien."""

    right = access.CHANGE
    form_class = ClientForm
    template_name = "clients/client_form.html"
    title = _("Ubah data klien")

    def get_form_kwargs(self) -> dict[str, Any]:
        zone = self.client.unit.time_zone
        return {"kind": self.client.kind, "tz_name": zone, "today": self.today}

    def initial(self) -> dict[str, Any]:
        first = {name: getattr(self.client, name) for name in EDITED}
        return first | birth_initial(self.client)

    def back_url(self) -> str:
        return self.address()

    def act(self, form: ClientForm) -> str:
        changes = dict(form.cleaned_data)
        version, reason = changes.pop("version"), changes.pop("reason")
        changes.pop("birth_year", None)
        update_client(
            client=self.client, by=self.request.user, version=version, reason=reason, **changes
        )
        messages.success(self.request, _("Data klien tersimpan."))
        return self.address()


def _as_initial(facts: Registration) -> dict[str, Any]:
    first = {name: getattr(facts, name) for name in (*TEXTS, "member_count", "relative_relation")}
    return {**first, "region": facts.region_code, "ppks": list(facts.ppks), **birth_initial(facts)}
