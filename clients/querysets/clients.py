"""Words about clients."""

from typing import Any, Self

from django.contrib.postgres.search import TrigramSimilarity
from django.db import models

from agency import access
from clients import names, nik
from core.querysets import holds


class ClientQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Clients whose file `user` may open now."""
        return access.visible(self, user)

    def people(self) -> Self:
        """Clients who are one person."""
        return self.filter(kind="person")

    def with_nik(self, number: str) -> Self:
        """Clients with this NIK, found by its blind index; none for an empty one."""
        index = nik.index(number)
        return self.filter(nik_index=index) if index else self.none()

    def named_like(self, name: str) -> Self:
        """Clients whose name resembles `name` (annotated `similarity`, at least the threshold)."""
        key = names.search_key(name)
        if not key:
            return self.none()
        return (
            self.filter(name_key__trigram_similar=key)
            .annotate(similarity=TrigramSimilarity("name_key", key))
            .filter(similarity__gte=names.THRESHOLD)
        )

    def matching(self, text: str) -> Self:
        """Clients found by what somebody types into the list: name, number, hamlet or NIK."""
        digits = nik.normalise(text)
        if len(digits) >= 12 and digits.isdigit():
            return self.with_nik(digits)
        found = models.Q(number__iexact=text.strip()) | holds("hamlet", text.strip())
        words = names.search_key(text).split()
        if words:
            by_name = models.Q()
            for word in words:
                by_name &= holds("name_key", word)
            found |= by_name | holds("nickname", text.strip())
        return self.filter(found)
