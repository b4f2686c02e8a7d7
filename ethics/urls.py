"""Addresses of this room."""

from django.urls import URLPattern, URLResolver

app_name = "ethics"

urlpatterns: list[URLPattern | URLResolver] = []
