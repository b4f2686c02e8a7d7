"""Addresses of this room."""

from django.urls import URLPattern, URLResolver, path

from clients.views.regions import RegionSearch

app_name = "clients"

urlpatterns: list[URLPattern | URLResolver] = [
    path("wilayah/", RegionSearch.as_view(), name="regions"),
]
