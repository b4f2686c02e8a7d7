"""Redis of our own: the doorbell between web and worker. Stopped by `children.stop`."""

import os
import time
from pathlib import Path

import redis

from pekso.serve.accounts import Account, give
from pekso.serve.children import Child
from pekso.serve.places import Places
from pekso.serve.ports import LOOPBACK
from pekso.serve.postgres import plain_environment
from pekso.serve.programs import Programs
from pekso.serve.stopping import pause
from pekso.serve.trouble import Trouble, last_lines

START_SECONDS = 20.0


def redis_child(
    programs: Programs,
    folder: Path,
    account: Account | None,
    places: Places,
    *,
    port: int,
    password: str,
) -> Child:
    """The server process. Its password stands in a private file, not in the process list."""
    home = folder / "redis"
    if not home.is_dir():
        home.mkdir(mode=0o700)
        give(account, home)
    settings = home / "redis.conf"
    settings.unlink(missing_ok=True)
    with os.fdopen(os.open(settings, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(
            f"bind {LOOPBACK}\nport {port}\nrequirepass {password}\nprotected-mode yes\n"
            'daemonize no\nappendonly yes\nappendfsync everysec\nsave ""\nlogfile ""\n'
        )
    give(account, settings)
    return Child(
        name="redis",
        command=[str(programs.redis), "redis.conf"],
        environ=plain_environment(),
        folder=home,
        log=places.logs / "redis.log",
        account=account,
    )


def wait_for_redis(child: Child, *, url: str) -> None:
    """Return when the server answers; Trouble when it ends or does not answer in time."""
    deadline = time.monotonic() + START_SECONDS
    with redis.from_url(url) as client:
        while True:
            if child.exit_code() is not None or time.monotonic() > deadline:
                raise Trouble(
                    f"Redis tidak mau mulai. Kata-kata terakhirnya:{last_lines(child.log)}",
                    f"Redis did not start; see {child.log}",
                )
            try:
                client.ping()
            except (redis.ConnectionError, redis.BusyLoadingError):
                pause(0.05)
            else:
                return
