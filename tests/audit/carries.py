"""Which pages carry clients' data. A route that is not declared here fails.

Where all pages of a kind (tests/access/table.py) are alike, the kind is declared: inside a file all
carry data, in the admin's rooms none do. Of the other kinds each page is declared, and what differs
from its kind as well.
"""

from tests.access.table import TABLE

INSIDE = frozenset(
    {
        "read", "change", "decide", "pair", "answered", "asked", "reviewed", "tie", "handover",
        "leave", "reveal", "first case", "own session",
    }
)  # fmt: skip
OUTSIDE = frozenset(
    {
        "open",
        "account",
        "entrance",
        "letter",
        "security",
        "norms",
        "admins",
        "draft",
        "acting",
        "mine",
        "privacy",
    }
)
# Lists, queues, searches and home pages that show clients of the person who asks.
CARRY = """
home choose_case clients:list clients:search clients:inquiries cases:list cases:report_list
cases:task_list cases:visit_list supervision:decisions cases:conflict_list cases:conflict_new
cases:take_over cases:access_of_staff cases:access_review clients:request_list
"""
# Numbers, staff, states and dates only; forms before anything is known.
WITHOUT = """
inbox inbox_read_all clients:regions clients:new cases:report_new cases:break_glass_new
agency:staff_line agency:acting_new agency:staff_detail cases:assign cases:report_assign
cases:caseload cases:access_end cases:override_new cases:report_override_new
cases:break_glass_end supervision:sessions agency:trails agency:trail_person
"""
CARRIES, PLAIN = frozenset(CARRY.split()), frozenset(WITHOUT.split())
INSIDE_ROUTES = {name for name, kind in TABLE.items() if kind in INSIDE} - PLAIN
OUTSIDE_ROUTES = {name for name, kind in TABLE.items() if kind in OUTSIDE} - CARRIES
DECLARED = CARRIES | PLAIN | INSIDE_ROUTES | OUTSIDE_ROUTES


def carries(route: str) -> bool:
    """Whether an answer of this route may hold clients' data."""
    return route in CARRIES | INSIDE_ROUTES
