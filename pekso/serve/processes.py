"""The three processes of Pekso itself, sized for a machine with two cores."""

import http.client
import sys
import time

from pekso.serve.children import Child
from pekso.serve.places import BASE_DIR, Places
from pekso.serve.ports import LOOPBACK
from pekso.serve.stopping import pause
from pekso.serve.trouble import Trouble, last_lines

ANSWER_SECONDS = 60.0
FIRST_PAGE = "/akun/login/"


def web_child(places: Places, environ: dict[str, str], port: int) -> Child:
    """The web pages: two processes of four threads, on the loopback address."""
    options = [
        f"--bind={LOOPBACK}:{port}",
        "--workers=2",
        "--threads=4",
        "--worker-class=gthread",
        "--timeout=60",
        "--graceful-timeout=8",
        "--no-control-socket",
    ]
    return _python_child("web", ["gunicorn", *options, "pekso.wsgi:application"], places, environ)


def worker_child(places: Places, environ: dict[str, str]) -> Child:
    """The worker that does what the queue and the sweep ask."""
    options = ["--loglevel=INFO", "--concurrency=2", "--without-gossip", "--without-mingle"]
    return _python_child(
        "worker", ["celery", "-A", "pekso.celery", "worker", *options], places, environ
    )


def beat_child(places: Places, environ: dict[str, str]) -> Child:
    """The clock that rings the sweep."""
    folder = places.data / "beat"
    folder.mkdir(mode=0o700, exist_ok=True)
    options = ["--loglevel=INFO", "--pidfile=", f"--schedule={folder / 'schedule'}"]
    return _python_child(
        "beat", ["celery", "-A", "pekso.celery", "beat", *options], places, environ
    )


def _python_child(name: str, module: list[str], places: Places, environ: dict[str, str]) -> Child:
    return Child(
        name=name,
        command=[sys.executable, "-m", *module],
        environ=environ,
        folder=BASE_DIR,
        log=places.logs / f"{name}.log",
    )


def wait_for_web(child: Child, port: int) -> None:
    """Return when the log-in page answers; Trouble when the web process ends before."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while child.exit_code() is None and time.monotonic() < deadline:
        if (status := _status(port)) is not None:
            if status < 500:
                return
            break
        pause(0.1)
    raise Trouble(
        f"Halaman Pekso tidak menjawab. Kata-kata terakhir dari {child.log}:"
        f"{last_lines(child.log)}",
        "The web process does not answer.",
    )


def _status(port: int) -> int | None:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=20)
    try:
        connection.request("GET", FIRST_PAGE, headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
