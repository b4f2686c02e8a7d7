"""The English catalogue without gettext's own programs.

    python tools/messages.py update    add new texts to locale/en, drop those that are gone
    python tools/messages.py compile   write the .mo file that the application reads

Source texts are Indonesian; the catalogue in locale/en is the second language.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import django
import polib
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po"
ROOMS = ("agency", "cases", "clients", "core", "ethics", "pekso", "supervision")
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def sources() -> Iterator[tuple[Path, str]]:
    """Every Python file and template of ours, as Python source."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            parts = path.relative_to(ROOT).parts
            if "tests" not in parts and "migrations" not in parts:
                yield path, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.suffix in {".html", ".txt"}:
            # What stands between the calls is blanked out and no Python: indentation means nothing.
            calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            yield path, "\n".join(line.lstrip() for line in calls.splitlines())


def texts() -> dict[tuple[str, str, str], list[str]]:
    """(context, text, plural) -> the files in which it stands."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for path, source in sources():
        lines = io.BytesIO(source.encode())
        for _line, message, _comments, context in extract("python", lines, KEYWORDS):
            one, many = message if isinstance(message, tuple) else (message, "")
            if one:
                place = path.relative_to(ROOT).as_posix()
                places = found.setdefault((context or "", one, many or ""), [])
                if place not in places:
                    places.append(place)
    return found


def key(entry: polib.POEntry) -> tuple[str, str, str]:
    """How `texts` names the text of a catalogue entry."""
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def update() -> int:
    """Bring the catalogue in line with the sources; returns how many texts lack English."""
    wanted = texts()
    old_entries = polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else []
    known = {key(entry): entry for entry in old_entries}
    catalogue = polib.POFile(wrapwidth=98)
    catalogue.metadata = {
        "Project-Id-Version": "Pekso",
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    by_place = sorted(wanted.items(), key=lambda row: (row[1][0], row[0]))
    for (context, one, many), places in by_place:
        old = known.get((context, one, many))
        entry = polib.POEntry(
            msgctxt=context or None,
            msgid=one,
            msgid_plural=many or None,
            occurrences=[(place, "") for place in places],
        )
        if many:
            entry.msgstr_plural = old.msgstr_plural if old else {0: "", 1: ""}
        else:
            entry.msgstr = old.msgstr if old else ""
        if "%(" in one or "%s" in one or "%d" in one:
            entry.flags.append("python-format")
        catalogue.append(entry)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(CATALOGUE))
    return len(catalogue.untranslated_entries())


def compiled() -> bytes:
    """The .mo file that belongs to the catalogue."""
    return bytes(polib.pofile(str(CATALOGUE)).to_binary())


def main(act: str) -> None:
    """Carry out one of the two acts."""
    if act == "update":
        sys.stdout.write(f"{update()} texts without English\n")
    elif act == "compile":
        CATALOGUE.with_suffix(".mo").write_bytes(compiled())
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    settings.configure(USE_I18N=True)
    django.setup()
    main(sys.argv[1] if len(sys.argv) > 1 else "")
