"""Finding a region by typing parts of its name."""

from django.db import connection, transaction
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from clients import regions
from clients.models import Region

SHORTEST = 2
FUZZY_SIMILARITY = 0.5
FUZZY_SHORTEST = 4


def search_regions(text: str, limit: int = 20) -> list[Region]:
    """Regions whose name, with those of their parents, holds every typed word; the best first.

    What is named as was typed comes first, then what begins so, each time villages before
    districts before regencies; "kab. sleman" puts regencies first. Where nothing holds the words,
    similar spellings answer (word similarity of FUZZY_SIMILARITY per word). Fewer than two letters
    find nothing.
    """
    words = regions.search_words(text[:200])[:8]
    if len("".join(words)) < SHORTEST:
        return []
    level = regions.asked_level(text)
    found = list(_ranked(_holding(words), words, level)[:limit])
    if found or max(map(len, words)) < FUZZY_SHORTEST:
        return found
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)",
            [str(FUZZY_SIMILARITY)],
        )
        return list(_ranked(_resembling(words), words, level)[:limit])


def _holding(words: list[str]) -> QuerySet[Region]:
    found = Region.objects.all()
    for word in words:
        found = found.filter(search_key__contains=word)
    return found


def _resembling(words: list[str]) -> QuerySet[Region]:
    found = Region.objects.all()
    for word in words:
        found = found.filter(search_key__trigram_word_similar=word)
    return found


def _ranked(found: QuerySet[Region], words: list[str], level: int | None) -> QuerySet[Region]:
    typed = " ".join(words)
    named_so = Q()
    for title in ("", "kabupaten ", "kota "):
        named_so |= Q(name__iexact=f"{title}{typed}")
    rank = Case(
        When(Q(search_key__startswith=words[0], level=level or 0), then=Value(-1)),
        When(named_so, then=Value(0)),
        When(search_key__startswith=typed, then=Value(1)),
        When(search_key__startswith=words[0], then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return found.annotate(rank=rank).order_by("rank", "-level", "label", "code")
