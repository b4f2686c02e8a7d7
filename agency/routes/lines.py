"""Addresses of supervisory lines."""

from django.urls import path

from agency.views import lines

urlpatterns = [
    path("penyelia/", lines.StaffLines.as_view(), name="staff_line"),
    path("penyelia/pengganti/", lines.ActingNew.as_view(), name="acting_new"),
    path("penyelia/<uuid:line_id>/akhiri/", lines.ActingEnd.as_view(), name="acting_end"),
]
