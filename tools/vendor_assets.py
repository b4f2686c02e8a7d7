"""Fetch the front-end files that stand in the repository, and note where each came from.

Run by hand when a version changes: `python tools/vendor_assets.py`. It needs npm; the project
itself needs neither npm nor Node. It writes static/vendor/ and tests/browser/vendor/, builds the
icon sprite from the names in tools/icons.txt, and records version, licence and SHA-256 of each in
static/vendor/vendor.lock.json. `--check` compares the files with that record and needs no network.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENDOR = ROOT / "static" / "vendor"
TEST_VENDOR = ROOT / "tests" / "browser" / "vendor"
LOCK = VENDOR / "vendor.lock.json"
SPRITE = VENDOR / "icons.svg"

PACKAGES = {
    "bootstrap": ("5.3.9", "MIT"),
    "bootstrap-icons": ("1.13.2", "MIT"),
    "axe-core": ("4.14.1", "MPL-2.0"),
}
COPIED = {
    "bootstrap": {
        "dist/css/bootstrap.min.css": VENDOR / "bootstrap.min.css",
        "LICENSE": VENDOR / "bootstrap.LICENSE",
    },
    "bootstrap-icons": {"LICENSE": VENDOR / "bootstrap-icons.LICENSE"},
    "axe-core": {
        "axe.min.js": TEST_VENDOR / "axe.min.js",
        "LICENSE": TEST_VENDOR / "axe.LICENSE",
    },
}
SOURCE_MAP = r"\n?(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=.*)"
ICONS = (ROOT / "tools" / "icons.txt").read_text().split()


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def unpack(name: str, version: str, folder: Path) -> Path:
    """Download one npm package and return the folder of its content."""
    subprocess.run(  # noqa: S603
        ["npm", "pack", f"{name}@{version}", "--silent"],  # noqa: S607
        cwd=folder,
        check=True,
        capture_output=True,
    )
    with tarfile.open(folder / f"{name}-{version}.tgz") as archive:
        archive.extractall(folder / name, filter="data")
    return folder / name / "package"


def symbol(icon: Path) -> str:
    """One icon file as a `<symbol>` of the sprite."""
    inner = re.sub(r"\s*\n\s*", "", re.sub(r"^<svg[^>]*>|</svg>\s*$", "", icon.read_text().strip()))
    return f'<symbol id="{icon.stem}" viewBox="0 0 16 16">{inner}</symbol>'


def write_sprite(package: Path) -> None:
    symbols = "\n".join(symbol(package / "icons" / f"{name}.svg") for name in ICONS)
    SPRITE.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n')


def fetch_all() -> None:
    lock: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (version, licence) in PACKAGES.items():
            package = unpack(name, version, Path(folder))
            targets = list(COPIED[name].values())
            for source, target in COPIED[name].items():
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes((package / source).read_bytes())
            if name == "bootstrap-icons":
                write_sprite(package)
                targets.append(SPRITE)
            drop_source_map(targets)
            lock[name] = {
                "version": version,
                "licence": licence,
                "source": f"https://www.npmjs.com/package/{name}/v/{version}",
                "files": {str(path.relative_to(ROOT)): sha256(path) for path in sorted(targets)},
            }
    LOCK.write_text(json.dumps(lock, indent=2) + "\n")


def drop_source_map(paths: list[Path]) -> None:
    """Remove the pointer to a source map that is not shipped (manifest storage looks for it)."""
    for path in paths:
        if path.suffix in {".css", ".js"} and path.is_relative_to(VENDOR):
            text = re.sub(
                r"\n?(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=.*)", "", path.read_text()
            )
            path.write_text(text.rstrip() + "\n")


def changed_files() -> list[str]:
    """Vendored files whose content differs from the lock file."""
    lock = json.loads(LOCK.read_text())
    recorded = {name: digest for entry in lock.values() for name, digest in entry["files"].items()}
    return [
        name
        for name, digest in recorded.items()
        if not (ROOT / name).exists() or sha256(ROOT / name) != digest
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the lock file only")
    if not parser.parse_args().check:
        fetch_all()
    changed = changed_files()
    for name in changed:
        print(f"differs from {LOCK.name}: {name}", file=sys.stderr)
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
