"""Every package is pinned with its hashes, and the lock files fit what is asked for."""

import re

import pytest

from pekso.serve.bootstrap import LOCKS
from tests.house.sources import BASE

PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(\[[^]]*\])?==([^ ;\\]+)", re.M)


def pinned(lock):
    """Names and versions of a lock file."""
    return {name: version for name, _, version in PINNED.findall((BASE / lock).read_text())}


def asked_for(name):
    """Names in a `.in` file."""
    lines = (BASE / name).read_text().splitlines()
    words = [re.split(r"[\[<>=~! ;]", line, maxsplit=1)[0].lower() for line in lines]
    return {word for word in words if word and not word.startswith(("-", "#"))}


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_pin_has_a_hash_and_no_line_names_a_place(lock):
    text = (BASE / lock).read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"^\s*(?:-i|-f|--index|--extra-index|--find-links|-e).*", text, re.M) == []
    assert re.findall(r"\w+://|file:|@ ", text) == []


@pytest.mark.parametrize(
    ("lock", "names"),
    [
        ("requirements.txt", ["requirements.in"]),
        ("requirements-dev.txt", ["requirements.in", "requirements-dev.in"]),
    ],
)
def test_everything_asked_for_is_locked(lock, names):
    assert set().union(*map(asked_for, names)) - set(pinned(lock)) == set()


def test_tests_run_with_the_versions_that_serve():
    serving, testing = pinned("requirements.txt"), pinned("requirements-dev.txt")
    assert {name: testing.get(name) for name in serving} == serving
