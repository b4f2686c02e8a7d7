"""The door to everything inside a supervision session."""

from agency import audit
from core.doors import Door
from supervision.models import SupervisionSession
from supervision.scope import fetch_session


class SessionDoor(Door):
    """Mixin before Page, FormDoor or Verb: loads `self.session` for its two people only (R33).

    A GET writes the access event: what was said in a session speaks of clients.
    """

    session: SupervisionSession

    def fetch(self) -> None:
        self.session = fetch_session(self.kwargs["session_id"], request=self.request)
        name = self.request.resolver_match.view_name  # type: ignore[union-attr]
        audit.opened(name, by=self.request.user, objs=[self.session])
