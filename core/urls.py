"""Addresses of the small mechanisms: inbox and drafts."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
