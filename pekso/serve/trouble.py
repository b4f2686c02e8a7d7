"""What goes wrong while starting, as one clear sentence for the person at the terminal."""

from pathlib import Path


class Trouble(Exception):
    """A start that cannot go on: an Indonesian sentence and the same in short English."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(indonesian)
        self.indonesian = indonesian
        self.english = english

    def __str__(self) -> str:
        return f"{self.indonesian}\n({self.english})"


def last_lines(log: Path, count: int = 8) -> str:
    """The end of a log file, indented for a message; empty when there is none."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "".join(f"\n    {line}" for line in lines[-count:])
