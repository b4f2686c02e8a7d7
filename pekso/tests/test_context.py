"""The menu by role, and the number of unread messages."""

import pytest

from agency.models import Staff
from core import clock
from core.inbox import unread_of, with_unread
from core.models import Notice
from pekso.context import BAR_LENGTH, ITEMS, build_nav, page


def names(nav):
    return {item.name for item in (*nav.bar, *nav.more)}


@pytest.mark.parametrize("role", ["worker", "supervisor"])
def test_the_menu_leads_workers_and_supervisors_to_clients_and_cases(role):
    assert {"clients:list", "cases:list", "ethics:code"} <= names(build_nav({role}, "/"))


def test_the_menu_of_an_admin_leads_to_no_case_content():
    assert names(build_nav({"admin"}, "/")).isdisjoint(
        {"clients:list", "cases:list", "cases:visit_list", "cases:report_list", "cases:task_list"}
    )


def test_who_holds_several_roles_gets_each_line_once_and_a_bar_that_fits():
    nav = build_nav({"worker", "supervisor", "admin"}, "/")
    assert len(nav.bar) == BAR_LENGTH
    assert len(names(nav)) == len(nav.bar) + len(nav.more)
    assert len({item.url for item in (*nav.bar, *nav.more)}) == len(names(nav))


def test_the_line_of_the_page_one_is_on_is_marked_and_only_that_one():
    for path, name in (("/kasus/", "cases:list"), ("/kasus/kunjungan/", "cases:visit_list")):
        nav = build_nav({"worker"}, path)
        assert [one.name for one in (*nav.bar, *nav.more) if one.current] == [name]


def test_every_line_has_a_sign_of_the_sprite(settings):
    icons = (settings.BASE_DIR / "tools" / "icons.txt").read_text().split()
    assert {item.icon for item in ITEMS} <= set(icons)


def test_unread_counts_ones_own_messages_that_are_not_read(cast):
    now = clock.now()
    for number, (person, read) in enumerate(
        [(cast.sari, None), (cast.sari, None), (cast.sari, now), (cast.tandi, None)]
    ):
        Notice.objects.create(
            recipient=person, kind="test", title="Pengingat", dedup=str(number),
            created_at=now, read_at=read,
        )  # fmt: skip
    assert unread_of(cast.sari) == 2
    assert with_unread(Staff.objects).get(pk=cast.sari.pk).unread_notices == 2


def test_the_count_is_asked_for_only_when_it_is_shown(
    cast, rf, django_assert_num_queries, django_assert_max_num_queries
):
    request = rf.get("/")
    request.user, request.staff_roles = cast.sari, frozenset({"worker"})
    with django_assert_num_queries(0):
        context = page(request)
    with django_assert_max_num_queries(1):
        assert not context["unread"]
        assert str(context["unread"]) == "0"
