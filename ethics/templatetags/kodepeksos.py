"""Template words of the code pages."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from ethics.kodepeksos import fold

register = template.Library()


@register.filter
def marked(text: str, query: str) -> SafeString:
    """`text` with every word of `query` inside <mark>, blind to case and accents, all escaped."""
    pieces = [
        ("<mark>", piece, "</mark>") if hit else ("", piece, "")
        for piece, hit in split_by_hits(text, query)
    ]
    safe = [(SafeString(before), piece, SafeString(after)) for before, piece, after in pieces]
    return format_html_join("", "{}{}{}", safe)


def split_by_hits(text: str, query: str) -> list[tuple[str, bool]]:
    """`text` in pieces, each with whether it is a hit of some word of `query`."""
    folded, origin = "", []
    for position, character in enumerate(text):
        grown = fold(character)
        folded += grown
        origin += [position] * len(grown)
    hit = [False] * len(text)
    for word in fold(query).split():
        start = folded.find(word)
        while start >= 0:
            for position in origin[start : start + len(word)]:
                hit[position] = True
            start = folded.find(word, start + 1)
    pieces: list[tuple[str, bool]] = []
    for character, is_hit in zip(text, hit, strict=True):
        if pieces and pieces[-1][1] == is_hit:
            pieces[-1] = (pieces[-1][0] + character, is_hit)
        else:
            pieces.append((character, is_hit))
    return pieces
