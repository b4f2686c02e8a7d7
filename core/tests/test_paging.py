"""NarrowPaginator says what Django's paginator says, in two queries."""

import pytest
from django.contrib.auth.models import Group
from django.core.paginator import Paginator
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.paging import NarrowPaginator

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups():
    Group.objects.bulk_create(Group(name=f"Group {n:02}") for n in range(60))
    return Group.objects.order_by("-name")


def said_of(page):
    return (
        list(page.object_list),
        page.number,
        page.paginator.count,
        page.paginator.num_pages,
        page.has_next(),
        page.has_previous(),
        page.start_index(),
        page.end_index(),
    )


@pytest.mark.parametrize(
    "number", [None, "", "1", 2, "3", "4", "0", "-1", "x", "2.0", "9" * 30, "٢", "²"]
)
def test_every_page_is_the_one_that_the_ordinary_paginator_gives(groups, number):
    for rows in (groups, groups.filter(name__gte="Group 35"), groups.none()):
        ordinary = Paginator(rows, 25).get_page(number)
        assert said_of(NarrowPaginator(rows, 25).get_page(number)) == said_of(ordinary)


def test_a_page_asks_twice_and_the_second_time_for_its_rows_alone(groups):
    with CaptureQueriesContext(connection) as asked:
        page = NarrowPaginator(groups.filter(name__gte="Group 10"), 25).get_page("2")
        assert next(iter(page)).name == "Group 34"
        assert page.paginator.num_pages == 2
    ids, rows = (query["sql"] for query in asked)
    assert "LIMIT 25 OFFSET 25" in ids
    assert "LIMIT" not in rows
    assert "Group 10" not in rows
