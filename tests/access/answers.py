"""The kinds of address, and what each person gets there.

Personas: `responsible` holds the case, `supervisor` supervises that worker, `former` held it before
it was given to the responsible one, `colleague` works in the same unit, `other_supervisor`
supervises somebody else, `admin` is the lembaga's, `deactivated` was the responsible one of
another case and is switched off, `unacknowledged` has not accepted Kodepeksos, `anonymous` is not
logged in.

An answer is a set of fitting status codes; FINE means that the person passed the door (a page, a
form's errors, a rule's 409): anything but 302 to the log-in, 403, 404 and 5xx.
"""

FINE = frozenset({200, 204, 303, 302, 409, 422})
LOGIN = "log-in"
GATE = "code of ethics"
NOT_FOUND = frozenset({404})
FORBIDDEN = frozenset({403})

OUTSIDE = {
    "former": NOT_FOUND,
    "colleague": NOT_FOUND,
    "other_supervisor": NOT_FOUND,
    "admin": FORBIDDEN,
    "deactivated": LOGIN,
    "unacknowledged": GATE,
    "anonymous": LOGIN,
}

KINDS = {
    # everybody, also before the log-in
    "open": dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE | FORBIDDEN | NOT_FOUND),
    # every staff member
    "staff": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # inside a case, client or report: reading
    "read": {"responsible": FINE, "supervisor": FINE, **OUTSIDE},
    # inside: the worker's acts
    "change": {"responsible": FINE, "supervisor": FORBIDDEN, **OUTSIDE},
    # inside: the supervisor's acts
    "decide": {"responsible": FORBIDDEN, "supervisor": FINE, **OUTSIDE},
    # by role
    "worker": {
        **dict.fromkeys(["responsible", "former", "colleague"], FINE),
        **dict.fromkeys(["supervisor", "other_supervisor", "admin"], FORBIDDEN),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    "supervisors": {
        **dict.fromkeys(["supervisor", "other_supervisor"], FINE),
        **dict.fromkeys(["responsible", "former", "colleague", "admin"], FORBIDDEN),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    "admins": {
        "admin": FINE,
        **dict.fromkeys(
            ["responsible", "former", "colleague", "supervisor", "other_supervisor"], FORBIDDEN
        ),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
}
