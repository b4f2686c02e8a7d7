"""S3: every dependency is pinned to one version with the hashes of its files."""

import re
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
PACKAGE = re.compile(r"^([A-Za-z0-9][\w.\-\[\],]*)(.*)$")


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_with_hashes(lock):
    text = (BASE / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if PACKAGE.match(line)]
    loose = [line for line in packages if "==" not in line or "--hash=sha256:" not in line]
    print(f"S3: {lock}: {len(packages) - len(loose)} of {len(packages)} pinned with hashes")
    assert loose == []
    assert len(packages) > 10
