"""What every page shows around its content."""

from typing import Any

from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """Navigation by role."""
    return {"staff_roles": getattr(request, "staff_roles", frozenset())}
