"""The database connection that says who acts, before the first statement that needs it.

It is said by `set_config(…, true)`: the server forgets it at the end of the transaction, whether
that is committed, rolled back or lost. So neither a kept connection nor a pooler can hand one
person's standing to the next. A statement outside a transaction carries it in the same message,
which PostgreSQL runs as one transaction.
"""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base
from psycopg2 import sql
from psycopg2.extensions import TRANSACTION_STATUS_IDLE, TRANSACTION_STATUS_INERROR, cursor

from core import clock
from core.acting import Standing, standing

_UNKNOWN = object()


class StandingCursor(cursor):
    """A cursor that looks, before each statement, whether the server knows who acts."""

    wall: "DatabaseWrapper | None" = None

    def execute(self, query: Any, vars: Any = None) -> None:
        wall = self.wall
        words = wall.words_before(self) if wall else ""
        if words and self.connection.autocommit:
            super().execute(f"{words}; {_as_text(query, self)}", vars)
            return
        if wall and words:
            super().execute(words)
            wall.said = wall.to_say
        super().execute(query, vars)
        if wall and isinstance(query, str) and query.startswith("ROLLBACK TO"):
            # What was said since the savepoint is undone.
            wall.said = _UNKNOWN

    def executemany(self, query: Any, vars_list: Any) -> None:
        for vars in vars_list:
            self.execute(query, vars)


def _as_text(query: Any, cursor: Any) -> str:
    if isinstance(query, sql.Composable):
        return str(query.as_string(cursor))
    return query.decode() if isinstance(query, bytes) else query


class DatabaseWrapper(base.DatabaseWrapper):
    """`said`: what the server knows in this transaction; `to_say`: what it should know."""

    said: Any = None
    to_say: Standing | None = None

    def get_connection_params(self) -> dict[str, Any]:
        return {**super().get_connection_params(), "cursor_factory": StandingCursor}

    def create_cursor(self, name: str | None = None) -> Any:
        made = super().create_cursor(name)
        made.wall = self
        return made

    def forget_standing(self) -> None:
        """Say it again before the next statement."""
        self.said = _UNKNOWN

    def words_before(self, asking: Any) -> str:
        """The statement to send first; "" where the server knows enough or would not listen."""
        status = asking.connection.info.transaction_status
        if status == TRANSACTION_STATUS_INERROR:
            return ""
        if status == TRANSACTION_STATUS_IDLE:
            self.said = None
        self.to_say = standing()
        return "" if self.to_say == self.said else _sentence(self.to_say)


def _sentence(who: Standing | None) -> str:
    """One SELECT for this transaction. Ids, names of purposes and times: nothing to escape."""
    values = {"pekso.staff": "", "pekso.purpose": "", "pekso.now": ""}
    role = "none"
    if who is not None:
        values["pekso.staff"] = who.actor.staff
        values["pekso.purpose"] = who.actor.purpose
        values["pekso.now"] = clock.now().isoformat()
        role = settings.PEKSO_REQUEST_ROLE
    if settings.PEKSO_REQUEST_ROLE:
        values["role"] = role
    parts = (f"set_config('{name}', '{value}', true)" for name, value in values.items())
    return f"SELECT {', '.join(parts)}"
