"""The inbox inside Pekso: one notice once, whatever is repeated."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db.models import Case, Count, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from core import clock
from core.acting import for_purpose
from core.language import house_language
from core.models import Notice

Reach = Callable[[Any, Collection[str]], Collection[str]]
_read_at_page: set[str] = set()
_reaches: list[Reach] = []


def join_reach(closed: Reach) -> None:
    """Let a room say which addresses a person may no longer open: closed(person, urls) -> urls."""
    _reaches.append(closed)


def closed_to(person: Any, notices: Iterable[Notice]) -> set[str]:
    """The addresses of these notices behind which this person may no longer look."""
    urls = {notice.url for notice in notices if notice.url}
    return {url for closed in _reaches for url in closed(person, urls)} if urls else set()


def must_be_opened(kind: str) -> None:
    """Say that notices of `kind` are marked on the page they lead to, not in the inbox."""
    _read_at_page.add(kind)


def is_read_at_page(notice: Notice) -> bool:
    """Whether the inbox only leads to the page of this notice."""
    return notice.must_acknowledge and notice.kind in _read_at_page


@house_language()
def notify(
    *,
    recipient: Any,
    kind: str,
    title: Any,
    body: Any = "",
    url: str = "",
    dedup: str,
    urgent: bool = False,
    must_acknowledge: bool = False,
) -> bool:
    """Put a notice into `recipient`'s inbox; return whether it is new.

    Texts carry codes and initials, never names or problems. The same `dedup` for the same person
    stands once, however often it is sent.
    """
    with for_purpose("notices"):
        _notice, new = Notice.objects.get_or_create(
            dedup=f"{dedup}:{recipient.pk}"[:200],
            defaults={
                "recipient": recipient,
                "kind": kind,
                "title": str(title)[:200],
                "body": str(body)[:2000],
                "url": url,
                "urgent": urgent,
                "must_acknowledge": must_acknowledge,
                "created_at": clock.now(),
            },
        )
    return new


def in_order(notices: Any) -> Any:
    """First what still waits for an acknowledgement, then what is unread, then the newest."""
    waits = Q(must_acknowledge=True, read_at__isnull=True)
    return notices.alias(
        first=Case(When(waits, then=0), When(read_at__isnull=True, then=1), default=2)
    ).order_by("first", "-created_at")


def unread_of(person: Any) -> int:
    """How many notices this person has not read; asks the database unless `with_unread` did."""
    if hasattr(person, "unread_notices"):
        return int(person.unread_notices)
    return Notice.objects.filter(recipient=person, read_at__isnull=True).count()


def with_unread(people: Any) -> Any:
    """Staff with `unread_notices`, the number of notices they have not read."""
    unread = Notice.objects.filter(recipient=OuterRef("pk"), read_at__isnull=True).order_by()
    number = unread.values("recipient").annotate(number=Count("pk")).values("number")
    return people.annotate(unread_notices=Coalesce(Subquery(number), 0))


def mark_read(*, notice: Notice, by: Any) -> bool:
    """Mark one's own notice as read; False if it was, or if that is done on its own page.

    Whoever may no longer open that page marks it in the inbox.
    """
    on_page = is_read_at_page(notice) and not closed_to(by, [notice])
    if notice.recipient_id != by.pk or on_page:
        return False
    rows = Notice.objects.filter(pk=notice.pk, read_at__isnull=True)
    return bool(rows.update(read_at=clock.now()))


def mark_all_read(*, by: Any) -> int:
    """Mark everything as read that asks for no acknowledgement; returns how many."""
    rows = Notice.objects.filter(recipient=by, read_at__isnull=True, must_acknowledge=False)
    return rows.update(read_at=clock.now())


def settle(*, dedup: str) -> int:
    """The matter is dealt with: the notices under `dedup`, whoever got them, count as read."""
    rows = Notice.objects.filter(dedup__startswith=f"{dedup}:", read_at__isnull=True)
    with for_purpose("notices"):
        return rows.update(read_at=clock.now())
