"""The project's own files, as the house rules see them: what git knows or would take."""

import ast
import subprocess
from functools import cache
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]
ROOMS = ("pekso", "supervision", "ethics", "cases", "clients", "agency", "core")
LONGEST_FILE = 300
LONGEST_FUNCTION = 40


@cache
def own_files() -> tuple[Path, ...]:
    """Paths below the clone, without ignored ones. Works from git's list, else from the disk."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=BASE,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode == 0 and listed.stdout:
        paths = [BASE / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in BASE.rglob("*") if ".venv" not in path.parts]
    return tuple(sorted(path for path in paths if path.is_file()))


def named(path: Path) -> str:
    """The path as people write it."""
    return str(path.relative_to(BASE))


@cache
def python_files() -> tuple[Path, ...]:
    """Our own Python, without generated migrations."""
    return tuple(
        path for path in own_files() if path.suffix == ".py" and "migrations" not in path.parts
    )


def working_files() -> tuple[Path, ...]:
    """Python that runs in service: no tests."""
    return tuple(
        path
        for path in python_files()
        if "tests" not in path.relative_to(BASE).parts and path.name != "conftest.py"
    )


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def templates() -> tuple[Path, ...]:
    """Our own HTML templates."""
    return tuple(
        path for path in own_files() if path.suffix == ".html" and "templates" in path.parts
    )
