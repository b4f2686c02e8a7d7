"""Supervisor and supervisee: reviews of plans, sessions in three functions, agreements."""

from supervision.models.plan_reviews import PlanReview
from supervision.models.sessions import Agreement, SessionGrant, SessionNote, SupervisionSession

__all__ = ["Agreement", "PlanReview", "SessionGrant", "SessionNote", "SupervisionSession"]
