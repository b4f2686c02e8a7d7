"""`make bench`: queries and times of all list and file pages at two sizes (docs/bench.md)."""

import os
import sys
import time
from types import SimpleNamespace
from typing import Any

import django


def main() -> int:
    """Make the databases, read the pages, print the table; 1 where a target is missed."""
    django.setup()
    from django.contrib.auth.signals import user_logged_in
    from django.db import connection
    from django.test.utils import setup_test_environment, teardown_test_environment

    from tests.bench.sizes import Sizes

    setup_test_environment()
    user_logged_in.connect(_second_factor_done, weak=False)
    connection.settings_dict["TEST"]["NAME"] = "pekso_benchmark"
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    sizes = Sizes()
    try:
        return _bench(sizes)
    finally:
        sizes.drop_copies()
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


def _bench(sizes: Any) -> int:
    from conftest import moment
    from core import clock
    from tests.bench import report, walk

    small = int(os.environ.get("BENCH_SMALL", "2000"))
    large = int(os.environ.get("BENCH_LARGE", "200000"))
    times = int(os.environ.get("BENCH_TIMES", "15"))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    with clock.at(moment(0, "10:00")):
        cast, ids = fill_all(sizes, small, large)
        where = walk.places(ids)
        where += walk.big_places(where)
        reader = walk.Walk(sizes, cast)
        reader.read(where, times)
        unsure = [row.place for row in report.rows_of(reader.found, {}) if row.misses()]
        reader.read(unsure, times * 3)
        bare = walk.bare_times(reader.found, times)
    rows = report.rows_of(reader.found, bare)
    print(report.table(rows, small=small, large=large))
    return report.verdict(rows)


def _second_factor_done(request: Any, user: Any, **kwargs: Any) -> None:
    """Readers who need a second factor have given it."""
    from agency.second_factor import mark

    mark(request, user)


def fill_all(sizes: Any, small: int, large: int) -> tuple[SimpleNamespace, dict[str, Any]]:
    """Fill the small database, copy and fill the large one, copy that and take its wall down.

    Returns the cast and the ids of `tests.access.world`.
    """
    from conftest import acknowledge_all, make_cast
    from core import clock
    from tests.access import world
    from tests.bench import seed
    from tests.bench.sizes import LARGE, OPEN, SMALL, take_down_walls

    cast = make_cast()
    acknowledge_all(cast)
    ids = world.one_of_everything(cast)
    seed.people(cast, large, clock.now())
    seed.desks(ids, cast)
    _fill(cast, ids, 0, small)
    sizes.copy(SMALL, LARGE)
    with sizes.using(LARGE):
        _fill(cast, ids, small, large)
    sizes.copy(LARGE, OPEN)
    with sizes.using(OPEN):
        print(f"{take_down_walls()} tables with row-level security.", flush=True)
    return cast, ids


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
