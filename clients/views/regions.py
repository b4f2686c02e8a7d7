from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from clients.selectors.regions import search_regions
from core.doors import Door


class RegionSearch(Door):
    """Regions for what was typed (`?q=`), as JSON for static/js/region.js. Public knowledge."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = search_regions(request.GET.get("q", "").replace("\x00", ""))
        rows = [{"code": r.code, "label": r.label, "postal_code": r.postal_code} for r in found]
        return JsonResponse({"results": rows})
