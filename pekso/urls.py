"""All addresses. Each room brings its own `urls.py`."""

from django.urls import include, path

urlpatterns = [
    path("akun/", include("pekso.account_urls")),
    path("klien/", include("clients.urls")),
    path("kasus/", include("cases.urls")),
    path("etik/", include("ethics.urls")),
    path("supervisi/", include("supervision.urls")),
    path("lembaga/", include("agency.urls")),
    path("", include("pekso.home_urls")),
]

handler404 = "core.refusals.page_not_found"
