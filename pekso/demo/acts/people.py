"""Whom a course is about, the course itself, and supervision sessions."""

from dataclasses import dataclass, field

from pekso.demo.acts.told import Act, Told


@dataclass(frozen=True)
class Relative(Told):
    """A member of the client's family."""

    name: str
    relation: str
    sex: str = ""
    age: int | None = None
    born: str = ""
    guardian: bool = False
    household: bool = True
    separated: bool = False
    deceased: bool = False
    note: str = ""


@dataclass(frozen=True)
class Person(Told):
    """The client of a course. `born`: "1994-05-12", or `age` in years at today's date.

    `nik_missing`: code of the reason why there is none. `safe`: the fields of the safe contact
    that differ from "may be reached in every way".
    """

    name: str
    sex: str = ""
    born: str = ""
    age: int | None = None
    precision: str = "day"
    kind: str = "person"
    nickname: str = ""
    birth_place: str = ""
    nik: str = ""
    nik_missing: str = ""
    nik_missing_note: str = ""
    members: int | None = None
    language: str = ""
    communication: str = ""
    hamlet: str = ""
    address: str = ""
    hidden_address: str = ""
    phone: str = ""
    phone_owner: str = ""
    warning: str = ""
    safe: dict[str, object] = field(default_factory=dict)
    family: tuple[Relative, ...] = ()


@dataclass(frozen=True)
class Course:
    """All that happened with one client (or one report), in order. `worker`: user name."""

    worker: str
    person: Person | None
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Session:
    """A supervision session. `notes`: (function, minutes, text); `agreements`: (what, user name,
    days from today until it is due, whether it is done); `about`: names of clients;
    `signed_by`: user names, in order.
    """

    at: str
    supervisor: str
    supervisee: str
    notes: tuple[tuple[str, int, str], ...]
    agreements: tuple[tuple[str, str, int, bool], ...] = ()
    about: tuple[str, ...] = ()
    signed_by: tuple[str, ...] = ()
    kind: str = "individual"

    @property
    def minutes(self) -> int:
        """Its length."""
        return sum(minutes for _function, minutes, _text in self.notes)
