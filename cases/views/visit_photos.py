"""Photos of a contact: added after the text is safe, shown only through the file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from cases.forms.visits import VisitPhotoForm
from cases.services.visit_photos import add_photo
from cases.views.visit_doors import ContactDoor
from cases.visit_addresses import visit_url
from core.doors import Door, FormDoor
from core.uploads import send_photo


class VisitPhotoAdd(ContactDoor, FormDoor):
    """Tersimpan. Tambah foto? The page after a contact is saved, and the way to add photos."""

    right = access.CHANGE
    form_class = VisitPhotoForm
    template_name = "cases/visit_photo_form.html"
    title = _("Tambah foto")
    submit_label = _("Simpan foto")

    def back_url(self) -> str:
        return visit_url("detail", self.contact)

    def context(self, form: Any) -> dict[str, Any]:
        return {
            **super().context(form),
            "saved": "baru" in self.request.GET,
            "photos": list(self.contact.photos.all()),
        }

    def act(self, form: Any) -> str:
        typed = form.cleaned_data
        add_photo(
            contact=self.contact,
            by=self.request.user,
            photo=typed["photo"],
            allowed_by=typed["allowed_by"],
            caption=typed["caption"],
        )
        return visit_url("photo_add", self.contact)


class VisitPhoto(ContactDoor, Door):
    """The photo itself, after the access check; each showing is in the book of who saw what."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        photo = self.contact.photos.filter(pk=self.kwargs["photo_id"]).first()
        if photo is None:
            raise Http404
        audit.opened("cases:visit_photo", by=request.user, objs=[photo])
        try:
            return send_photo(photo.file)
        except FileNotFoundError:
            raise Http404 from None
