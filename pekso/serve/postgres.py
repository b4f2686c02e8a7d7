"""PostgreSQL of our own: made, started and given its roles. Stopped by `children.stop`."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psycopg2
from psycopg2 import sql

from pekso.serve.accounts import Account, give
from pekso.serve.children import Child, born_at, dies_with_us, step_down
from pekso.serve.places import Places
from pekso.serve.ports import LOOPBACK
from pekso.serve.programs import Programs
from pekso.serve.stopping import pause
from pekso.serve.trouble import Trouble, last_lines

MAJOR = "18"
DATABASE = "pekso"
START_SECONDS = 60.0
SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": "80",
    "shared_buffers": "256MB",
    # Compiling a plan costs more than the short queries of a page take.
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # A failing statement carries people's names; neither it nor the row goes to the log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
INITDB_OPTIONS = (
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)
THROWAWAY_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def cluster_exists(folder: Path) -> bool:
    """Whether a database lies in the servers' folder. Trouble when it is not a whole one."""
    cluster = folder / "postgres"
    if not cluster.exists():
        return False
    try:
        version = (cluster / "PG_VERSION").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        version = ""
    if version == MAJOR:
        return True
    if version.isdecimal():
        raise Trouble(
            f"Basis data di {cluster} dibuat oleh PostgreSQL {version}, sedangkan Pekso ini "
            f"memakai PostgreSQL {MAJOR}. Pindahkan datanya lewat cadangan (pg_dump).",
            f"The database was made by PostgreSQL {version}; this is {MAJOR}.",
        )
    raise Trouble(
        f"{cluster} bukan basis data PostgreSQL yang utuh (PG_VERSION hilang atau rusak). Pekso "
        "tidak menghapusnya: pulihkan dari cadangan, atau pindahkan folder itu untuk mulai baru.",
        "The database folder is damaged (PG_VERSION). Restore it, or move it away to start anew.",
    )


def make_cluster(
    programs: Programs, folder: Path, account: Account | None, *, password: str
) -> None:
    """Make an empty database. It appears under its name only when it is whole."""
    fresh, password_file = folder / "postgres.new", folder / "initdb.pw"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    give(account, fresh)
    password_file.unlink(missing_ok=True)
    handle = os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(password)
    give(account, password_file)
    try:
        done = subprocess.run(  # noqa: S603
            [
                str(programs.initdb),
                f"--pgdata={fresh}",
                f"--pwfile={password_file}",
                *INITDB_OPTIONS,
            ],
            env=plain_environment(),
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=dies_with_us(signal.SIGTERM),
            **step_down(account),
        )
    finally:
        password_file.unlink(missing_ok=True)
    if done.returncode != 0:
        raise Trouble(
            f"PostgreSQL tidak dapat menyiapkan basis data di {fresh}:\n{done.stderr.strip()}",
            "initdb failed.",
        )
    fresh.rename(folder / "postgres")


def plain_environment() -> dict[str, str]:
    """What a server needs to know: none of our secrets are in its environment."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C", "LC_ALL": "C", "TZ": "UTC"}


def forget_dead_postmaster(folder: Path) -> None:
    """Remove a lock file whose process is gone, or whose number another program has now.

    PostgreSQL itself refuses to start while any process of its account has that number.
    Trouble when a living PostgreSQL really works on this folder.
    """
    note = folder / "postgres" / "postmaster.pid"
    try:
        first = note.read_text(encoding="utf-8", errors="replace").split("\n", 1)[0].strip()
    except FileNotFoundError:
        return
    if first.isdecimal() and _is_postgres_on(int(first), folder / "postgres"):
        raise Trouble(
            f"PostgreSQL lain (proses {first}) masih bekerja dengan {folder / 'postgres'}. "
            f"Hentikan dulu: kill -INT {first}",
            "Another PostgreSQL still works on this data folder.",
        )
    note.unlink(missing_ok=True)


def _is_postgres_on(pid: int, cluster: Path) -> bool:
    if not born_at(pid):
        return False
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return not Path("/proc/self/cmdline").exists()
    return os.fsencode(cluster) in command


def postgres_child(
    programs: Programs,
    folder: Path,
    account: Account | None,
    places: Places,
    *,
    port: int,
    throwaway: bool,
) -> Child:
    """The server process. SIGINT is PostgreSQL's fast stop."""
    settings = {**SETTINGS, "port": str(port), **(THROWAWAY_SETTINGS if throwaway else {})}
    return Child(
        name="postgres",
        command=[
            str(programs.postgres),
            "-D",
            str(folder / "postgres"),
            *(part for name, value in settings.items() for part in ("-c", f"{name}={value}")),
        ],
        environ=plain_environment(),
        folder=folder,
        log=places.logs / "postgres.log",
        account=account,
        stop_with=signal.SIGINT,
        patience_seconds=30.0,
    )


def wait_for_postgres(child: Child, *, port: int, password: str) -> None:
    """Return when the server answers; Trouble when it ends or does not answer in time."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        if child.exit_code() is not None or time.monotonic() > deadline:
            raise Trouble(
                f"PostgreSQL tidak mau mulai. Kata-kata terakhirnya:{last_lines(child.log)}",
                f"PostgreSQL did not start; see {child.log}",
            )
        try:
            _connect(port=port, password=password).close()
        except psycopg2.OperationalError as error:
            if "password authentication failed" in str(error):
                raise Trouble(
                    "Sandi PostgreSQL di keys.json tidak cocok dengan basis datanya. Pulihkan "
                    "keys.json yang berasal dari saat yang sama dengan basis data itu.",
                    "keys.json does not belong to this database.",
                ) from None
            pause(0.05)
        else:
            return


def make_roles(*, port: int, keys: dict[str, str]) -> None:
    """Make what is missing of: the owner (migrations; may make test databases), the app role
    (requests and tasks: rows, never tables), their rights by default, and the database.
    """
    with _connect(port=port, password=keys["postgres"], database="template1") as connection:
        words = connection.cursor()
        words.execute("SELECT rolname FROM pg_roles")
        known = {name for (name,) in words.fetchall()}
        for role, extra in (("pekso_owner", "CREATEDB"), ("pekso_app", "NOCREATEDB")):
            if role not in known:
                words.execute(
                    sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEROLE {} PASSWORD {}").format(
                        sql.Identifier(role), sql.SQL(extra), sql.Literal(keys[role])
                    )
                )
        for rights in (
            "SELECT, INSERT, UPDATE, DELETE ON TABLES",
            "USAGE, SELECT ON SEQUENCES",
        ):
            words.execute(
                sql.SQL(
                    "ALTER DEFAULT PRIVILEGES FOR ROLE pekso_owner GRANT {} TO pekso_app"
                ).format(sql.SQL(rights))
            )
        # The tests work as the owner, and act as the application.
        words.execute("GRANT pekso_app TO pekso_owner WITH INHERIT FALSE, SET TRUE")
    connection.close()
    _make_database(port=port, password=keys["postgres"])


def _make_database(*, port: int, password: str) -> None:
    connection = _connect(port=port, password=password)
    connection.autocommit = True
    words = connection.cursor()
    words.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
    if words.fetchone() is None:
        words.execute(f"CREATE DATABASE {DATABASE} OWNER pekso_owner")
    words.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
    words.execute(f"GRANT CONNECT ON DATABASE {DATABASE} TO pekso_app")
    connection.close()


def _connect(*, port: int, password: str, database: str = "postgres") -> Any:
    return psycopg2.connect(
        host=LOOPBACK,
        port=port,
        user="postgres",
        password=password,
        dbname=database,
        connect_timeout=5,
    )
