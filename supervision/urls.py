"""Addresses of the supervision room: one list per noun in supervision/routes/."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "supervision"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("supervision.routes.plan_reviews")),
    path("", include("supervision.routes.sessions")),
]
