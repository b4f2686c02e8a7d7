"""However the starter ends, nothing of ours is left, and the next start works."""

import os
import signal
import subprocess
import sys
import time

import pytest

from pekso.serve.children import born_at
from pekso.tests.starter import Starter, living

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    """One data folder for all tests here; each leaves it usable."""
    starter = Starter(tmp_path_factory.mktemp("stops") / ".data")
    yield starter
    starter.clear()


@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGHUP])
def test_a_wish_to_stop_leaves_no_process(starter, wish):
    process = starter.holds()
    children = starter.children()
    process.send_signal(wish)
    words, _ = process.communicate(timeout=30)
    assert set(children) == {"postgres", "redis"}
    assert living(children) == []
    assert process.returncode == 128 + signal.SIGTERM, words
    assert "Traceback" not in words
    assert not (starter.data / "environment.json").exists()


def test_ctrl_c_belongs_to_the_command_and_the_servers_stop_after_it(starter):
    process = starter.holds()
    children = starter.children()
    os.killpg(process.pid, signal.SIGINT)
    words, _ = process.communicate(timeout=30)
    assert process.returncode == 128 + signal.SIGINT, words
    assert living(children) == []


def test_a_killed_starter_takes_its_servers_along_and_the_next_start_heals(starter):
    process = starter.holds()
    children = starter.children()
    process.kill()
    process.wait()
    if sys.platform == "linux":
        assert living(children) == []
    assert starter.python("print(1)") == 1
    assert living(children) == []


def test_a_stale_pid_file_with_the_number_of_a_living_stranger_is_healed(starter):
    assert starter.python("print(1)") == 1
    cluster = (starter.data / "servers").resolve() / "postgres"
    with subprocess.Popen(["sleep", "60"]) as stranger:
        (cluster / "postmaster.pid").write_text(
            f"{stranger.pid}\n{cluster}\n{int(time.time())}\n5432\n\n127.0.0.1\n 5432001 1\nready\n"
        )
        assert starter.python("print(2)") == 2
        assert stranger.poll() is None
        stranger.kill()


def test_the_exit_code_of_the_command_is_handed_on(starter):
    assert starter.does("exec", "--", sys.executable, "-c", "raise SystemExit(7)")[0] == 7
    code, words = starter.does("exec", "--", "tidak-ada-perintah-ini")
    assert code == 1
    assert "tidak-ada-perintah-ini tidak dapat dijalankan" in words


def test_a_second_instance_on_the_same_data_is_refused(starter):
    first = starter.holds()
    code, words = starter.does("run")
    assert code == 1
    assert "Pekso sudah berjalan dengan folder data" in words
    assert str(starter.data) in words
    assert first.poll() is None
    assert {name for name, (pid, born) in starter.children().items() if born_at(pid) == born} == {
        "postgres",
        "redis",
    }
    code, words = starter.does("exec", "--", sys.executable, "-c", "print('satu server')")
    assert (code, words.strip()) == (0, "satu server")
    first.terminate()
    first.communicate(timeout=30)
