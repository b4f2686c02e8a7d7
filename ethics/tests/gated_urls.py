"""The addresses of Pekso and one more page, which stands behind the gate."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def work(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.method)


urlpatterns = [path("pekerjaan/", work), path("", include("pekso.urls"))]
