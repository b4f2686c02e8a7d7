"""Why somebody may open a file, in words, and how that access is ended by hand.

Each room names the reason codes of its sources of grants (AppConfig.ready).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

End = Callable[..., Any]


@dataclass(frozen=True)
class Reason:
    """`end(case=…, staff=…, by=…, reason=…)` ends the fact behind it.

    None: it ends with something else, and `hint` says with what.
    """

    label: Any
    end: End | None = None
    hint: Any = ""


_reasons: dict[str, Reason] = {}


def register(code: str, label: Any, *, end: End | None = None, hint: Any = "") -> None:
    """Name a reason code ("works.second"), and how such an access is ended."""
    _reasons[code] = Reason(label, end, hint)


def reason_of(code: str) -> Reason:
    """The reason of that code; an unnamed one shows its code and cannot be ended by hand."""
    return _reasons.get(code) or Reason(code)
