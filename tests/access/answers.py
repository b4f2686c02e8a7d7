"""The kinds of address, and what each person gets there.

Personas: `responsible` holds the case, `supervisor` supervises that worker, `former` held it before
it was given to the responsible one, `colleague` works in the same unit, `other_supervisor`
supervises somebody else, `admin` is the lembaga's, `deactivated` was the responsible one of
another case and is switched off, `unacknowledged` has not accepted Kodepeksos, `half` must have a
second factor and has given the password only, `anonymous` is not logged in.

An answer is a set of fitting status codes; FINE means that the person passed the door (a page, a
form's errors, a rule's 409): anything but 302 to the log-in, 403, 404 and 5xx.
"""

FINE = frozenset({200, 204, 303, 302, 409, 422})
LOGIN = "log-in"
GATE = "code of ethics"
SECOND = "second factor"
ANYTHING = FINE | {403, 404, 503}
NOT_FOUND = frozenset({404})
FORBIDDEN = frozenset({403})

# Who may read the client's name and words; nobody else, save where they may (persona, route).
INSIDE = frozenset({"responsible", "supervisor"})
MAY_SHOW = frozenset({("colleague", "clients:inquiries"), ("colleague", "clients:inquiry")})

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
    "open": dict.fromkeys(["responsible", "supervisor", *OUTSIDE], ANYTHING),
    # every staff member
    "staff": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # one's own account; leads a stranger to the log-in
    "account": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE),
        "deactivated": FINE,
        "anonymous": FINE,
    },
    # one's own second factor, open before the code of ethics is acknowledged
    "entrance": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE | NOT_FOUND),
        "deactivated": LOGIN,
        "anonymous": LOGIN,
        "half": FINE | NOT_FOUND,
    },
    # the letter that follows a reset second factor: nobody here has got one
    "letter": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE | NOT_FOUND),
        "deactivated": LOGIN,
        "anonymous": LOGIN,
    },
    # one's own sessions and ways of the second factor
    "security": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE | NOT_FOUND),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # the code of ethics itself, open before it is acknowledged
    "norms": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], FINE),
        "deactivated": LOGIN,
        "anonymous": LOGIN,
    },
    # inside a case, client or report: reading
    "read": {"responsible": FINE, "supervisor": FINE, **OUTSIDE},
    # what only the two people of a supervision session share (R33 for the admin)
    "pair": {"responsible": FINE, "supervisor": FINE, **OUTSIDE},
    # a session with one's own supervisee
    "own session": {
        **OUTSIDE,
        **dict.fromkeys(["responsible", "former", "colleague"], FORBIDDEN),
        "supervisor": FINE,
    },
    # an acting supervisor's time is ended by whom it concerns, or by the admin
    "acting": {
        **OUTSIDE,
        **dict.fromkeys(["responsible", "former", "colleague"], FORBIDDEN),
        "supervisor": FINE,
        "admin": FINE,
    },
    # supervisors and the admin
    "office": {
        **dict.fromkeys(["supervisor", "other_supervisor", "admin"], FINE),
        **dict.fromkeys(["responsible", "former", "colleague"], FORBIDDEN),
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
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
    # case content that R11 keeps from an admin, others are led by their own scope
    "own": {
        **dict.fromkeys(
            ["responsible", "supervisor", "former", "colleague", "other_supervisor"], FINE
        ),
        "admin": FINE | FORBIDDEN,
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # a case or report at intake is handed to another worker: by the supervisor, or by the admin
    # who does not see it
    "assign": {
        **OUTSIDE,
        "responsible": FORBIDDEN,
        "supervisor": FINE,
        "admin": FINE,
    },
    # who may open a case and why: inside the scope, and by number for the admin
    "reviewed": {**OUTSIDE, "responsible": FINE, "supervisor": FINE, "admin": FINE},
    # which cases the responsible person may open: the supervisor, and the admin
    "staff access": {
        **OUTSIDE,
        **dict.fromkeys(["responsible", "former", "colleague"], FORBIDDEN),
        "supervisor": FINE,
        "admin": FINE,
    },
    # an admin's request to assign the colleague in spite of a rule: that person's supervisor
    "leave": {**OUTSIDE, "responsible": NOT_FOUND, "supervisor": FINE},
    # a handover to the colleague: inside the case, and whoever is to receive it
    "handover": {
        **OUTSIDE,
        "responsible": FINE | FORBIDDEN,
        "supervisor": FINE | FORBIDDEN,
        "colleague": FINE | FORBIDDEN,
    },
    # the former worker's declared tie to the client: that person and the supervisor
    "tie": {
        **OUTSIDE,
        "responsible": NOT_FOUND,
        "supervisor": FINE,
        "former": FORBIDDEN | FINE,
        "admin": FORBIDDEN,
    },
    # one's own page, that of a supervisee, and everybody's for the admin
    "person": {**OUTSIDE, **dict.fromkeys(["responsible", "supervisor", "admin"], FINE)},
    # everybody with the file open may ask for the NIK, with a reason
    "reveal": {"responsible": FINE, "supervisor": FINE, **OUTSIDE},
    # a notice of the responsible person
    "mine": {"responsible": FINE, "supervisor": NOT_FOUND, **OUTSIDE, "admin": NOT_FOUND},
    # somebody else's: for everybody as if it were not there; the admin reads R11, as for all that
    # belongs to a case
    "nobody's": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], NOT_FOUND),
        "admin": FORBIDDEN,
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # a question about a likely duplicate: whoever asked (the colleague) reads it
    "asked": {
        **OUTSIDE,
        **dict.fromkeys(["responsible", "supervisor"], NOT_FOUND),
        "colleague": FINE,
    },
    # whoever supervises the worker of the found client answers it
    "answered": {"responsible": FORBIDDEN, "supervisor": FINE, **OUTSIDE},
    # workers and supervisors
    "field": {
        **dict.fromkeys(
            ["responsible", "supervisor", "former", "colleague", "other_supervisor"], FINE
        ),
        "admin": FORBIDDEN,
        "deactivated": LOGIN,
        "unacknowledged": GATE,
        "anonymous": LOGIN,
    },
    # a worker's act on a client: other roles are turned away before the client is looked for
    "first case": {
        **OUTSIDE,
        "responsible": FINE,
        "supervisor": FORBIDDEN,
        "other_supervisor": FORBIDDEN,
    },
    # asked by scripts: no redirects, and a body it can read
    "draft": {
        **dict.fromkeys(["responsible", "supervisor", *OUTSIDE], frozenset({400})),
        "deactivated": frozenset({401}),
        "anonymous": frozenset({401}),
    },
    # the data-protection officer's: none of these people is one
    "privacy": {
        **dict.fromkeys(
            ["responsible", "former", "colleague", "supervisor", "other_supervisor", "admin"],
            FORBIDDEN,
        ),
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
for _kind, _answers in KINDS.items():
    _answers.setdefault("half", ANYTHING if _kind in {"open", "account"} else SECOND)
KINDS["draft"]["half"] = frozenset({401})
