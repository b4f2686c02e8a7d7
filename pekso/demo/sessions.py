"""Supervision sessions of the demonstration."""

from pekso.demo.acts import Session

SESSIONS: tuple[Session, ...] = ()
