"""The page on which a staff member acknowledges the code of ethics."""

from typing import Any, cast

from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _

from agency.models import Staff
from core.doors import FormDoor, safe_next
from ethics.forms.acknowledgements import AcknowledgementForm
from ethics.kodepeksos import CATALOGUE
from ethics.models import Acknowledgement
from ethics.services.acknowledgements import acknowledge_code

HOME = "/"


class AcknowledgeCode(FormDoor):
    """The code in short, the tick and the button; afterwards where the person wanted to go."""

    form_class = AcknowledgementForm
    template_name = "ethics/acknowledgement_form.html"
    title = _("Kodepeksos: kode etik kita")
    submit_label = _("Nyatakan dan lanjutkan")

    def context(self, form: BaseForm) -> dict[str, Any]:
        mine = Acknowledgement.objects.by(self.request.user).of_edition(CATALOGUE.edition)
        return {
            "catalogue": CATALOGUE,
            "acknowledged": mine.first(),
            "next_url": self._next(),
        }

    def act(self, form: Any) -> str:
        staff = cast(Staff, self.request.user)
        acknowledge_code(by=staff, edition=form.cleaned_data["edition"])
        return self._next()

    def _next(self) -> str:
        return safe_next(self.request, HOME)
