"""Being asked to stop: Ctrl-C, SIGTERM, or a closed terminal.

The handler only notes the wish; it is heard at the next `pause`, so that no child is ever
started without being known.
"""

import signal
import time
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_asked: list[int] = []


class Stopped(Exception):
    """The starter was asked to stop."""


def listen(*, to_terminal: bool = True) -> None:
    """From now on note the wish to stop. `to_terminal=False`: Ctrl-C is not for us."""
    for number in SIGNALS:
        signal.signal(number, _note)
    if not to_terminal:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _note(number: int, _frame: FrameType | None) -> None:
    _asked.append(number)


def check() -> None:
    """Raise Stopped when somebody asked for it."""
    if _asked:
        raise Stopped


def pause(seconds: float) -> None:
    """Sleep, and hear the wish to stop. Raises Stopped."""
    check()
    time.sleep(seconds)
    check()
