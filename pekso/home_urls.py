"""Addresses that belong to no single room: home, inbox, language."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from pekso.views.home import ChooseCase, Home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", Home.as_view(), name="home"),
    path("catat-kunjungan/", ChooseCase.as_view(), name="choose_case"),
    path("bahasa/", login_not_required(set_language), name="set_language"),
    path("", include("core.urls")),
]
