"""S2: what could let through markup, a forged request or SQL stands in few named places."""

import re

from tests.house.sources import BASE, ROOMS

MARKUP = re.compile(
    r"\b(mark_safe|csrf_exempt|RawSQL)\b|\.(extra|raw)\(|\bautoescape off\b|\|safe\b"
)
SQL = re.compile(r"\.cursor\(|\bcopy_expert\b")
# What stands in these is a form that our own templates have rendered and escaped.
RENDERED = {
    "templates/clients/folded.html",
    "templates/clients/section.html",
    "templates/core/changed.html",
    "templates/core/refusal_fragment.html",
    "templates/core/stale.html",
    "templates/core/twice.html",
}
# Each with what it asks of the database that the ORM does not say.
WITH_SQL = {
    "clients/alike.py": "names alike, past the wall",
    "agency/beyond.py": "a function that looks past the wall",
    "agency/guards.py": "rights on the books",
    "agency/registers.py": "views of numbers and dates",
    "agency/seals.py": "rows as the server writes them",
    "agency/staffing.py": "a lock",
    "agency/walls.py": "policies",
    "clients/erasure.py": "the function that erases",
    "clients/key_guard.py": "rights on the keys",
    "clients/key_store.py": "whether a key may be written over",
    "clients/selectors/regions.py": "similarity of words",
    "clients/services/duplicates.py": "a lock",
    "clients/services/keys.py": "the function that erases",
    "clients/services/regions.py": "COPY",
    "core/gather.py": "many tables in one question",
    "core/health.py": "whether the database answers",
    "core/rotation.py": "tokens as they stand",
    "core/turns.py": "numbers of transactions",
    "pekso/database_role.py": "which role this is",
    "pekso/serve/postgres.py": "roles and the database itself",
}


def lines(*endings):
    for room in (*ROOMS, "templates"):
        for path in sorted((BASE / room).rglob("*")):
            name = path.relative_to(BASE).as_posix()
            if path.suffix in endings and not re.search(r"/(tests|migrations)/", name):
                for number, line in enumerate(path.read_text().splitlines(), 1):
                    yield name, number, line


def test_no_markup_is_declared_safe_and_no_form_goes_without_its_token():
    found = {name for name, _at, line in lines(".py", ".html") if MARKUP.search(line)}
    assert found == RENDERED


def test_sql_by_hand_stands_in_the_named_places_only():
    found = {name for name, _at, line in lines(".py") if SQL.search(line)}
    assert found - set(WITH_SQL) == set(), "say it with the ORM, or name the place here"
    assert set(WITH_SQL) - found == set(), "no SQL there any more"
