"""Servers up, work done, servers down: the one place that starts and stops things."""

import os
import time
from dataclasses import dataclass, field
from typing import Self

from pekso.serve.children import Child, note_children, stop, stop_orphans
from pekso.serve.environment import complete, note_environment
from pekso.serve.places import Places, make_data_folder, take_lock
from pekso.serve.ports import web_port
from pekso.serve.servers import Wanted, check_given_servers, start_servers
from pekso.serve.stopping import pause

FIRST_DELAY_SECONDS = 1.0
LONGEST_DELAY_SECONDS = 30.0
HEALTHY_SECONDS = 60.0


def say(text: str) -> None:
    """Something for the person at the terminal."""
    print(text, flush=True)


@dataclass
class Fall:
    """How often a child fell in a row, and when it rises again (monotonic seconds)."""

    times: int = 0
    rises_at: float | None = None
    rose_at: float = 0.0

    def note(self, now: float) -> float:
        """One more fall; returns the seconds until the child is started again."""
        self.times = 1 if now - self.rose_at > HEALTHY_SECONDS else self.times + 1
        delay = min(FIRST_DELAY_SECONDS * 2 ** (self.times - 1), LONGEST_DELAY_SECONDS)
        self.rises_at = now + delay
        return delay


@dataclass
class Engine:
    """Use as a context: inside, the servers are up; afterwards nothing of ours is left.

    `given` is the caller's environment, `environ` what the children get. `serves_web`: the
    port of the pages must be free before anything is started; it stands in `port` then.
    """

    places: Places
    given: dict[str, str]
    throwaway: bool = False
    serves_web: bool = False
    port: int = 0
    environ: dict[str, str] = field(default_factory=dict)
    servers: list[Child] = field(default_factory=list)
    workers: list[Child] = field(default_factory=list)
    falls: dict[str, Fall] = field(default_factory=dict)
    lock: int = -1

    def __enter__(self) -> Self:
        make_data_folder(self.places)
        self.lock = take_lock(self.places)
        try:
            if found := stop_orphans(self.places):
                say(f"Sisa proses lama dihentikan: {', '.join(found)} (stopped old leftovers).")
            if self.serves_web:
                self.port = web_port(self.given)
            check_given_servers(self.given)
            wanted = Wanted(
                postgres=not self.given.get("DATABASE_URL"),
                redis=not self.given.get("REDIS_URL"),
                throwaway=self.throwaway,
            )
            keys, urls = start_servers(self.places, wanted, self._launch_server)
            self.environ = complete(self.given, self.places, keys, urls)
            note_environment(self.places, self.environ)
        except BaseException:
            self._stop_all()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stop_all()

    def start(self, child: Child) -> None:
        """Start one more process that lives as long as the engine."""
        self.workers.append(child)
        self._launch(child)

    def supervise(self) -> None:
        """Start again whatever falls, with growing pauses; ends by Stopped only."""
        while True:
            pause(0.25)
            for child in self.servers + self.workers:
                self._look_after(child)

    def _look_after(self, child: Child) -> None:
        code, fall, now = child.exit_code(), self.falls[child.name], time.monotonic()
        if code is None:
            return
        if fall.rises_at is None:
            delay = fall.note(now)
            say(
                f"{child.name} berhenti sendiri (kode {code}); dijalankan lagi dalam "
                f"{delay:.0f} detik. Catatannya: {child.log}"
            )
        elif now >= fall.rises_at:
            self._launch(child)

    def _launch_server(self, child: Child) -> None:
        self.servers.append(child)
        self._launch(child)

    def _launch(self, child: Child) -> None:
        child.start()
        fall = self.falls.setdefault(child.name, Fall())
        fall.rises_at, fall.rose_at = None, time.monotonic()
        note_children(self.places, self.servers + self.workers)

    def _stop_all(self) -> None:
        killed = stop(self.workers) + stop(self.servers)
        if killed:
            say(f"Dihentikan dengan paksa: {', '.join(killed)} (killed).")
        self.places.environment.unlink(missing_ok=True)
        self.places.children.unlink(missing_ok=True)
        os.close(self.lock)
