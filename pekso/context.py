"""What every page of the shell needs: the menu by role and the number of unread messages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.inbox import unread_of

BAR_LENGTH = 4

ROLE_NAMES = {
    "worker": _("Pekerja sosial"),
    "supervisor": _("Supervisor"),
    "admin": _("Admin lembaga"),
    "privacy": _("Petugas pelindungan data"),
}


@dataclass(frozen=True)
class NavItem:
    """One line of the menu. `roles` empty means everyone who is logged in; `also` is the beginning
    of further addresses that belong to it.
    """

    name: str
    label: str | Promise
    icon: str
    roles: frozenset[str] = frozenset()
    counts_unread: bool = False
    also: str = ""
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class Nav:
    """`bar` stands in the bottom bar of a phone, `more` behind "Lainnya"; a wide page shows all."""

    bar: tuple[NavItem, ...]
    more: tuple[NavItem, ...]
    inbox: NavItem | None
    role_names: tuple[str | Promise, ...]
    log_out_url: str

    @property
    def more_is_current(self) -> bool:
        return any(item.current for item in self.more)


WORKER = frozenset({"worker"})
SUPERVISOR = frozenset({"supervisor"})
ADMIN = frozenset({"admin"})
PRIVACY = frozenset({"privacy"})

ITEMS = (
    NavItem("home", _("Hari ini"), "house-door"),
    NavItem(
        "supervision:decisions",
        _("Perlu keputusan"),
        "check2-square",
        SUPERVISOR,
        also="/supervisi/rencana/",
    ),
    NavItem("clients:list", pgettext_lazy("daftar", "Klien"), "people", WORKER | SUPERVISOR),
    NavItem("cases:list", _("Kasus"), "folder2-open", WORKER | SUPERVISOR),
    NavItem("cases:visit_list", _("Kunjungan"), "house-heart", WORKER),
    NavItem("agency:staff_list", _("Staf"), "person-badge", ADMIN),
    NavItem("cases:admin_list", _("Daftar kasus"), "archive", ADMIN),
    NavItem("cases:report_admin_list", _("Daftar laporan"), "flag", ADMIN),
    NavItem("cases:task_list", _("Jadwal"), "calendar-check", WORKER),
    NavItem("cases:report_list", _("Laporan masuk"), "chat-quote", WORKER | SUPERVISOR),
    NavItem("supervision:sessions", _("Supervisi"), "chat-left-text", WORKER | SUPERVISOR | ADMIN),
    NavItem("cases:caseload", _("Beban kasus"), "people-fill", SUPERVISOR | ADMIN),
    NavItem("cases:access_review", _("Tinjauan akses"), "shield-check", SUPERVISOR),
    NavItem(
        "cases:conflict_list",
        _("Benturan kepentingan"),
        "signpost-split",
        WORKER | SUPERVISOR,
        also="/kasus/ambil-alih/",
    ),
    NavItem("agency:staff_line", _("Pengganti"), "diagram-3", SUPERVISOR | ADMIN),
    NavItem("agency:trails", _("Jejak akses"), "eye", SUPERVISOR | PRIVACY),
    NavItem("clients:request_list", _("Permintaan data"), "file-earmark-text", WORKER | SUPERVISOR),
    NavItem("clients:register", _("Permintaan data"), "file-earmark-text", PRIVACY),
    NavItem("agency:breach_list", _("Kebocoran data"), "shield-lock-fill", ADMIN | PRIVACY),
    NavItem("inbox", _("Kotak masuk"), "inbox", counts_unread=True),
    NavItem("ethics:code", _("Kodepeksos"), "book-half"),
)


def _items(roles: Iterable[str], path: str) -> list[NavItem]:
    held = frozenset(roles)
    items = [
        replace(item, url=reverse(item.name))
        for item in ITEMS
        if not item.roles or item.roles & held
    ]
    here = max(items, key=lambda item: _nearness(item, path))
    near = _nearness(here, path) > 0
    return [replace(item, current=near and item is here) for item in items]


def _nearness(item: NavItem, path: str) -> int:
    """How much of the path belongs to this item; 0: it lies elsewhere."""
    if path == item.url:
        return len(path)
    roots = [root for root in (item.url, item.also) if len(root) > 1]
    return max((len(root) for root in roots if path.startswith(root)), default=0)


def build_nav(roles: Iterable[str], path: str) -> Nav:
    """The menu of a person with these roles, who is looking at this path."""
    items = _items(roles, path)
    inbox = next((item for item in items if item.counts_unread), None)
    held = frozenset(roles)
    return Nav(
        bar=tuple(items[:BAR_LENGTH]),
        more=tuple(items[BAR_LENGTH:]),
        inbox=inbox,
        role_names=tuple(label for role, label in ROLE_NAMES.items() if role in held),
        log_out_url=reverse("account_logout"),
    )


def page(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `nav`, `roles`, and `unread`, which asks the database only when shown."""
    roles: frozenset[str] = getattr(request, "staff_roles", frozenset())
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"roles": frozenset(), "nav": None, "unread": 0}
    return {
        "roles": roles,
        "nav": build_nav(roles, request.path),
        "unread": SimpleLazyObject(lambda: unread_of(request.user)),
    }
