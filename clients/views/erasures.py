"""Penghapusan data: asked for, decided by a second person, and its receipt."""

from typing import Any

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from agency.second_factor import FreshSecondFactor
from clients import erasing
from clients.forms.requests import EraseForm
from clients.models import DataRequest, ErasureReceipt
from clients.services.erasures import erase_client, propose_erasure
from clients.views.requests import RequestDoor
from core.doors import FormDoor, Page
from core.refusals import Changed

Status = DataRequest.Status
GONE = (
    _("Identitas, NIK, alamat, telepon, dan keluarga klien dihapus."),
    _("Isi semua kasusnya dihapus: catatan, asesmen, rencana, persetujuan, foto."),
    _("Nomor, tanggal, tahap, nama petugas, dan jejak akses tetap ada."),
    _("Ini tidak dapat dibatalkan."),
)


def foreseen(client: Any) -> dict[str, Any]:
    """What whoever confirms must see first: what follows, how much, and what stands against it."""
    return {
        "consequences": GONE,
        "preview": erasing.preview_of(client),
        "obstacles": erasing.obstacles_of(client),
    }


class ErasureDoor(RequestDoor):
    """A request for erasure in the state `state`."""

    state = ""

    def fetch(self) -> None:
        super().fetch()
        if self.item.kind != DataRequest.Kind.ERASURE or self.item.status != self.state:
            raise Changed(_("Permintaan ini tidak sedang pada langkah itu."), self.here())

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"wanted": self.client.number}

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), **foreseen(self.client)}


class ErasurePropose(ErasureDoor, FormDoor):
    """Ajukan penghapusan: the worker's part."""

    right = access.CHANGE
    state = Status.OPEN
    form_class = EraseForm
    template_name = "clients/erasure_form.html"
    title = _("Ajukan penghapusan")
    submit_label = _("Ajukan")

    def act(self, form: EraseForm) -> str:
        propose_erasure(item=self.item, by=self.request.user)
        messages.success(self.request, _("Penghapusan diajukan."))
        return self.here()


class ErasureDecide(FreshSecondFactor, ErasureDoor, FormDoor):
    """Hapus data klien: the second person's part."""

    right = access.DECIDE
    state = Status.PREPARED
    form_class = EraseForm
    template_name = "clients/erasure_form.html"
    title = _("Hapus data klien")
    submit_label = _("Hapus sekarang")
    danger = True

    def act(self, form: EraseForm) -> str:
        erase_client(item=self.item, by=self.request.user)
        messages.success(self.request, _("Data klien dihapus."))
        return reverse("clients:erasure_receipt", args=[self.client.pk, self.item.pk])


class ErasureReceiptPage(RequestDoor, Page):
    """Tanda terima penghapusan, to be printed and given."""

    template_name = "clients/erasure_receipt.html"

    def context(self) -> dict[str, Any]:
        return {**super().context(), "receipt": receipt_for(self.item)}


def receipt_for(item: DataRequest) -> ErasureReceipt:
    """The receipt of a request that was carried out; Changed where there is none."""
    rows = ErasureReceipt.objects.select_related("asked_by", "erased_by", "request")
    found: ErasureReceipt | None = rows.filter(request=item).first()
    if found is None:
        raise Changed(_("Belum ada tanda terima: data belum dihapus."))
    return found
