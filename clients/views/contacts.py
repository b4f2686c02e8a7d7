"""Addresses, phones and safe contact of a client."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from clients import phones, policies
from clients.forms.contacts import AddressEndForm, AddressForm, PhoneForm, SafeContactForm
from clients.models import Address, Phone
from clients.selectors.contacts import addresses_of, contact_ways, safe_contact_of
from clients.services.contacts import (
    SAFE_CONTACT_FIELDS,
    add_address,
    add_phone,
    end_address,
    end_phone,
    set_safe_contact,
)
from clients.views.base import ClientDoor
from core.doors import FormDoor, Page, Verb


class ContactPage(ClientDoor, Page):
    """Alamat dan kontak: the one page that shows a secret address."""

    template_name = "clients/contact_list.html"

    def context(self) -> dict[str, Any]:
        addresses = addresses_of(self.client, secret=True)
        secret = [one for one in addresses if one.kind == Address.Kind.SECRET]
        audit.opened("clients:secret_address", by=self.request.user, objs=secret)
        rights = self.request.rights  # type: ignore[attr-defined]
        return {
            **super().context(),
            "addresses": addresses,
            "ways": contact_ways(self.client),
            "today": self.today,
            "may_change": policies.can_change_client(rights),
        }


class ContactForm(ClientDoor, FormDoor):
    """What the forms of this page share."""

    right = access.CHANGE
    template_name = "clients/client_form.html"

    def back_url(self) -> str:
        return self.address("contacts")

    def done(self, sentence: Any) -> str:
        """Say what was saved, and go back to the page."""
        messages.success(self.request, sentence)
        return self.address("contacts")


class AddressNew(ContactForm):
    """Tambah alamat."""

    form_class = AddressForm
    title = _("Tambah alamat")
    intro = _("Alamat rahasia hanya tampil di halaman alamat klien ini.")

    def act(self, form: AddressForm) -> str:
        told = {key: value for key, value in form.cleaned_data.items() if key != "submission_id"}
        add_address(client=self.client, by=self.request.user, **told)
        return self.done(_("Alamat tersimpan."))


class AddressEnd(ContactForm):
    """Akhiri alamat."""

    form_class = AddressEndForm
    title = _("Alamat ini tidak dipakai lagi")
    one: Address

    def fetch(self) -> None:
        super().fetch()
        found = Address.objects.filter(client=self.client, pk=self.kwargs["address_id"]).first()
        if found is None:
            raise Http404
        self.one = found

    def initial(self) -> dict[str, Any]:
        return {"ends_on": self.today}

    def act(self, form: AddressEndForm) -> str:
        end_address(address=self.one, by=self.request.user, ends_on=form.cleaned_data["ends_on"])
        return self.done(_("Alamat diakhiri dan tetap ada di riwayat."))


class PhoneNew(ContactForm):
    """Tambah nomor."""

    form_class = PhoneForm
    title = _("Tambah nomor telepon")

    def act(self, form: PhoneForm) -> str:
        told = {key: value for key, value in form.cleaned_data.items() if key != "submission_id"}
        add_phone(client=self.client, by=self.request.user, **told)
        warning = phones.warning(told["number"])
        if warning:
            messages.warning(self.request, str(warning))
        return self.done(_("Nomor tersimpan."))


class PhoneEnd(ClientDoor, Verb):
    """Nomor tidak dipakai lagi."""

    right = access.CHANGE

    def act(self) -> str:
        phone = Phone.objects.filter(client=self.client, pk=self.kwargs["phone_id"]).first()
        if phone is None:
            raise Http404
        end_phone(phone=phone, by=self.request.user)
        messages.success(self.request, _("Nomor tidak dipakai lagi."))
        return self.address("contacts")


class SafeContactEdit(ContactForm):
    """Cara menghubungi yang aman."""

    form_class = SafeContactForm
    title = _("Cara menghubungi yang aman")
    intro = _("Tanyakan kepada klien sendiri. Tombol yang tidak aman tidak akan ditampilkan.")

    def initial(self) -> dict[str, Any]:
        safe = safe_contact_of(self.client)
        if safe is None:
            return {}
        fields = ("version", *SAFE_CONTACT_FIELDS)
        return {name: getattr(safe, name) for name in fields}

    def back_url(self) -> str:
        return self.address()

    def act(self, form: SafeContactForm) -> str:
        told = dict(form.cleaned_data)
        version = told.pop("version") or 0
        set_safe_contact(client=self.client, by=self.request.user, version=version, **told)
        messages.success(self.request, _("Cara menghubungi yang aman tersimpan."))
        return self.address()
