"""From a bare clone to a running Pekso, with nothing but Python.

    python3 -m pekso.serve.bootstrap run
    python3 -m pekso.serve.bootstrap test [arguments for pytest]
    python3 -m pekso.serve.bootstrap bench

`make run`, `make test` and `make bench` call the same. Makes `.venv`, installs the locked
packages by hash, and hands over to `pekso.serve` there. Only the standard library, and only
words that an old Python can read, so that it too can say which one is needed.
"""

import fcntl
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys

NEEDED = (3, 11)
BASE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(BASE, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "pekso-stamp.json")
DEV = "requirements-dev.txt"
LOCKS = {"run": "requirements.txt", "test": DEV, "bench": DEV}
MODULES = {"test": "pekso.serve.verify", "bench": "tests.bench"}
COMPILER_SIGNS = ("gcc", "clang", "error: command", "Failed building wheel", "metadata-generation")


def main(arguments: "list[str]") -> int:
    """`run`, `test` or `bench`; the exit code, unless another program takes over this process."""
    if not arguments or arguments[0] not in LOCKS:
        return fail(
            "Pakai: python3 -m pekso.serve.bootstrap run  (atau: test, bench)",
            "Say run, test or bench.",
        )
    if sys.version_info < NEEDED:
        return fail(
            "Pekso membutuhkan Python {}.{} atau lebih baru; ini Python {}.{} ({}). Bila yang baru "
            "sudah ada, sebutkan namanya: make run PYTHON=python3.12".format(
                *NEEDED, *sys.version_info[:2], sys.executable
            ),
            "Python 3.11 or newer is needed.",
        )
    os.chdir(BASE)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        code = install_in_turn(LOCKS[arguments[0]])
    except KeyboardInterrupt:
        return fail("Dihentikan; yang setengah jadi dibuat ulang nanti.", "Stopped.")
    if code:
        return code
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    command = [PYTHON, "-m", "pekso.serve"]
    if arguments[0] == "run":
        command += ["run", *arguments[1:]]
    else:
        command += ["exec", "--test", "--", PYTHON, "-m", MODULES[arguments[0]], *arguments[1:]]
    os.execv(PYTHON, command)  # noqa: S606


def install_in_turn(lock: str) -> int:
    """Install while no other make does. The installer inherits the lock, so that the next one
    waits even for an installer whose starter was killed.
    """
    turn = os.open(os.path.join(BASE, LOCKS["run"]), os.O_RDONLY)
    os.set_inheritable(turn, True)
    fcntl.flock(turn, fcntl.LOCK_EX)
    try:
        return install(lock)
    finally:
        os.close(turn)


def install(lock: str) -> int:
    """Make `.venv` hold exactly what the lock file names. Does nothing when it does already.

    The stamp is taken away before anything changes and put back at the end: without it the
    venv is half made, and is made anew.
    """
    done = read_stamp()
    wanted = {"python": sys.version.split()[0], LOCKS["run"]: digest(LOCKS["run"])}
    wanted[lock] = digest(lock)
    if all(done.get(name) == value for name, value in wanted.items()):
        return 0
    if done.get("python") != wanted["python"] or not os.path.exists(PYTHON):
        code = make_venv()
        if code:
            return code
    else:
        os.unlink(STAMP)
    print(f"Memasang pustaka terkunci dari {lock} … (installing)", flush=True)
    code = pip_install(lock)
    if code:
        return code
    with open(STAMP + ".new", "w") as file:
        json.dump(wanted, file)
    os.replace(STAMP + ".new", STAMP)
    return 0


def read_stamp() -> "dict[str, str]":
    """What was installed whole; empty when nothing was."""
    try:
        with open(STAMP) as file:
            stamp = json.load(file)
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def digest(name: str) -> str:
    """The fingerprint of a lock file."""
    with open(os.path.join(BASE, name), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def make_venv() -> int:
    """An empty `.venv` with pip."""
    print("Menyiapkan .venv … (making the virtual environment)", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    code, words = quietly([sys.executable, "-m", "venv", VENV])
    if code == 0:
        return 0
    shutil.rmtree(VENV, ignore_errors=True)
    if "ensurepip" in words or "No module named" in words:
        return fail(
            "Modul venv Python tidak lengkap. Di Debian/Ubuntu: apt install python3-venv",
            "Python's venv module is missing; install python3-venv.",
        )
    return fail(
        "Folder .venv tidak dapat dibuat: " + words.strip(), "Cannot make the .venv folder."
    )


def pip_install(lock: str) -> int:
    """Install by hash; on failure say what kind of failure it is."""
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
    code, words = quietly(command)
    if code == 0:
        return 0
    print("\n".join(words.splitlines()[-15:]), file=sys.stderr)
    if any(sign in words for sign in COMPILER_SIGNS):
        return fail(
            "Sebuah pustaka tidak punya berkas siap pakai untuk komputer ini dan tidak dapat "
            "dikompilasi. Pasang kompiler C dan berkas pengembangan Python (Debian/Ubuntu: "
            "apt install build-essential python3-dev), atau pakai Python 3.11 sampai 3.13 di "
            "Linux atau macOS.",
            "A package has no wheel for this machine and no compiler is there to build it.",
        )
    return fail(
        "Pustaka tidak dapat dipasang. Periksa sambungan internet lalu jalankan lagi; yang "
        "setengah jadi dibuat ulang sendiri.",
        "The packages could not be installed.",
    )


def quietly(command: "list[str]") -> "tuple[int, str]":
    """Run a command; its exit code and its words. It does not outlive us."""
    process = subprocess.Popen(  # noqa: S603
        command,
        env=dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1"),
        cwd=BASE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        close_fds=False,
    )
    try:
        words, _ = process.communicate()
    finally:
        process.kill()
        process.wait()
    return process.returncode, words


def fail(indonesian: str, english: str) -> int:
    """Say one clear sentence; returns the exit code."""
    print(f"\n{indonesian}\n({english})", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
