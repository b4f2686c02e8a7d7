"""Addresses of this room, one list per noun in `routes/`."""

from agency.routes import breaches, lines, staff, trails

app_name = "agency"

urlpatterns = [
    *lines.urlpatterns,
    *staff.urlpatterns,
    *trails.urlpatterns,
    *breaches.urlpatterns,
]
