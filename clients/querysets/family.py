"""Words about members of a family."""

from typing import Any, Self

from django.contrib.postgres.search import TrigramSimilarity
from django.db import models

from clients import names, nik


class FamilyMemberQuerySet(models.QuerySet[Any]):
    def present(self) -> Self:
        """Members who still belong to the family."""
        return self.filter(ended_at__isnull=True)

    def with_nik(self, number: str) -> Self:
        """Members with this NIK; none for an empty one."""
        index = nik.index(number)
        return self.filter(nik_index=index) if index else self.none()

    def named_like(self, name: str) -> Self:
        """Members whose name resembles `name` (annotated `similarity`)."""
        key = names.search_key(name)
        if not key:
            return self.none()
        return (
            self.filter(name_key__trigram_similar=key)
            .annotate(similarity=TrigramSimilarity("name_key", key))
            .filter(similarity__gte=names.THRESHOLD)
        )
