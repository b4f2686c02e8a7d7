"""Addresses of the small mechanisms: inbox and drafts."""

from django.urls import URLPattern, URLResolver, path

from core.views.drafts import DraftView

urlpatterns: list[URLPattern | URLResolver] = [
    path("draf/", DraftView.as_view(), name="draft"),
]
