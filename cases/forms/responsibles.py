"""The form by which clients without an open case get another worker."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from agency import roles
from agency.models import Staff
from core.forms import PeksoForm, RecordChoice


class ClientsHandOverForm(PeksoForm):
    """The worker who answers for them from now on."""

    to = RecordChoice(
        label=_("Kepada siapa"),
        queryset=Staff.objects.none(),
        empty_label=_("Pilih pekerja sosial"),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = roles.holders(roles.WORKER).exclude(pk=person.pk)
        self.fields["to"].queryset = people.order_by("name")  # type: ignore[attr-defined]
