"""Processes that live and die with the starter."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pekso.serve.accounts import Account
from pekso.serve.places import Places, read_json, write_json

PR_SET_PDEATHSIG = 1
BIGGEST_LOG_BYTES = 5_000_000
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass
class Child:
    """One process: how it is started and how it is asked to stop."""

    name: str
    command: list[str]
    environ: dict[str, str]
    folder: Path
    log: Path
    account: Account | None = None
    stop_with: signal.Signals = signal.SIGTERM
    patience_seconds: float = 10.0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it in a group of its own, so that Ctrl-C reaches the starter alone."""
        keep_log_small(self.log)
        handle = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            self.process = subprocess.Popen(  # noqa: S603
                self.command,
                env=self.environ,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=handle,
                stderr=handle,
                start_new_session=True,
                preexec_fn=dies_with_us(self.stop_with),  # noqa: PLW1509
                **step_down(self.account),
            )
        finally:
            os.close(handle)

    def exit_code(self) -> int | None:
        """The code it ended with; None while it lives or before it was started."""
        return self.process.poll() if self.process else None

    @property
    def pid(self) -> int:
        return self.process.pid if self.process else 0


def step_down(account: Account | None) -> dict[str, Any]:
    """Arguments for Popen that make the child run as the account."""
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def dies_with_us(stop_with: signal.Signals) -> Callable[[], None]:
    """A preexec function: when the starter dies, even by SIGKILL, the kernel stops the child.

    Linux only. Elsewhere the next start finds and stops what was left (`stop_orphans`).
    Runs after the child has changed its account, which would clear the setting.
    """
    starter = os.getpid()

    def prepare() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, int(stop_with))
            if os.getppid() != starter:
                os._exit(1)

    return prepare


def keep_log_small(log: Path) -> None:
    """Put a log that has grown big aside; one older one is kept."""
    with contextlib.suppress(OSError):
        if log.stat().st_size > BIGGEST_LOG_BYTES:
            log.replace(log.with_suffix(".old.log"))


def stop(children: list[Child]) -> list[str]:
    """Stop these together, politely first. Returns the names that had to be killed."""
    living = [child for child in children if child.process and child.exit_code() is None]
    for child in living:
        _signal(child.pid, child.stop_with)
    started = time.monotonic()
    while any(
        child.exit_code() is None and time.monotonic() - started < child.patience_seconds
        for child in living
    ):
        time.sleep(0.05)
    killed = [child for child in living if child.exit_code() is None]
    for child in children:
        if child.process:
            _signal_group(child.pid, signal.SIGKILL)
            child.process.wait()
    return [child.name for child in killed]


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)


def _signal_group(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def born_at(pid: int) -> str:
    """When a process began, in the kernel's own measure; empty when it is no more.

    Together with the number it names one process for good: numbers are used again.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        if Path("/proc/self/stat").exists():
            return ""
        return _started_by_ps(pid)
    state, *rest = stat.rpartition(")")[2].split()
    return "" if state == "Z" else rest[18]


def _started_by_ps(pid: int) -> str:
    answer = subprocess.run(  # noqa: S603
        ["ps", "-o", "lstart=", "-p", str(pid)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout.strip()


def note_children(places: Places, children: list[Child]) -> None:
    """Write down who runs, so that a later start can find what a killed starter left."""
    write_json(
        places.children,
        {
            child.name: {
                "pid": child.pid,
                "born": born_at(child.pid),
                "stop_with": int(child.stop_with),
                "patience": child.patience_seconds,
            }
            for child in children
            if child.process and child.exit_code() is None
        },
    )


def stop_orphans(places: Places) -> list[str]:
    """Stop what a killed starter left behind. Returns the names of those found alive."""
    noted = read_json(places.children)
    left = {name: note for name, note in noted.items() if note["born"] and is_same_process(note)}
    for note in left.values():
        _signal(note["pid"], note["stop_with"])
    started = time.monotonic()
    for note in left.values():
        while is_same_process(note) and time.monotonic() - started < note["patience"]:
            time.sleep(0.05)
        if is_same_process(note):
            _signal_group(note["pid"], signal.SIGKILL)
    places.children.unlink(missing_ok=True)
    return list(left)


def is_same_process(note: dict[str, Any]) -> bool:
    """Whether the noted process still lives (and its number was not given to another)."""
    pid = note["pid"]
    return isinstance(pid, int) and born_at(pid) == note["born"]
