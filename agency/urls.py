"""Addresses of this room, one list per noun in `routes/`."""

from agency.routes import lines, staff

app_name = "agency"

urlpatterns = [
    *lines.urlpatterns,
    *staff.urlpatterns,
]
