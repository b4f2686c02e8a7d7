"""`run`: everything up until Ctrl-C. `exec`: one command with the servers up."""

import contextlib
import signal
import subprocess
import sys
from collections.abc import Callable

from pekso.serve import processes
from pekso.serve.children import Child, dies_with_us
from pekso.serve.engine import Engine, say
from pekso.serve.environment import as_owner
from pekso.serve.places import BASE_DIR, Places, chosen_places, is_locked, read_json
from pekso.serve.stopping import Stopped, listen, pause
from pekso.serve.trouble import Trouble, last_lines


def run(given: dict[str, str]) -> int:
    """Serve until somebody asks to stop. Returns the exit code; raises Trouble."""
    listen()
    places = chosen_places(given)
    say("Pekso dinyalakan … (starting)")
    with contextlib.suppress(Stopped), Engine(places, given, serves_web=True) as engine:
        wants_demo = engine.environ.get("PEKSO_DEMO") != "0"
        _do(engine, "tables", as_owner(engine.environ))
        if wants_demo:
            _do(engine, "demo", engine.environ)
        web = processes.web_child(places, engine.environ, engine.port)
        engine.start(web)
        engine.start(processes.worker_child(places, engine.environ))
        engine.start(processes.beat_child(places, engine.environ))
        log_ins = _do(engine, "log-ins", engine.environ) if wants_demo else ""
        processes.wait_for_web(web, engine.port)
        say(_welcome(places, engine.port, log_ins))
        engine.supervise()
    say("Pekso sudah berhenti; datanya tersimpan. (Stopped; the data is kept.)")
    return 0


def _do(engine: Engine, name: str, environ: dict[str, str]) -> str:
    """One step of `prepare`, as a process that dies with us. Returns what it printed."""
    log = engine.places.logs / f"{name}.log"
    log.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pekso.serve.prepare", name]
    step = Child(name, command, environ, BASE_DIR, log)
    engine.start(step)
    while (code := step.exit_code()) is None:
        pause(0.05)
    engine.workers.remove(step)
    if code != 0:
        raise Trouble(
            f"Langkah {name} gagal (kode {code}). Kata-kata terakhir dari {log}:{last_lines(log)}",
            f"Step {name} failed.",
        )
    return log.read_text(encoding="utf-8", errors="replace")


def _welcome(places: Places, port: int, log_ins: str) -> str:
    lines = [f"Pekso siap / ready:  http://localhost:{port}"]
    if log_ins.strip():
        lines += ["", "Masuk sebagai / log in as (nama, sandi, peran):"]
        lines += [f"  {line}" for line in log_ins.strip().splitlines()]
        lines += ["Langkah kedua / second step: kodenya tampil di halaman / shown on the page."]
    lines += ["", f"Catatan / logs: {places.logs}", "Berhenti / stop: Ctrl-C"]
    rule = "─" * min(78, max(map(len, lines)))
    return "\n".join(["", rule, *lines, rule])


def execute(given: dict[str, str], command: list[str], *, test: bool, umask: int) -> int:
    """Run one command with the servers up and return its exit code.

    `test`: servers of their own below the data folder, fast instead of careful, and the
    database as its owner, who may make test databases. Otherwise a running instance is used.
    `umask`: the caller's, for what the command writes.
    """
    listen(to_terminal=False)
    places = chosen_places(given)
    if test:
        given = {"DJANGO_SETTINGS_MODULE": "pekso.settings.test", **given}
        given["PEKSO_DATA_DIR"] = str(places.data / "test")
        places = chosen_places(given)
    elif is_locked(places) and (noted := read_json(places.environment)):
        return _wait_for(command, {**noted, **given}, umask)
    with Engine(places, given, throwaway=test) as engine:
        return _wait_for(command, as_owner(engine.environ) if test else engine.environ, umask)


def _hears_ctrl_c() -> Callable[[], None]:
    dies = dies_with_us(signal.SIGTERM)

    def prepare() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        dies()

    return prepare


def _wait_for(command: list[str], environ: dict[str, str], umask: int) -> int:
    """The command keeps the terminal and its Ctrl-C; a SIGTERM to us is passed on to it."""
    try:
        process = subprocess.Popen(  # noqa: S603
            command,
            env=environ,
            umask=umask,
            preexec_fn=_hears_ctrl_c(),  # noqa: PLW1509
        )
    except OSError as error:
        raise Trouble(
            f"{command[0]} tidak dapat dijalankan: {error.strerror}.", "Cannot run the command."
        ) from None
    try:
        while process.poll() is None:
            pause(0.1)
    except Stopped:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()
        return 128 + signal.SIGTERM
    return process.returncode if process.returncode >= 0 else 128 - process.returncode
