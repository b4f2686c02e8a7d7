"""Addresses of the small mechanisms: inbox, drafts and health."""

from django.urls import URLPattern, URLResolver, path

from core.views.drafts import DraftView
from core.views.health import AliveView, ReadyView

urlpatterns: list[URLPattern | URLResolver] = [
    path("draf/", DraftView.as_view(), name="draft"),
    path("sehat", AliveView.as_view(), name="alive"),
    path("siap", ReadyView.as_view(), name="ready"),
]
