"""Two teams that have nothing to do with each other, each with one of everything."""

import uuid
from contextlib import ExitStack
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from django.db import connection

from agency import walls
from agency.models import Licence
from cases.models import Case, Report
from clients.models import Client
from conftest import moment
from tests.access import world

OWN = {
    "NAME": "Klien Tim Sendiri", "WORDS": "Kata klien tim sendiri.", "ASKED": "Yang kami tanyakan",
    "AGREED": "Kesepakatan tim sendiri",
}  # fmt: skip
# What is told in the foreign team's world.
FOREIGN_TEXTS = (world.NAME, world.WORDS, world.ASKED, world.AGREED)


def own_and_foreign(
    cast: SimpleNamespace,
) -> tuple[SimpleNamespace, dict[str, Any], dict[str, Any]]:
    """(the team of endang with arif in sari's place, its ids, the ids of sari's world)."""
    team = SimpleNamespace(**{**vars(cast), "sari": cast.arif, "bagus": cast.endang})
    Licence.objects.create(
        staff=cast.arif, kind="str", number="STR-FIKTIF-099", valid_from=moment(-90).date(),
        valid_until=moment(900).date(), recorded_by=cast.ratna, recorded_at=moment(-90),
    )  # fmt: skip
    with ExitStack() as stack:
        world._other_line(cast)
        stack.enter_context(patch.object(world, "_other_line", lambda cast: None))
        with patch.multiple(world, **OWN):
            own = world.one_of_everything(team)
        before = models_by_id()
        foreign = world.one_of_everything(cast)
    foreign["hidden"] = sorted(models_by_id().keys() - before.keys())
    return team, own, foreign


def models_by_id() -> dict[str, str]:
    """The id of every row of every walled table, with the name of its model."""
    return {
        str(pk): wall.label
        for wall in walls.declared.walls.values()
        for pk in wall.model._base_manager.values_list("pk", flat=True)
        if isinstance(pk, uuid.UUID)
    }


def numbers_of(foreign: dict[str, Any]) -> tuple[str, ...]:
    """The numbers of the foreign client, case and report."""
    return (
        Client.objects.get(pk=foreign["client_id"]).number,
        Case.objects.get(pk=foreign["case_id"]).number,
        Report.objects.get(pk=foreign["report_id"]).number,
    )


class Rows:
    """What has become of the rows of the other team since this was made, in every table of clients:
    how many of them are still there, and how many rows that name one of them are new or changed.
    """

    def __init__(self, hidden: list[str]) -> None:
        self.named = {"ids": hidden, "words": "|".join(hidden), "since": 0}
        tables = sorted(wall.model._meta.db_table for wall in walls.all_walls())
        newest = [f"SELECT max(xmin::text::bigint) AS x FROM {table}" for table in tables]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT max(x) FROM ({' UNION ALL '.join(newest)}) AS every")
            self.named["since"] = cursor.fetchone()[0]
        keys = {wall.model._meta.db_table: wall.model._meta.pk.column for wall in walls.all_walls()}
        self.sql = " UNION ALL ".join(
            f"SELECT '{table}', count(*) FILTER (WHERE t.{keys[table]}::text = ANY(%(ids)s)),"
            f" count(*) FILTER (WHERE xmin::text::bigint > %(since)s AND t::text ~ %(words)s)"
            f" FROM {table} t"
            for table in tables
        )

    def now(self) -> dict[str, tuple[int, int]]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.named)
            return {table: (there, new) for table, there, new in cursor.fetchall()}
