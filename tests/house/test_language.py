"""Every text on a page can be translated, and is."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.template.base import Lexer, TokenType

from tools import messages

TEMPLATES = messages.ROOT / "templates"
# Names that are the same in every language, and the languages' own names.
NAMES = {"Pekso", "Kodepeksos", "WIB", "WITA", "WIT", "WhatsApp", "NIK", "GAS", "IPSPI", "PPKS"}
NAMES |= {"score", "Bahasa", "Indonesia", "English"}
# One fixed page for foreign and missing ids, the same bytes for everybody.
FIXED = {"404.html"}
ATTRIBUTES = re.compile(r"""\b(?:alt|aria-label|placeholder|title)=(["'])(.*?)\1""", re.S)
TAGS = re.compile(r"<!--.*?-->|<[^<>]*>|&#?\w+;", re.S)
WORD = re.compile(r"[^\W\d_]{3,}")
# Calls whose texts are stored for somebody else.
TELLING = {"notify", "create_task", "tell_supervisors"}
OPENING = re.compile(r"(blocktranslate|blocktrans|comment)\b")
ATTRIBUTE_BLOCK = re.compile(r"block \w+_(class|attributes)$")


def loose_words(path: Path) -> list[str]:
    """Words on the page that stand outside any translation tag."""
    text, inside = [], False
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        if token.token_type == TokenType.BLOCK:
            if OPENING.match(token.contents) or ATTRIBUTE_BLOCK.match(token.contents):
                inside = True
            elif token.contents.startswith("end"):
                inside = False
            text.append(" \u0000 ")
        elif token.token_type == TokenType.TEXT and not inside:
            text.append(token.contents)
        else:
            text.append(" ")
    page = "".join(text)
    said = " ".join([TAGS.sub(" ", page), *(found[1] for found in ATTRIBUTES.findall(page))])
    return sorted(set(WORD.findall(said)) - NAMES)


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(TEMPLATES.rglob("*.html")) if path.name not in FIXED],
    ids=lambda p: str(p.relative_to(TEMPLATES)),
)
def test_no_text_of_a_page_stands_outside_translation(path):
    assert loose_words(path) == []


def test_the_check_sees_loose_words(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<p title="Judul lepas">{% translate "Dua" %} tiga</p><!-- empat -->')
    assert loose_words(page) == ["Judul", "lepas", "tiga"]


def test_catalogue_holds_exactly_the_texts_of_the_sources():
    wanted = set(messages.texts())
    held = {messages.key(entry) for entry in polib.pofile(str(messages.CATALOGUE))}
    assert wanted - held == set(), "python tools/messages.py update, then translate"
    assert held - wanted == set(), "python tools/messages.py update"


def test_every_text_has_its_english():
    catalogue = polib.pofile(str(messages.CATALOGUE))
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue if entry.fuzzy] == []


def test_places_in_a_text_are_the_same_in_english():
    place = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
    differing = [
        entry.msgid
        for entry in polib.pofile(str(messages.CATALOGUE))
        if entry.msgstr
        and sorted(place.findall(entry.msgid)) != sorted(place.findall(entry.msgstr))
    ]
    assert differing == []


def test_compiled_catalogue_is_that_of_the_source():
    assert messages.CATALOGUE.with_suffix(".mo").read_bytes() == messages.compiled(), (
        "python tools/messages.py compile"
    )


def written_for_others(source):
    """Names of the functions that put a text of ours before somebody else in the language of
    whoever reads the page, instead of that of the house.
    """
    names = []
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            told = [
                call
                for call in ast.walk(function)
                if isinstance(call, ast.Call) and ast.unparse(call.func) in TELLING
            ]
            texts = any("_(" in ast.unparse(call) for call in told)
            if texts and "house_language()" not in map(ast.unparse, function.decorator_list):
                names.append(function.name)
    return names


def test_what_is_written_for_others_is_said_in_the_language_of_the_house():
    found = {
        str(path.relative_to(messages.ROOT)): written_for_others(source)
        for path, source in messages.sources()
        if path.suffix == ".py"
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_the_check_sees_a_notice_in_the_language_of_its_writer():
    call = 'def tell(x):\n    notify(recipient=x, title=_("Kabar"))\n'
    assert written_for_others(call) == ["tell"]
    assert written_for_others(f"@house_language()\n{call}") == []
