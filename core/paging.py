"""Pages of long lists."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Window

# Further on nobody leafs; a number beyond it goes the way of numbers that are too large.
MOST_PAGES = 1_000_000


class NarrowPaginator(Paginator):
    """A paginator that first asks which rows stand on the page, by their ids alone, and how many
    there are, in one query.

    Only the rows of the page are then read, by these ids, with all that belongs to them: what a
    list shows of client, worker and unit is joined for 25 rows, and not for every row in scope.
    """

    def get_page(self, number: Any) -> Page:
        """As `Paginator.get_page`, for a queryset whose rows stand for themselves."""
        try:
            wanted = int(number)
        except (TypeError, ValueError):
            wanted = 1
        if 0 < wanted <= MOST_PAGES:
            found = self._found(wanted)
            if found or wanted == 1:
                self.__dict__["count"] = found[0][1] if found else 0
                return self._page_of(found, wanted)
        return super().get_page(number)

    def page(self, number: Any) -> Page:
        """The page of this number, with a queryset of its rows in their order."""
        number = self.validate_number(number)
        return self._page_of(self._found(number), number)

    def _found(self, number: int) -> list[tuple[Any, int]]:
        """Of each row on the page its id, and how many rows there are on all pages."""
        first = (number - 1) * self.per_page
        rows: Any = self.object_list
        counted = rows.annotate(on_all_pages=Window(Count("*")))
        return list(counted.values_list("pk", "on_all_pages")[first : first + self.per_page])

    def _page_of(self, found: list[tuple[Any, int]], number: int) -> Page:
        found_in: Any = self.object_list
        rows = found_in.all()
        # Scope and search have just been asked for; once more would cost as much again.
        rows.query.clear_where()
        return Page(rows.filter(pk__in=[pk for pk, _all in found]), number, self)
