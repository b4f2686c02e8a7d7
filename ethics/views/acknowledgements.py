"""The page on which a staff member acknowledges the code of ethics."""

from typing import Any, cast

from django.forms import BaseForm
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from agency.models import Staff
from agency.pledge import POINTS, has_pledged
from agency.services.invitations import accept_pledge
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
            "pledge": [] if self.has_pledged else POINTS,
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"ask_pledge": not self.has_pledged}

    @cached_property
    def has_pledged(self) -> bool:
        """Whether the pledge of confidentiality was accepted before, with an invitation."""
        return has_pledged(self.request.user)

    def act(self, form: Any) -> str:
        staff = cast(Staff, self.request.user)
        acknowledge_code(by=staff, edition=form.cleaned_data["edition"])
        if form.cleaned_data.get("pledged"):
            accept_pledge(by=staff)
        return self._next()

    def _next(self) -> str:
        return safe_next(self.request, HOME)
