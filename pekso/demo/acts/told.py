"""What all values of the demonstration are made of."""

from dataclasses import dataclass


class Told:
    """A value whose texts are written as they fit into the source."""

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if isinstance(value, str):
                object.__setattr__(self, name, " ".join(value.split()))


@dataclass(frozen=True)
class Act(Told):
    """Something done at a time."""

    at: str

    @property
    def done_at(self) -> str:
        """When it is written down, if not when it happened."""
        return self.at

    @property
    def lasts(self) -> int:
        """How many minutes pass until it is written down."""
        return 0
