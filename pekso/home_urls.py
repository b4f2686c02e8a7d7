"""Addresses that belong to no single room: home, inbox, language."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("bahasa/", login_not_required(set_language), name="set_language"),
    path("", include("core.urls")),
]
