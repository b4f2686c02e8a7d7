"""Loading the regions into the database."""

import csv
import io

from django.db import connection, transaction

from clients import regions
from clients.models import Region

COLUMNS = ("code", "level", "name", "parent_id", "label", "postal_code", "search_key")


def load_regions() -> int:
    """Bring the table of regions in line with the committed files, in one transaction.

    Rows are added and changed, never removed, since addresses point to them. Returns how many were
    added or changed: 0 the second time. Raises clients.regions.WrongRegionFile.
    """
    table = connection.ops.quote_name(Region._meta.db_table)
    names = ", ".join(COLUMNS)
    changed = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.new_regions")
        cursor.execute(f"CREATE TEMP TABLE new_regions (LIKE {table}) ON COMMIT DROP")
        cursor.copy_expert(
            f"COPY new_regions ({names}) FROM STDIN WITH (FORMAT csv, NULL '-')", _as_csv()
        )
        cursor.execute(
            f"INSERT INTO {table} AS old ({names}) SELECT {names} FROM new_regions ORDER BY code"  # noqa: S608 (names of ours)
            f" ON CONFLICT (code) DO UPDATE SET {changed}"
            f" WHERE (old.{', old.'.join(COLUMNS)}) IS DISTINCT FROM"
            f" (excluded.{', excluded.'.join(COLUMNS)})"
        )
        return int(cursor.rowcount)


def _as_csv() -> io.StringIO:
    text = io.StringIO()
    writer = csv.writer(text)
    for row in regions.read_rows():
        writer.writerow(
            (
                row.code,
                row.level,
                row.name,
                row.parent or "-",
                row.label,
                row.postal_code,
                row.search_key,
            )
        )
    text.seek(0)
    return text
