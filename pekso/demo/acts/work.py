"""Assessment, resources, visits, services."""

from dataclasses import dataclass

from pekso.demo.acts.told import Act, Told


@dataclass(frozen=True)
class Fact(Told):
    """One finding of an assessment."""

    domain: str
    fact: str
    reading: str = ""
    source: str = ""
    method: str = "interview"
    member: str = ""


@dataclass(frozen=True)
class Assess(Act):
    """Findings are written; with a summary the assessment is finished."""

    facts: tuple[Fact, ...]
    problem: str = ""
    needs: str = ""
    strengths: str = ""
    risk: str = ""
    risk_reading: str = ""
    instruments: str = ""


@dataclass(frozen=True)
class Source(Told):
    """A resource on the map."""

    name: str
    kind: str
    place: str
    offer: str
    note: str = ""
    tie: str = ""
    contact: str = ""
    answer: str = "not_asked"
    limit: str = ""


@dataclass(frozen=True)
class MapSources(Act):
    """Resources are put on the map."""

    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Words(Told):
    """What somebody said at a visit."""

    speaker: str
    text: str
    secret: bool = False


@dataclass(frozen=True)
class Visit(Act):
    """A contact in which somebody was met. `late`: when it was written down, if much later."""

    who: str
    seen: str
    risk: str = "low"
    kind: str = "home"
    reading: str = ""
    agreed: str = ""
    next: str = ""
    next_on: int | None = None
    purpose: str = ""
    place: str = ""
    companions: str = ""
    permission: str = ""
    house: str = ""
    child_alone: str = ""
    child_alone_note: str = ""
    worker_risk: str = ""
    education: str = ""
    words: tuple[Words, ...] = ()
    minutes: int = 45
    late: str = ""

    @property
    def done_at(self) -> str:
        return self.late or self.at

    @property
    def lasts(self) -> int:
        return 0 if self.late else self.minutes + 5


@dataclass(frozen=True)
class NotMet(Act):
    """A visit at which nobody was met."""

    reason: str
    seen: str = ""
    next: str = ""
    next_on: int | None = None
    kind: str = "home"
    risk: str = "low"


@dataclass(frozen=True)
class ReadVisit(Act):
    """The supervisor reads the last visit."""


@dataclass(frozen=True)
class AddToVisit(Act):
    """A note beside the last visit, by the worker or by the supervisor."""

    text: str
    by: str = ""


@dataclass(frozen=True)
class Serve(Act):
    """One act of service. `step`: number in the plan in force; `immediate`: reason code."""

    kind: str
    note: str
    step: int | None = None
    immediate: str = ""
    attended: str = ""
    reading: str = ""
