"""The starter as a person uses it: a process with a data folder of its own."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from pekso.serve.children import born_at

BASE = Path(__file__).resolve().parents[2]
OURS = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "PORT", "PEKSO_DATA_DIR")
WAIT_SECONDS = 60


class Starter:
    """`python -m pekso.serve` on one data folder; `clone` is where the code lies."""

    def __init__(self, data, clone=BASE, **environ):
        self.data = Path(data)
        self.clone = clone
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        kept |= {"DJANGO_SETTINGS_MODULE": "pekso.settings.dev"}
        self.environ = {**kept, "PEKSO_DATA_DIR": str(data), **environ}

    def begin(self, *arguments, **environ):
        return subprocess.Popen(
            [sys.executable, "-m", "pekso.serve", *arguments],
            cwd=self.clone,
            env={**self.environ, **environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def does(self, *arguments, **environ):
        """Run to the end; returns (code, words)."""
        process = self.begin(*arguments, **environ)
        words, _ = process.communicate(timeout=WAIT_SECONDS)
        return process.returncode, words

    def manage(self, *arguments):
        """Run manage.py in another terminal; returns (code, words)."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=self.clone,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def python(self, code, **environ):
        """Run Python with the servers up; returns what it printed as JSON."""
        code_, words = self.does("exec", "--", sys.executable, "-c", code, **environ)
        assert code_ == 0, words
        return json.loads(words.strip().splitlines()[-1])

    def holds(self, *arguments):
        """Start something that stays, and return it when the servers are up."""
        process = self.begin(*(arguments or ("exec", "--", "sleep", "120")))
        deadline = time.monotonic() + WAIT_SECONDS
        while not (self.data / "environment.json").exists():
            assert process.poll() is None, process.communicate()[0]
            assert time.monotonic() < deadline, "the servers did not come up"
            time.sleep(0.05)
        return process

    def children(self):
        """Who runs now: name to (pid, birth)."""
        noted = json.loads((self.data / "children.json").read_text())
        return {name: (note["pid"], note["born"]) for name, note in noted.items()}

    def outside(self):
        """The servers' folder outside the data folder, if there is one."""
        link = self.data / "servers"
        return link.resolve() if link.is_symlink() else None

    def clear(self):
        """Take away what lies outside the test's own folder."""
        if outside := self.outside():
            shutil.rmtree(outside, ignore_errors=True)


def living(children):
    """Names of those that still run, after a short grace for the kernel."""
    deadline = time.monotonic() + 10
    while True:
        left = [name for name, (pid, born) in children.items() if born_at(pid) == born]
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.05)
