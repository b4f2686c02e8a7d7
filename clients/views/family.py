"""Members of a family as client, relations of a person as client."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from agency import access
from clients import policies
from clients.forms.births import birth_initial
from clients.forms.family import MemberForm
from clients.models import Client, FamilyMember
from clients.selectors.family import members_of
from clients.services.family import CHANGEABLE, add_member, end_member, update_member
from clients.views.base import ClientDoor
from core.doors import FormDoor, Page, Verb


class FamilyPage(ClientDoor, Page):
    """Keluarga: who lives with the client and who belongs to them."""

    template_name = "clients/family_list.html"

    def context(self) -> dict[str, Any]:
        rights = self.request.rights  # type: ignore[attr-defined]
        return {
            **super().context(),
            "members": members_of(self.client, self.request.user),
            "may_change": policies.can_change_client(rights),
        }


class MemberDoor(ClientDoor):
    """Loads `self.member`, one of this client's."""

    right = access.CHANGE
    member: FamilyMember

    def fetch(self) -> None:
        super().fetch()
        members = FamilyMember.objects.present().select_related("client__unit")
        found = members.filter(client=self.client, pk=self.kwargs["member_id"]).first()
        if found is None:
            raise Http404
        self.member = found


class MemberNew(ClientDoor, FormDoor):
    """Tambah anggota keluarga."""

    right = access.CHANGE
    form_class = MemberForm
    template_name = "clients/client_form.html"
    title = _("Tambah anggota keluarga")

    def get_form_kwargs(self) -> dict[str, Any]:
        people = Client.objects.visible_to(self.request.user).people()
        return {"today": self.today, "people": people.exclude(pk=self.client.pk)}

    def initial(self) -> dict[str, Any]:
        return {"in_household": True}

    def back_url(self) -> str:
        return self.address("family")

    def act(self, form: MemberForm) -> str:
        add_member(client=self.client, by=self.request.user, **form.facts())
        messages.success(self.request, _("Anggota keluarga tersimpan."))
        return self.address("family")


class MemberEdit(MemberDoor, MemberNew):
    """Ubah anggota keluarga."""

    title = _("Ubah anggota keluarga")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "known_nik": self.member.nik}

    def initial(self) -> dict[str, Any]:
        plain = CHANGEABLE - {"birth_date", "birth_precision", "nik"} | {"version"}
        first = {name: getattr(self.member, name) for name in plain}
        return first | birth_initial(self.member)

    def act(self, form: MemberForm) -> str:
        version = form.cleaned_data["version"] or 0
        update_member(member=self.member, by=self.request.user, version=version, **form.facts())
        messages.success(self.request, _("Anggota keluarga tersimpan."))
        return self.address("family")


class MemberEnd(MemberDoor, Verb):
    """Bukan anggota lagi: taken off the list, kept in the record."""

    def act(self) -> str:
        end_member(member=self.member, by=self.request.user)
        messages.success(self.request, _("Anggota dikeluarkan dari daftar."))
        return self.address("family")
