"""Kotak masuk: what was said to a person inside Pekso."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from core import inbox
from core.doors import Door, Page, Verb
from core.models import Notice

PER_PAGE = 25
NO_LONGER = _("Berkas ini tidak lagi terbuka untuk Anda. Pesannya dapat ditandai dibaca.")


class Inbox(Page):
    """Own notices: what must be acknowledged first, then the newest; `?semua=1` shows read ones."""

    template_name = "core/inbox.html"

    def context(self) -> dict[str, Any]:
        everything = self.request.GET.get("semua") == "1"
        mine = Notice.objects.filter(recipient_id=self.request.user.pk)
        found = inbox.in_order(mine if everything else mine.filter(read_at__isnull=True))
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("page"))
        closed = inbox.closed_to(self.request.user, page.object_list)
        rows = [
            (notice, inbox.is_read_at_page(notice), notice.url in closed)
            for notice in page.object_list
        ]
        return {"page_obj": page, "rows": rows, "everything": everything}


class NoticeDoor(Door):
    """Mixin: one of one's own notices; another's looks like a missing one."""

    notice: Notice

    def fetch(self) -> None:
        mine = Notice.objects.filter(recipient_id=self.request.user.pk)
        found = mine.filter(pk=self.kwargs["notice_id"]).first()
        if found is None:
            raise Http404
        self.notice = found


class InboxOpen(NoticeDoor, Verb):
    """Go where the notice leads; it counts as read unless it must be acknowledged."""

    def act(self) -> str:
        if inbox.closed_to(self.request.user, [self.notice]):
            messages.info(self.request, NO_LONGER)
            return reverse("inbox")
        if not self.notice.must_acknowledge:
            inbox.mark_read(notice=self.notice, by=self.request.user)
        return _address(self.request, self.notice)


class InboxRead(NoticeDoor, Verb):
    """Mark as read, or acknowledge; what is read on its own page leads there instead."""

    def act(self) -> str:
        marked = inbox.mark_read(notice=self.notice, by=self.request.user)
        if not marked and self.notice.read_at is None:
            return _address(self.request, self.notice)
        return reverse("inbox")


class InboxReadAll(Verb):
    """Mark everything as read that asks for no acknowledgement."""

    def act(self) -> str:
        inbox.mark_all_read(by=self.request.user)
        return reverse("inbox")


def _address(request: HttpRequest, notice: Notice) -> str:
    safe = url_has_allowed_host_and_scheme(notice.url, {request.get_host()})
    return notice.url if notice.url and safe else reverse("inbox")
