"""What the logs may hold: where something broke, never what somebody typed.

The words of an exception can carry a whole row (PostgreSQL adds "Failing row contains (…)"), so
that only its type and the places it went through are written.
"""

import logging
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WordlessFormatter(logging.Formatter):
    """Time, level, logger, message; of exceptions the types and the lines of code alone."""

    def format(self, record: logging.LogRecord) -> str:
        plain = logging.makeLogRecord(record.__dict__)
        plain.exc_text = None
        plain.args = _without_words(record.args, caught=bool(record.exc_info))
        return super().format(plain)

    def formatException(self, ei: Caught) -> str:  # noqa: N802 - the name of logging
        lines, problem = [], ei[1]
        while problem is not None:
            lines.append(type(problem).__qualname__)
            for place in traceback.extract_tb(problem.__traceback__):
                lines.append(f"  {place.filename}:{place.lineno} {place.name}")
            problem = problem.__cause__ or problem.__context__
        return "\n".join(lines)


def _without_words(args: Any, *, caught: bool) -> Any:
    """Exceptions among the arguments by their type; Celery's text of one not at all."""
    if isinstance(args, Mapping):
        kept = {name: _one(value) for name, value in args.items()}
        hidden = {"exc", "traceback", "args", "kwargs"} if caught else set()
        return {name: "…" if name in hidden else value for name, value in kept.items()}
    if isinstance(args, tuple):
        return tuple(_one(value) for value in args)
    return args


def _one(value: Any) -> Any:
    return type(value).__qualname__ if isinstance(value, BaseException) else value
