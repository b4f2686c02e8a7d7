"""Two people at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from clients.models import Client
from clients.services.clients import register_client
from clients.services.duplicates import PossibleDuplicate
from clients.tests.factories import ClientFactory, lilis


@pytest.mark.django_db(transaction=True)
def test_of_two_who_register_one_nik_at_once_exactly_one_succeeds(cast):
    start = Barrier(2)

    def register(worker):
        try:
            start.wait(10)
            return register_client(by=worker, facts=lilis()).pk
        except PossibleDuplicate:
            return None
        finally:
            connections.close_all()

    for number in range(5):
        Client.objects.all().update(nik_index=f"used-{number}", name_key="")
        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(register, [cast.sari, cast.dewi]))
        assert sum(pk is not None for pk in done) == 1


@pytest.mark.django_db
def test_a_nik_is_found_by_its_index_and_never_by_reading_all_rows(cast):
    client = ClientFactory(responsible=cast.sari, nik="9988775205940001")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Client.objects.with_nik("9988775205940001").order_by().explain()
    assert "nik_index" in plan
    assert "Seq Scan" not in plan
    assert client in Client.objects.with_nik("9988 7752 0594 0001")
