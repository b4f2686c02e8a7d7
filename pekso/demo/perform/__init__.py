"""How an act is performed: one function per kind of act, each of which calls a service."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import singledispatch

from core import clock
from pekso.demo.acts import Act
from pekso.demo.scene import Scene


@singledispatch
def perform(act: Act, scene: Scene) -> None:
    """Do `act` in `scene`; the clock stands at its moment. Raises TypeError for an unknown act."""
    raise TypeError(f"nobody performs {type(act).__name__}")


@contextmanager
def later(minutes: int) -> Iterator[None]:
    """Inside the block it is that many minutes later (fewer than play.BREATH)."""
    with clock.at(clock.now() + dt.timedelta(minutes=minutes)):
        yield
