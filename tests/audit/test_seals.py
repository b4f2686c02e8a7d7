"""The books are sealed: whoever edits, takes out, puts in or cuts as superuser is found."""

import threading
import time
import uuid

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections, transaction

from agency import audit
from agency.guards import count_on, sealed_books
from agency.models import AccessEvent, AuditEntry, Seal, SealedBatch
from agency.seals import BehindTheSeals, seal_books
from agency.tasks import seal_all_books
from agency.verification import verify
from cases.tests.factories import open_case_for
from clients.tests.factories import AddressFactory, ClientFactory, FamilyMemberFactory, PhoneFactory
from conftest import moment
from core import clock
from core.turns import horizon

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = {"agency_auditentry": "act", "agency_accessevent": "verb"}


@pytest.fixture(autouse=True)
def head(settings, tmp_path):
    settings.PEKSO_SEAL_HEAD = str(tmp_path / "outside" / "head.json")
    return tmp_path / "outside" / "head.json"


def seal_all(number=None):
    """Seal until nothing is left: the server's own housekeeping may hold the horizon a moment."""
    until = time.monotonic() + 20
    while verify().unsealed and time.monotonic() < until:
        seal_all_books()
    assert number is None or Seal.objects.count() >= number


@pytest.fixture
def books(cast):
    """Rows in every book, in three seals."""
    with clock.at(moment()):
        for number in range(3):
            client = ClientFactory(responsible=cast.sari, name=f"Klien {number}")
            AddressFactory(client=client), PhoneFactory(client=client)
            FamilyMemberFactory(client=client)
            case = open_case_for(cast.sari, client)
            audit.record("case.look", by=cast.sari, obj=case)
            audit.opened("cases:detail", by=cast.sari, objs=[case])
            seal_all(number + 1)
    return cast


def change(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        assert cursor.rowcount > 0


def one_of(book):
    """A row of the book that lies under the second seal or, where it has none, any other."""
    second = Seal.objects.get(number=2)
    rows = book._default_manager.order_by("turn")
    return rows.filter(turn__gte=second.since, turn__lt=second.until).first() or rows.first()


def filled(book):
    return book._default_manager.exists()


def test_untouched_books_are_whole(books):
    verdict = verify()
    assert verdict.fault is None
    rows = sum(book._default_manager.count() for book in sealed_books())
    assert verdict.seals >= 3
    assert verdict.rows + verdict.unsealed == rows > 30
    assert len(list(filter(filled, sealed_books()))) >= 9


def test_an_edited_row_of_each_book_is_named(books):
    for book in filter(filled, sealed_books()):
        row, table = one_of(book), book._meta.db_table
        column = WORDS.get(table, "pgh_label")
        key = book._meta.pk.column
        old = getattr(row, column)
        change(f"UPDATE {table} SET {column} = 'changed' WHERE {key} = %s", row.pk)
        fault = verify().fault
        assert (fault.what, fault.book, fault.row) == ("edited", table, str(row.pk))
        change(f"UPDATE {table} SET {column} = %s WHERE {key} = %s", old, row.pk)
        assert verify().fault is None
    print("F2: a row edited as superuser: named in", sum(map(filled, sealed_books())), "books")


def test_a_row_taken_out_of_each_book_is_named(books):
    for book in filter(filled, sealed_books()):
        row, table, key = one_of(book), book._meta.db_table, book._meta.pk.column
        change(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table} WHERE {key} = %s", row.pk)
        change(f"DELETE FROM {table} WHERE {key} = %s", row.pk)
        fault = verify().fault
        assert (fault.what, fault.book, fault.row) == ("taken out", table, str(row.pk))
        change(f"INSERT INTO {table} SELECT * FROM kept_{table}")
        assert verify().fault is None
    print("F2: a row taken out as superuser: named in", sum(map(filled, sealed_books())), "books")


def test_a_row_put_into_each_book_is_named(books):
    for book in filter(filled, sealed_books()):
        row, table, key = one_of(book), book._meta.db_table, book._meta.pk.column
        fresh = uuid.uuid4() if key == "id" else 999_999
        columns = [field.column for field in book._meta.concrete_fields if field.column != key]
        names = ", ".join(columns)
        copy = f"SELECT %s, {names} FROM {table} WHERE {key} = %s"
        change(f"INSERT INTO {table} ({key}, {names}) {copy}", fresh, row.pk)
        fault = verify().fault
        assert (fault.what, fault.book, fault.row) == ("put in", table, str(fresh))
        change(f"DELETE FROM {table} WHERE {key} = %s", fresh)
        assert verify().fault is None
    print("F2: a row put in as superuser: named in", sum(map(filled, sealed_books())), "books")


def test_a_cut_end_is_found_by_the_note_outside_the_database(books, head):
    third = Seal.objects.get(number=3)
    for book in sealed_books():
        book._default_manager.filter(turn__gte=third.since).delete()
    SealedBatch.objects.filter(seal=third).delete()
    third.delete()
    assert str(verify().fault) == "the end was cut: seal 3 was noted, the last one is 2"
    head.unlink()
    assert verify().fault is None, "only the note knows"
    with pytest.raises(CommandError, match="the end was cut"):
        call_command("verify_audit", head=f"3:{third.digest}")


def test_emptied_books_and_seals_are_found(books):
    for model in (SealedBatch, Seal, AccessEvent, AuditEntry):
        model._default_manager.all().delete()
    assert "seal 3 was noted, the last one is 0" in str(verify().fault)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE agency_seal SET sealed_at = now() WHERE number = 2", "the seal was edited"),
        ("UPDATE agency_seal SET until = until + 1 WHERE number = 3", "the seal was edited"),
        ("UPDATE agency_sealedbatch SET rows = 0", "the seal was edited"),
        (
            "DELETE FROM agency_sealedbatch USING agency_seal WHERE number = 2"
            " AND seal_id = number",
            "the seal was edited",
        ),
    ],
)
def test_a_seal_that_was_touched_is_named(books, sql, said):
    change(sql)
    assert verify().fault.what == said


def test_a_seal_that_was_taken_out_is_named(books):
    change("DELETE FROM agency_sealedbatch WHERE seal_id = 2")
    change("DELETE FROM agency_seal WHERE number = 2")
    assert str(verify().fault) == "agency_seal: a seal was taken out (seal 2)"


def test_a_row_dated_ahead_to_escape_the_seals_is_found(books):
    change(
        "INSERT INTO agency_auditentry (id, at, act, outcome, object_type, object_id, rule, facts,"
        " turn) VALUES (%s, now(), 'x', 'done', '', '', '', '{}', txid_current() + 1000000)",
        uuid.uuid4(),
    )
    assert verify().fault.what == "put in ahead of its time"


def test_the_commands_say_what_they_found(books, capsys):
    audit.record("case.look", by=books.sari)
    call_command("seal_audit")
    assert "Sealed up to seal 4:" in capsys.readouterr().out
    call_command("seal_audit")
    call_command("verify_audit")
    said = capsys.readouterr().out
    assert "Nothing to seal." in said
    assert "Whole: 4 seals" in said
    AuditEntry.objects.filter(act="case.look").update(act="case.lock")
    with pytest.raises(CommandError, match=r"agency_auditentry .*: edited \(seal 1\)"):
        call_command("verify_audit")


def elsewhere(work):
    """Run `work` in a connection of its own, and close it."""

    def run():
        try:
            work()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_a_row_committed_late_does_not_slip_between_two_seals(cast):
    written, go = threading.Event(), threading.Event()

    def late():
        with transaction.atomic():
            audit.record("late.row", by=cast.sari)
            written.set()
            assert go.wait(20)

    thread = elsewhere(late)
    assert written.wait(20)
    audit.record("early.row", by=cast.dewi)
    seal_all_books()
    sealed = Seal.objects.last()
    late_turn = AuditEntry.objects.get(act="early.row").turn - 1
    assert sealed is None or sealed.until <= late_turn, "a seal ends below what still runs"
    go.set()
    thread.join()
    seal_all()
    verdict = verify()
    assert (verdict.fault, verdict.unsealed) == (None, 0)
    last = Seal.objects.last()
    assert AuditEntry.objects.filter(act__endswith=".row", turn__lt=last.until).count() == 2


def test_nobody_waits_while_the_books_are_being_sealed(cast):
    audit.record("first.row", by=cast.sari)
    waited = []

    def write():
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '2s'")
        start = time.monotonic()
        for _number in range(50):
            audit.record("second.row", by=cast.dewi)
        waited.append(time.monotonic() - start)

    with transaction.atomic():
        assert seal_books() is not None
        elsewhere(write).join(30)
        assert elsewhere_seals() == [None], "two do not seal at once"
    assert len(waited) == 1
    seal_all()
    assert verify().fault is None


def elsewhere_seals():
    found = []
    elsewhere(lambda: found.append(seal_books())).join(30)
    return found


def test_a_restored_server_that_counts_from_the_beginning_goes_on(books):
    """As after a restore into a new server: all turns lie far ahead of its own count."""
    ahead = 5_000_000
    for table in [book._meta.db_table for book in sealed_books()]:
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET turn = turn + {ahead}")
    SealedBatch.objects.all().delete()
    Seal.objects.all().delete()
    far = max(AuditEntry.objects.values_list("turn", flat=True)) + 1
    first = Seal(number=1, sealed_at=moment(), since=0, until=far, digest="0" * 64)
    first.save()
    with pytest.raises(BehindTheSeals):
        seal_books()
    try:
        count_on("default")
        entry = audit.record("after.restore", by=books.sari)
        entry.refresh_from_db()
        assert entry.turn > far > horizon()
        seal = seal_books()
        assert seal.batches.get(book="agency_auditentry").rows == 1
    finally:
        for table in [book._meta.db_table for book in sealed_books()]:
            with connection.cursor() as cursor:
                cursor.execute(f"ALTER TABLE {table} ALTER turn SET DEFAULT txid_current()")


def test_sealing_and_verifying_are_fast(cast, record_property):
    rows = 20_000
    AuditEntry.objects.bulk_create(
        AuditEntry(at=moment(), actor=cast.sari, act="load.row", facts={"number": number})
        for number in range(rows)
    )
    start = time.monotonic()
    seal_all()
    sealing = rows / (time.monotonic() - start)
    start = time.monotonic()
    assert verify().fault is None
    verifying = rows / (time.monotonic() - start)
    record_property("rows sealed per second", round(sealing))
    record_property("rows verified per second", round(verifying))
    print(f"\nsealed {sealing:,.0f} rows/s, verified {verifying:,.0f} rows/s")
    assert sealing > 2_000
    assert verifying > 2_000
