"""Kegagalan pelindungan data: the register of the data-protection officer and the admin.

Affected clients stand in it by number; nothing here opens a file.
"""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from agency.forms.breaches import AffectedForm, AuthorityForm, BreachEditForm, BreachForm
from agency.house_rules import value
from agency.models import Breach, BreachClient
from agency.roles import ADMIN, PRIVACY
from agency.services import breaches as services
from core import clock
from core.doors import Door, FormDoor, Page, Verb

PER_PAGE = 25
KEEPERS = frozenset({PRIVACY, ADMIN})
EDITED = (*services.TEXTS, "version")


class BreachList(Page):
    """All breaches, the latest first."""

    roles = KEEPERS
    template_name = "agency/breach_list.html"

    def context(self) -> dict[str, Any]:
        page = Paginator(Breach.objects.all(), PER_PAGE).get_page(self.request.GET.get("page"))
        return {"page_obj": page}


class BreachDoor(Door):
    """Loads `self.breach`."""

    roles = KEEPERS
    breach: Breach

    def fetch(self) -> None:
        found = Breach.objects.select_related("recorded_by__unit").filter(
            pk=self.kwargs["breach_id"]
        )
        breach = found.first()
        if breach is None:
            raise Http404
        self.breach = breach

    def here(self) -> str:
        """The page of this breach."""
        return reverse("agency:breach_detail", args=[self.breach.pk])

    def back_url(self) -> str:
        return self.here()

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.request.user.unit.time_zone}  # type: ignore[union-attr]

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().context(*args, **kwargs),  # type: ignore[misc]
            "breach": self.breach,
            "tz": self.request.user.unit.time_zone,  # type: ignore[union-attr]
        }


class BreachNew(FormDoor):
    """Catat kejadian."""

    roles = KEEPERS
    form_class = BreachForm
    title = _("Catat kegagalan pelindungan data")
    intro = _("Lembaga PDP dan klien diberi tahu dalam 3 × 24 jam (UU 27/2022 ps. 46).")
    submit_label = _("Catat")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.request.user.unit.time_zone}  # type: ignore[union-attr]

    def initial(self) -> dict[str, Any]:
        return {"discovered_at": clock.now()}

    def back_url(self) -> str:
        return reverse("agency:breach_list")

    def act(self, form: Any) -> str:
        breach = services.register_breach(by=self.request.user, **form.facts())
        messages.success(self.request, _("Kejadian tercatat. Berikutnya: siapa yang terdampak."))
        return reverse("agency:breach_detail", args=[breach.pk])


class BreachDetail(BreachDoor, Page):
    """One breach: what is known, who is affected, who is still to be told."""

    template_name = "agency/breach_detail.html"

    def context(self) -> dict[str, Any]:
        rows = self.breach.clients.select_related("opened_by", "told_by")
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("page"))
        labels = dict(Breach.Category.choices)
        return {
            **super().context(),
            "page_obj": page,
            "categories": [labels[code] for code in self.breach.categories if code in labels],
            "onward": Breach.STEPS[self.breach.status],
        }


class BreachEdit(BreachDoor, FormDoor):
    """Ubah catatan."""

    form_class = BreachEditForm
    title = _("Ubah catatan kejadian")

    def initial(self) -> dict[str, Any]:
        return {name: getattr(self.breach, name) for name in EDITED}

    def act(self, form: Any) -> str:
        services.update_breach(breach=self.breach, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Catatan tersimpan."))
        return self.here()


class BreachAffected(BreachDoor, FormDoor):
    """Cari yang terdampak: from the book of openings."""

    form_class = AffectedForm
    title = _("Cari klien yang terdampak")
    intro = _("Dari jejak akses: klien yang datanya dibuka akun ini pada masa itu. Hanya nomor.")
    submit_label = _("Cari dan masukkan ke daftar")

    def act(self, form: Any) -> str:
        new = services.add_affected(breach=self.breach, by=self.request.user, **form.cleaned_data)
        said = ngettext("%(n)d klien ditambahkan.", "%(n)d klien ditambahkan.", new)
        messages.success(self.request, said % {"n": new})
        return self.here()


class BreachAuthority(BreachDoor, FormDoor):
    """Lembaga PDP diberi tahu."""

    form_class = AuthorityForm
    title = _("Catat pemberitahuan kepada lembaga PDP")

    def initial(self) -> dict[str, Any]:
        return {"at": clock.now()}

    def act(self, form: Any) -> str:
        services.tell_authority(breach=self.breach, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Pemberitahuan tercatat."))
        return self.here()


class BreachTold(BreachDoor, Verb):
    """Satu klien diberi tahu."""

    def act(self) -> str:
        row = BreachClient.objects.filter(breach=self.breach, pk=self.kwargs["row_id"]).first()
        if row is None:
            raise Http404
        services.tell_client(breach=self.breach, by=self.request.user, row=row)
        messages.success(self.request, gettext("Tercatat."))
        return self.here()


class BreachNobody(BreachDoor, Verb):
    """Tidak ada klien yang terdampak."""

    def act(self) -> str:
        services.declare_nobody_affected(breach=self.breach, by=self.request.user)
        messages.success(self.request, gettext("Tercatat."))
        return self.here()


class BreachMove(BreachDoor, Verb):
    """Sudah dihentikan, ditangani lagi, or selesai."""

    def act(self) -> str:
        to = self.kwargs["state"]
        if to not in Breach.STEPS:
            raise Http404
        services.move_breach(breach=self.breach, by=self.request.user, to=to)
        messages.success(self.request, gettext("Tercatat."))
        return self.here()


class BreachLetter(BreachDoor, Page):
    """Surat kepada klien: the text to be printed for each number; nothing of a file is in it."""

    template_name = "agency/breach_letter.html"

    def context(self) -> dict[str, Any]:
        labels = dict(Breach.Category.choices)
        return {
            **super().context(),
            "agency_name": value("agency_name"),
            "categories": [labels[code] for code in self.breach.categories if code in labels],
            "today": clock.today(self.request.user.unit.time_zone),  # type: ignore[union-attr]
        }
