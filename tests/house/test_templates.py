"""Templates that a strict Content-Security-Policy can serve."""

import re

from tests.house.sources import named, templates

COMMENTS = re.compile(r"{#.*?#}|{%\s*comment.*?%}.*?{%\s*endcomment\s*%}|<!--.*?-->", re.S)
FORBIDDEN = {
    "script text": re.compile(r"<script\b(?![^>]*\bsrc=)[^>]*>", re.I),
    "style text": re.compile(r"<style\b", re.I),
    "style attribute": re.compile(r"\sstyle\s*=", re.I),
    "handler attribute": re.compile(r"<[^>]*\son[a-z]+\s*=\s*[\"'{]", re.I),
    "javascript address": re.compile(r"javascript:", re.I),
    "foreign host": re.compile(r"(?:src|href|action)\s*=\s*[\"']\s*(?:https?:)?//", re.I),
}
JSON_ISLAND = re.compile(r"<script\b[^>]*type=[\"']application/json[\"']", re.I)


def offences(text):
    """The kinds of forbidden things in a template's text."""
    clean = JSON_ISLAND.sub("", COMMENTS.sub("", text))
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(clean)]


def test_no_template_holds_inline_script_style_or_foreign_addresses():
    found = {
        named(path): wrong
        for path in templates()
        if (wrong := offences(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_check_sees_each_kind_of_offence():
    for text in (
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        '<p style="color: red">',
        '<button onclick="go()">',
        '<a href="javascript:go()">',
        '<img src="https://example.org/a.png">',
    ):
        assert offences(text), text
    assert offences('<script type="module" src="{% static \'js/a.js\' %}"></script>') == []
