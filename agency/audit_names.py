"""How an act is named in the audit when the service did not name it itself."""

from django.http import HttpRequest


def of_request(request: HttpRequest) -> str:
    """ "post cases:visit_new" from the method and the route's name; never the path."""
    match = request.resolver_match
    name = match.view_name if match is not None else ""
    return f"{(request.method or '').lower()} {name}".strip()
