"""E2: one NIK among very many is found by one look into its blind index."""

import json

import pytest
from django.db import connection

from clients import nik
from clients.models import Client
from clients.tests.factories import ClientFactory

MANY = 200_000


@pytest.mark.django_db
def test_a_nik_is_found_by_one_index_scan(cast, today):
    wanted = ClientFactory(responsible=cast.sari, nik="9988775205940001",
                           nik_index=nik.index("9988775205940001"))  # fmt: skip
    columns = [field.column for field in Client._meta.concrete_fields]
    fresh = {
        "id": "gen_random_uuid()",
        "number": "'X' || n",
        "nik_index": "md5(n::text) || md5('x' || n)",
    }
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(fresh.get(column, f'"{column}"') for column in columns)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE clients_client DISABLE TRIGGER USER")
        cursor.execute(
            f"INSERT INTO clients_client ({names}) SELECT {values} FROM clients_client,"
            f" generate_series(1, {MANY}) AS n WHERE id = %s",
            [wanted.pk],
        )
        cursor.execute("ANALYZE clients_client")
    rows = Client.objects.with_nik("9988 7752 0594 0001").order_by()
    assert [row.pk for row in rows] == [wanted.pk]
    plan = json.loads(rows.explain(format="json", analyze=True))[0]
    scans = str(plan["Plan"])
    print(f"E2: {MANY:,} clients, {plan['Plan']['Node Type']}, {plan['Execution Time']:.2f} ms")
    assert "Seq Scan" not in scans
    assert "Index" in plan["Plan"]["Node Type"] or "Bitmap" in plan["Plan"]["Node Type"]
    assert scans.count("Index Scan") == 1
