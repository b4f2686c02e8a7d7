"""`make bench`: queries and times of all list and file pages at two sizes (docs/bench.md)."""

import os
import sys
import time
from types import SimpleNamespace
from typing import Any

import django


def main() -> int:
    """Make a database, fill it, read the pages, print the table; 1 where a target is missed."""
    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment()
    connection.settings_dict["TEST"]["NAME"] = "pekso_benchmark"
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        return _bench()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


def _bench() -> int:
    from django.contrib.auth.signals import user_logged_in

    from conftest import acknowledge_all, make_cast, moment
    from core import clock
    from tests.access import world
    from tests.bench import report, seed, walk

    small = int(os.environ.get("BENCH_SMALL", "2000"))
    large = int(os.environ.get("BENCH_LARGE", "200000"))
    times = int(os.environ.get("BENCH_TIMES", "15"))
    user_logged_in.connect(_second_factor_done, weak=False)
    with clock.at(moment(0, "10:00")):
        cast = make_cast()
        acknowledge_all(cast)
        ids = world.one_of_everything(cast)
        seed.people(cast, large, clock.now())
        seed.desks(ids, cast)
        _fill(cast, ids, 0, small)
        where = walk.places(ids)
        few = _read_twice(cast, where, times)
        _fill(cast, ids, small, large)
        where += walk.big_places(where)
        many = _read_twice(cast, where, times)
        bare = walk.bare_times({key: one.body for key, one in many.items()}, times)
        tables = walk.walled_tables()
        open_wide: dict[Any, Any] = {}
        if tables:
            with walk.without_walls(tables):
                open_wide = _read_twice(cast, where, times)
    lists = {(one.reader, one.name) for one in where if one.is_list}
    rows = report.rows_of(few, many, bare, open_wide, lists)
    print(report.table(rows, small=small, large=large, walls=len(tables)))
    return report.verdict(rows)


def _read_twice(cast: SimpleNamespace, where: list[Any], times: int) -> dict[Any, Any]:
    """Each page's better median of two rounds, so that a busy moment of the machine counts less."""
    from tests.bench import report, walk

    rounds = [walk.read_all(cast, where, times) for _n in range(2)]
    return report.better_of(*rounds)


def _second_factor_done(request: Any, user: Any, **kwargs: Any) -> None:
    """Readers who need a second factor have given it."""
    from agency.second_factor import mark

    mark(request, user)


def _fill(cast: SimpleNamespace, ids: dict[str, Any], first: int, last: int) -> None:
    from tests.bench import seed
    from tests.bench.clone import run

    began = time.monotonic()
    seed.cases(cast, ids, first, last)
    seed.seal_what_is_shown(first, last)
    run("VACUUM ANALYZE")
    print(f"{last:,} cases in {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
