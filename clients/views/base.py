"""The door to everything inside a client's file."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit
from agency.scope import fetch
from clients.models import Client
from clients.services.duplicates import PossibleDuplicate
from core import clock
from core.doors import Door
from core.refusals import Changed


class ClientDoor(Door):
    """Mixin before Page, FormDoor or Verb: loads `self.client` within scope.

    `right` is what the person must hold on the client; a GET writes the access event.
    """

    right = access.VIEW
    client: Client

    def fetch(self) -> None:
        clients = Client.objects.select_related("unit", "responsible", "safe_contact")
        self.client = fetch(
            clients, self.kwargs["client_id"], request=self.request, right=self.right
        )
        if self.client.erased_at is not None and self.right != access.VIEW:
            raise Changed(_("Data klien ini sudah dihapus atas permintaannya."), self.address())
        name = self.request.resolver_match.view_name  # type: ignore[union-attr]
        audit.opened(name, by=self.request.user, objs=[self.client])

    @property
    def today(self) -> Any:
        """The date in the client's unit."""
        return clock.today(self.client.unit.time_zone)

    def address(self, name: str = "detail") -> str:
        """Address of a page of this file."""
        return reverse(f"clients:{name}", args=[self.client.pk])

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The client for banner and tabs."""
        return {
            **super().context(*args, **kwargs),  # type: ignore[misc]
            "client": self.client,
            "rights": self.request.rights,  # type: ignore[attr-defined]
        }


class BesideDuplicate(Door):
    """Mixin before FormDoor: R24 shows the cards and its answers inside the typed form."""

    def _rerender(self, form: Any) -> Any:
        inner = super()._rerender(form)  # type: ignore[misc]

        def rerender(problem: Any) -> str:
            if isinstance(problem, PossibleDuplicate):
                form.stand_beside(problem.cards, same_nik=problem.same_nik)
            return str(inner(problem))

        return rerender
