"""A consent talk as the form sends it."""

import uuid

from agency.models import AuditEntry

ALL = ["scope", "rights", "risk", "limits", "third_parties"]


def typed(**changed):
    return {
        "submission_id": str(uuid.uuid4()),
        "consenter": "client",
        "told": ALL,
        "language": "Indonesia",
        "scope": "Asesmen dan pendampingan",
        "fee": "free",
        "answer_service": "agrees",
        "way": "signature",
        "held_at": "2026-11-19T09:00",
        **changed,
    }


def denied_rule():
    return AuditEntry.objects.denied().latest("at").rule
