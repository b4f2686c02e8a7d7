"""What a hostile or clumsy hand types: for one field of a form, the values of each attack."""

import uuid
from dataclasses import dataclass, field

from tests.hostile.page_forms import Field, PageForm

MARK = "Penandauji"
TEXT = {"text", "textarea", "search", "email", "password", "tel", "number"}
TIME = {"date", "datetime-local"}
CHOICE = {"select", "radio", "checkbox"}

LONG = f"{MARK} " + "kata panjang " * 769
ODD = (
    f"{MARK} 👩\u200d👩\u200d👧\u200d👦 \u202e\u0645\u0631\u062d\u0628\u0627\u200f "
    "e\u0301\u0301 Z\u0337\u0319a\u0338 \u2028\ufeff"
)
NUL = f"{MARK}\x00sesudah"
DATES = [
    "0001-01-01", "9999-12-31", "2026-02-31", "31-02-2026", "0000", "0000-00-00", "99999-01-01",
    "-1-01-01", "1899-12-31", "2126-11-19", "2026-11-19T25:61", "9999-12-31T23:59",
    "0001-01-01T00:00", "2026-11-19\x00", "besok", "01/02/03",
]  # fmt: skip
HUGE = ["9" * 30, "-1", "1e400", "NaN", "٣", "1.5", "2147483648", "9223372036854775808", "0"]
BAD_IDS = ["x", "-1", "' OR 1=1 --", "9" * 30, "\x00", str(uuid.UUID(int=7)), "%s", "../../etc"]


@dataclass(frozen=True)
class Attack:
    """One request: the values by field, and whether its texts should stand in a 4xx answer."""

    name: str
    sent: dict[str, list[str]]
    typed: list[str] = field(default_factory=list)


def attacks_on(form: PageForm, base: dict[str, list[str]], foreign: list[str]) -> list[Attack]:
    """All attacks on one form: on all fitting fields at once, and on each field alone.

    base: values with which the form is accepted; foreign: ids of records of other cases.
    """
    found = [
        Attack("nothing", {}),
        Attack("blank", {name: [""] for name in form.fields}),
        Attack("unknown fields", {**base, "is_superuser": ["1"], "case_id": [foreign[0]]}),
        Attack("twice each", {name: [*values, *values, "x"] for name, values in base.items()}),
    ]
    for name, kinds, values in _waves(foreign):
        fields = [one for one in form.fields.values() if one.kind in kinds and _open(one)]
        for value in values if fields else []:
            found.append(_attack(f"all: {name}", base, fields, value))
            if len(fields) > 1:
                found += [_attack(f"{one.name}: {name}", base, [one], value) for one in fields]
    return found


def _waves(foreign: list[str]) -> list[tuple[str, set[str], list[str]]]:
    return [
        ("10,000 characters", TEXT, [LONG]),
        ("emoji and marks", TEXT, [ODD]),
        ("NUL", TEXT | {"hidden"} | CHOICE, [NUL]),
        ("dates", TIME | {"text"}, DATES),
        ("huge numbers", {"number", "text", "hidden"}, HUGE),
        ("ids", CHOICE | {"hidden"}, [*BAD_IDS, *foreign]),
    ]


def _attack(name: str, base: dict[str, list[str]], fields: list[Field], value: str) -> Attack:
    typed = [value] if any(one.kind in TEXT - {"password", "number"} for one in fields) else []
    return Attack(f"{name} {value[:20]!r}", {**base, **{f.name: [value] for f in fields}}, typed)


def _open(one: Field) -> bool:
    return one.name not in {"csrfmiddlewaretoken"} and one.kind != "file"


def plausible(
    form: PageForm, known: dict[str, list[str]], text: str = "Catatan biasa"
) -> dict[str, list[str]]:
    """Values with which an honest person might send the form; `known` has the last word."""
    base = form.typed()
    for one in form.fields.values():
        kept = base.get(one.name, [""])
        if one.kind in {"text", "textarea"} and not kept[0].strip() and one.name not in OPTIONAL:
            base[one.name] = [text]
        elif (one.kind == "radio" and one.name not in base) or (
            one.name in TO_CHOOSE and not kept[0]
        ):
            base[one.name] = [next((o for o in one.offered if o), "")]
        elif one.kind == "textarea":
            base[one.name] = [kept[0].lstrip("\n")]
    base.pop("csrfmiddlewaretoken", None)
    return {**base, **known}


OPTIONAL = {"nik", "phone", "region_text", "birth_year", "nik_missing_note", "number"}
TO_CHOOSE = {"to", "source", "acting"}
