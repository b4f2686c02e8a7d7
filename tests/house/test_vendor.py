"""Files from others are the ones whose version and licence are noted."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r"""(?:{% icon |icon(?:_name)?=)"([a-z0-9-]+)["]""")
LOCK = ROOT / "static" / "vendor" / "vendor.lock.json"


def test_vendored_files_are_those_of_the_lock_file():
    check = [sys.executable, "tools/vendor_assets.py", "--check"]
    done = subprocess.run(check, check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_vendored_file_stands_in_the_lock_file_with_a_licence():
    lock = json.loads(LOCK.read_text())
    known = {name for entry in lock.values() for name in entry["files"]}
    there = {
        str(path.relative_to(ROOT))
        for folder in (LOCK.parent, ROOT / "tests" / "browser" / "vendor")
        for path in folder.iterdir()
        if path.name not in {"README.md", LOCK.name}
    }
    assert there == known
    assert all(entry["licence"] and entry["version"] for entry in lock.values())


def test_every_icon_that_a_page_names_is_in_the_sprite():
    icons = set((ROOT / "tools" / "icons.txt").read_text().split())
    sprite = (LOCK.parent / "icons.svg").read_text()
    assert all(f'id="{name}"' in sprite for name in icons)
    named_in_pages = {
        name
        for page in (ROOT / "templates").rglob("*.html")
        for name in NAMED.findall(page.read_text(encoding="utf-8"))
    }
    assert named_in_pages
    assert named_in_pages - icons == set()
