"""One's own sessions: where one is logged in, and ending that from here."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from agency.devices import device_name
from agency.models import StaffSession
from agency.sessions import end_sessions
from core import clock
from core.doors import Page, Verb

LONGEST = 25


class SessionList(Page):
    """The living sessions, this one first, then the latest used (at most 25)."""

    template_name = "agency/session_list.html"

    def context(self) -> dict[str, Any]:
        here = self.request.session.session_key
        mine = StaffSession.objects.filter(staff_id=self.request.user.pk)
        found = mine.filter(expire_date__gt=clock.now()).order_by("-last_used_at")
        rows = [
            (one, device_name(one.agent), one.session_key == here)
            for one in found.defer("session_data")[:LONGEST]
        ]
        rows.sort(key=lambda row: not row[2])
        return {"rows": rows, "others": sum(not here for _one, _name, here in rows)}


class SessionEnd(Verb):
    """End one of one's own sessions; another person's looks like a missing one."""

    def act(self) -> str:
        mine = StaffSession.objects.filter(staff_id=self.request.user.pk)
        ended = mine.filter(public_id=self.kwargs["session_id"]).delete()[0]
        if not ended:
            raise Http404
        user: Any = self.request.user
        audit.record("session.end", by=user, obj=user, number=1)
        messages.success(self.request, _("Sesi itu sudah diakhiri."))
        return reverse("session_list")


class OthersEnd(Verb):
    """End all of one's own sessions but this one."""

    def act(self) -> str:
        user: Any = self.request.user
        ended = end_sessions(user, but=self.request.session.session_key)
        audit.record("session.end", by=user, obj=user, number=ended)
        messages.success(self.request, _("Semua sesi lain sudah diakhiri."))
        return reverse("session_list")
