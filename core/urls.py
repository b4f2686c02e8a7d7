"""Addresses of the small mechanisms: inbox, drafts and health."""

from django.urls import URLPattern, URLResolver, path

from core.views.drafts import DraftView
from core.views.health import AliveView, ReadyView
from core.views.inbox import Inbox, InboxOpen, InboxRead, InboxReadAll

urlpatterns: list[URLPattern | URLResolver] = [
    path("draf/", DraftView.as_view(), name="draft"),
    path("kotak-masuk/", Inbox.as_view(), name="inbox"),
    path("kotak-masuk/semua/", InboxReadAll.as_view(), name="inbox_read_all"),
    path("kotak-masuk/<uuid:notice_id>/", InboxOpen.as_view(), name="inbox_open"),
    path("kotak-masuk/<uuid:notice_id>/dibaca/", InboxRead.as_view(), name="inbox_read"),
    path("sehat", AliveView.as_view(), name="alive"),
    path("siap", ReadyView.as_view(), name="ready"),
]
