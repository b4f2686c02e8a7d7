"""Everything that CI checks, in order: `make test`. With arguments: pytest alone, with them.

Runs inside `pekso.serve exec --test`, so that a database and a Redis of its own are up.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import MutableMapping
from pathlib import Path

from pekso.serve.places import BASE_DIR

ROOMS = ("pekso", "supervision", "ethics", "cases", "clients", "agency", "core")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as c; c()"


def checks() -> dict[str, list[str]]:
    """The static checks: name and command."""
    python, djade = sys.executable, str(Path(sys.executable).with_name("djade"))
    found = [str(path) for path in sorted(BASE_DIR.glob("**/templates/**/*.html"))]
    pages = [page for page in found if "/.venv/" not in page]
    return {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "djade": [djade, "--check", "--target-version", "5.2", *pages],
        "mypy": [python, "-m", "mypy", *ROOMS],
        "lint-imports": [python, "-c", LINT_IMPORTS],
        "makemigrations --check": [python, "manage.py", "makemigrations", "--check", "--dry-run"],
        "manage.py check": [python, "manage.py", "check", "--fail-level", "WARNING"],
    }


def main(arguments: list[str]) -> int:
    """Run the checks and the tests; print what failed and how long all took."""
    began = time.monotonic()
    os.chdir(BASE_DIR)
    failed = (
        [] if arguments else [name for name, command in checks().items() if not ok(name, command)]
    )
    if not find_browser(os.environ):
        print(
            "Chromium tidak ditemukan, padahal uji halaman membutuhkannya. Debian/Ubuntu: "
            "apt install chromium. Atau sebutkan programnya dengan PEKSO_CHROMIUM.\n"
            "(Chromium is missing; the browser tests need it.)",
            file=sys.stderr,
        )
        return 1
    options = arguments or ["-n", "2", "--dist", "loadfile"]
    print("── pytest", flush=True)
    code = subprocess.run([sys.executable, "-m", "pytest", *options], check=False).returncode  # noqa: S603
    if code:
        failed.append("pytest")
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    answer = f"GAGAL / failed: {', '.join(failed)}" if failed else "Semua lulus / all passed"
    print(f"── {answer} ({minutes} menit {seconds} detik)", flush=True)
    return 1 if failed else 0


def ok(name: str, command: list[str]) -> bool:
    """Run one check; its words are shown only when it fails."""
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    taken = time.monotonic() - began
    print(f"── {name}: {'lulus' if done.returncode == 0 else 'GAGAL'} ({taken:.1f} s)", flush=True)
    if done.returncode != 0:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def find_browser(environ: MutableMapping[str, str]) -> bool:
    """Whether Chromium is there; leaves its path in PEKSO_CHROMIUM for the tests."""
    named = environ.get("PEKSO_CHROMIUM", "")
    found = named if Path(named).is_file() else next(filter(None, map(shutil.which, BROWSERS)), "")
    environ["PEKSO_CHROMIUM"] = found
    return bool(found)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
