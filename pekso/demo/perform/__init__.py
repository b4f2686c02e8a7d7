"""How an act is performed: one function per kind of act, each of which calls a service."""

from functools import singledispatch

from pekso.demo.acts import Act
from pekso.demo.scene import Scene


@singledispatch
def perform(act: Act, scene: Scene) -> None:
    """Do `act` in `scene`; the clock stands at its moment. Raises TypeError for an unknown act."""
    raise TypeError(f"nobody performs {type(act).__name__}")
