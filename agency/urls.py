"""Addresses of this room, one list per noun in `routes/`."""

from agency.routes import lines

app_name = "agency"

urlpatterns = [
    *lines.urlpatterns,
]
