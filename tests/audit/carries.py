"""Which pages carry clients' data. A route that is not declared here fails.

The pages inside a file (their kinds in tests/access/table.py) all do, but for those of `PLAIN`;
of the other pages each one is declared.
"""

from tests.access.table import TABLE

INSIDE = {
    "read", "change", "decide", "pair", "answered", "asked", "first case", "reveal", "own session",
}  # fmt: skip
# Lists, queues, searches and home pages that show clients of the person who asks.
CARRY = """
home choose_case clients:list clients:search clients:inquiries cases:list cases:report_list
cases:task_list cases:visit_list supervision:decisions
"""
# Numbers, staff, states and dates only; one's own account; the code of ethics; forms before
# anything is known.
WITHOUT = """
account_login account_inactive account_reset_password account_reset_password_done
account_reset_password_from_key account_reset_password_from_key_done set_language alive ready
account_logout account_reauthenticate account_change_password
ethics:code ethics:search ethics:article ethics:values ethics:cases ethics:acknowledge
inbox inbox_read_all inbox_open inbox_read clients:regions clients:new cases:report_new
cases:admin_list cases:report_admin_list agency:staff_list agency:staff_line agency:acting_new
agency:acting_end cases:assign cases:report_assign supervision:sessions
supervision:session_counts draft agency:trails agency:trail_person
"""
CARRIES, PLAIN = frozenset(CARRY.split()), frozenset(WITHOUT.split())
DECLARED = CARRIES | PLAIN | {name for name, kind in TABLE.items() if kind in INSIDE}


def carries(route: str) -> bool:
    """Whether an answer of this route may hold clients' data."""
    return route not in PLAIN
