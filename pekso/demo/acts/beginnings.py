"""Reports, intake, the emergency path, consent."""

from dataclasses import dataclass

from pekso.demo.acts.told import Act


@dataclass(frozen=True)
class TakeReport(Act):
    """Somebody tells of a person who may need help."""

    about: str
    told: str
    source: str = "citizen"
    risk: str = "low"
    reporter: str = ""
    phone: str = ""
    place: str = ""
    by: str = ""


@dataclass(frozen=True)
class AssignReport(Act):
    """The admin gives the report to the course's worker."""


@dataclass(frozen=True)
class CloseReport(Act):
    """The report becomes no case."""

    closing: str
    reason: str
    referred_to: str = ""


@dataclass(frozen=True)
class OpenCase(Act):
    """The client is registered (unless known) and the case opened."""

    problem: str
    source: str = "self"
    note: str = ""
    risk: str = "low"
    urgency: str = ""
    ppks: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class GetNik(Act):
    """The client's NIK is issued; an estimated birth date gives way to the one in it."""

    nik: str
    reason: str


@dataclass(frozen=True)
class MoveHouse(Act):
    """The client moves."""

    hamlet: str
    address: str


@dataclass(frozen=True)
class AssignCase(Act):
    """The admin gives the case at intake to the course's worker."""


@dataclass(frozen=True)
class CloseCase(Act):
    """The case ends at intake."""

    closing: str
    reason: str
    referred_to: str = ""


@dataclass(frozen=True)
class StartEmergency(Act):
    """Help or assessment before consent."""

    reason: str
    kind: str = "help"


@dataclass(frozen=True)
class Agree(Act):
    """The service is explained and agreed to. `member`: name of the family member it is for."""

    consenter: str = "client"
    name: str = ""
    relation: str = ""
    way: str = "signature"
    language: str = "Indonesia"
    witness: str = ""
    support: str = ""
    scope: str = ""
    purposes: tuple[str, ...] = ("service", "home_visit", "contact_resource")
    refuses: tuple[str, ...] = ()
    assent: str = ""
    assent_note: str = ""
    oral_reason: str = ""
    fee_note: str = ""
    member: str = ""


@dataclass(frozen=True)
class CannotAskYet(Act):
    """Consent cannot be asked yet."""

    ground: str
    second_person: str
    note: str = ""


@dataclass(frozen=True)
class ReadNews(Act):
    """The supervisor reads what the inbox says about the case."""


@dataclass(frozen=True)
class AskWhetherKnown(Act):
    """The worker cannot register the course's person, who looks like a client, and asks."""


@dataclass(frozen=True)
class AddTask(Act):
    """A dated task of the worker."""

    title: str
    due: int
    kind: str = "follow_up"
