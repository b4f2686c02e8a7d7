"""What can be wrong at the start is said in one sentence, and nobody's data is touched."""

import os
import socket

import pytest

from pekso.serve import accounts
from pekso.serve.trouble import Trouble
from pekso.tests.starter import Starter

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    """One data folder with a whole database; each test leaves it whole."""
    starter = Starter(tmp_path_factory.mktemp("troubles") / ".data")
    assert starter.python("print(1)") == 1
    yield starter
    starter.clear()


def refused(starter, *arguments, **environ):
    """The words of a start that has to fail with a sentence."""
    code, words = starter.does(*(arguments or ("exec", "--", "true")), **environ)
    assert code == 1, words
    assert "Traceback" not in words
    return words


def test_a_port_in_use_is_said_before_anything_starts(starter):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        words = refused(starter, "run", PORT=str(port))
    assert f"Porta {port} sedang dipakai program lain" in words
    assert f"PORT={port + 1} make run" in words
    assert not (starter.data / "children.json").exists()


@pytest.mark.parametrize("port", ["delapan", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused(starter, port):
    assert "PORT harus angka dari 1 sampai 65535" in refused(starter, "run", PORT=port)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "bukan basis data PostgreSQL yang utuh"),
        ("rusak\x00\ufffd", "bukan basis data PostgreSQL yang utuh"),
        ("17\n", "dibuat oleh PostgreSQL 17"),
    ],
)
def test_a_broken_database_folder_is_kept_and_named(starter, content, sentence):
    cluster = (starter.data / "servers").resolve() / "postgres"
    version = cluster / "PG_VERSION"
    whole = version.read_text()
    before = sorted(path.name for path in cluster.iterdir() if path != version)
    version.unlink() if content is None else version.write_text(content)
    try:
        words = refused(starter)
        after = sorted(path.name for path in cluster.iterdir() if path != version)
    finally:
        version.write_text(whole)
    assert sentence in words
    assert after == before
    assert starter.python("print(1)") == 1


@pytest.mark.parametrize("content", ["{", "[]", "\x00\x01"])
def test_a_damaged_key_file_is_named_and_not_replaced(starter, content):
    keys = starter.data / "keys.json"
    whole = keys.read_text()
    keys.write_text(content)
    try:
        assert "keys.json rusak" in refused(starter)
        assert keys.read_text() == content
    finally:
        keys.write_text(whole)


def test_lost_keys_are_not_made_anew_beside_an_old_database(starter):
    keys = starter.data / "keys.json"
    aside = keys.rename(keys.with_suffix(".aside"))
    try:
        assert "Pulihkan berkas itu dari cadangan" in refused(starter)
        assert not keys.exists()
    finally:
        aside.rename(keys)
    assert starter.python("print(1)") == 1


def test_keys_of_another_installation_are_recognised(starter, tmp_path):
    other = Starter(tmp_path / ".data")
    other.python("print(1)")
    keys = starter.data / "keys.json"
    whole = keys.read_text()
    keys.write_text((other.data / "keys.json").read_text())
    try:
        assert "tidak cocok dengan basis datanya" in refused(starter)
    finally:
        keys.write_text(whole)
        other.clear()


def test_a_given_server_that_does_not_answer_is_named_without_its_password(starter):
    words = refused(starter, DATABASE_URL="postgres://orang:kata-rahasia@127.0.0.1:1/x")
    assert "PostgreSQL di 127.0.0.1:1 (DATABASE_URL) tidak dapat dihubungi" in words
    assert "kata-rahasia" not in words
    words = refused(starter, REDIS_URL="redis://:kata-rahasia@127.0.0.1:1/0")
    assert "Redis di 127.0.0.1:1 (REDIS_URL) tidak dapat dihubungi" in words
    assert "kata-rahasia" not in words


def test_a_data_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "berkas").write_text("bukan folder")
    words = refused(Starter(tmp_path / "berkas" / ".data"))
    assert "tidak dapat dibuat atau ditulisi" in words


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to step down")
def test_root_without_another_account_is_told_so(monkeypatch):
    monkeypatch.setattr(accounts, "CANDIDATES", ("tidak-ada-di-sini",))
    with pytest.raises(Trouble, match="tidak punya pengguna biasa"):
        accounts.borrowed_account()


def test_manage_py_without_a_database_says_what_to_do(tmp_path, starter):
    code, words = Starter(tmp_path / ".data").manage("check")
    assert code == 1
    assert "Jalankan make run di terminal lain" in words


def test_manage_py_finds_the_instance_that_runs(starter):
    process = starter.holds()
    code, words = starter.manage("shell", "-c", "print('sampai')")
    process.terminate()
    process.communicate(timeout=30)
    assert (code, words.strip().splitlines()[-1]) == (0, "sampai")
