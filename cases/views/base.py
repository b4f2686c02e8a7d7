"""The door to everything inside a case."""

from typing import Any

from django.utils.translation import gettext as _

from agency import access, audit
from agency.scope import fetch
from cases.models import Case
from cases.selectors.frame import with_frame
from cases.services.holders import settle_if_due
from core import clock
from core.doors import Door
from core.refusals import Changed


class CaseDoor(Door):
    """Mixin before Page, FormDoor or Verb: loads `self.case` within scope.

    `right` is what the person must hold on the case; a GET writes the access event.
    """

    right = access.VIEW
    case: Case

    def fetch(self) -> None:
        near = ("client__unit", "client__safe_contact", "worker", "unit")
        cases = Case.objects.select_related(*near).naming_holder(clock.now())
        self.case = fetch(
            with_frame(cases), self.kwargs["case_id"], request=self.request, right=self.right
        )
        if self.case.client.erased_at is not None and self.right != access.VIEW:
            raise Changed(_("Data klien ini sudah dihapus atas permintaannya."))
        settle_if_due(self.case)
        name = self.request.resolver_match.view_name  # type: ignore[union-attr]
        audit.opened(name, by=self.request.user, objs=[self.case])

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The case for the banner and the tabs."""
        return {
            **super().context(*args, **kwargs),  # type: ignore[misc]
            "case": self.case,
            "client": self.case.client,
            "rights": self.request.rights,  # type: ignore[attr-defined]
        }
