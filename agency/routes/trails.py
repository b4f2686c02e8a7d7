"""Addresses of Jejak akses."""

from django.urls import path

from agency.views.trails import TrailPeople, TrailPerson

urlpatterns = [
    path("jejak/", TrailPeople.as_view(), name="trails"),
    path("jejak/<uuid:staff_id>/", TrailPerson.as_view(), name="trail_person"),
]
