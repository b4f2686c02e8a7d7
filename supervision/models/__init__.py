"""Supervisor and supervisee: reviews of plans, sessions in three functions, agreements."""

from supervision.models.plan_reviews import PlanReview
from supervision.models.registers import SessionRegister
from supervision.models.sessions import (
    Agreement,
    Function,
    SessionAddendum,
    SessionGrant,
    SessionNote,
    SupervisionSession,
)

__all__ = [
    "Agreement",
    "Function",
    "PlanReview",
    "SessionAddendum",
    "SessionGrant",
    "SessionNote",
    "SessionRegister",
    "SupervisionSession",
]
