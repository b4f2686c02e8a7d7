"""Addresses of Jejak akses, and of the history of staff."""

from django.urls import path

from agency.views.staff_history import StaffHistory
from agency.views.trails import TrailPeople, TrailPerson

urlpatterns = [
    path("jejak/", TrailPeople.as_view(), name="trails"),
    path("staf/<uuid:staff_id>/riwayat/", StaffHistory.as_view(), name="staff_history"),
    path("jejak/<uuid:staff_id>/", TrailPerson.as_view(), name="trail_person"),
]
