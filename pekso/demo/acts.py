"""What people do in a course, as plain values. `at`: a time of pekso.demo.moments.

Days are numbers relative to today (negative: before). Codes are those of the models. Texts may
run over several lines: they are joined to one.
"""

from dataclasses import dataclass, field


class Told:
    """A value whose texts are written as they fit into the source."""

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if isinstance(value, str):
                object.__setattr__(self, name, " ".join(value.split()))


@dataclass(frozen=True)
class Act(Told):
    """Something done at a time."""

    at: str

    @property
    def done_at(self) -> str:
        """When it is written down, if not when it happened."""
        return self.at


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
class Aim(Told):
    """A goal. `levels`: the texts of −2, −1, 0, +1, +2 (the outer ones may be empty)."""

    title: str
    indicator: str
    baseline: str
    levels: tuple[str, str, str, str, str]
    start: int = -2
    weight: int = 1


@dataclass(frozen=True)
class Step(Told):
    """A step of a plan. `goal`: number of the goal from 1. `due`: days from today."""

    title: str
    goal: int
    due: int
    who: str = ""
    source: str = ""


@dataclass(frozen=True)
class WritePlan(Act):
    """The first plan is drafted and, with `asked`, answered by those who must be asked."""

    strategy: str
    aims: tuple[Aim, ...]
    steps: tuple[Step, ...]
    risk_plan: str = ""
    cost: str = "Tidak dipungut biaya."
    review: int = 30
    asked: bool = True
    way: str = "signature"
    words: str = ""
    refused: bool = False


@dataclass(frozen=True)
class RevisePlan(Act):
    """A new version after a return or an approval; `steps` are added, `strategy` replaces.

    `drop`: numbers of steps, from 1, that are left out. After "ubah strategi" the version that
    monev opened is written on.
    """

    reason: str = ""
    strategy: str = ""
    risk_plan: str = ""
    aims: tuple[Aim, ...] = ()
    steps: tuple[Step, ...] = ()
    drop: tuple[int, ...] = ()
    review: int = 30
    asked: bool = True
    way: str = "signature"
    words: str = ""


@dataclass(frozen=True)
class SubmitPlan(Act):
    """The worker asks for approval."""


@dataclass(frozen=True)
class ApprovePlan(Act):
    """The supervisor approves."""

    comment: str = ""


@dataclass(frozen=True)
class ReturnPlan(Act):
    """The supervisor hands the plan back."""

    comment: str


@dataclass(frozen=True)
class TickStep(Act):
    """A step is done. `step`: its number in the plan in force, from 1."""

    step: int
    note: str = ""


@dataclass(frozen=True)
class DelayStep(Act):
    """A step gets another date."""

    step: int
    due: int
    note: str = ""


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


@dataclass(frozen=True)
class SetRhythm(Act):
    """How often monev is due. `first`: days from today."""

    first: int
    every: int = 30
    unit: str = "days"


@dataclass(frozen=True)
class Review(Act):
    """A monev. `found`: per goal its GAS level and finding."""

    found: tuple[tuple[int, str], ...]
    effective: str
    observation: str = ""
    interview: str = ""
    collected: str = ""
    collected_from: str = ""
    decision: str = "continue"
    reason: str = ""
    next_on: int | None = None


@dataclass(frozen=True)
class AddTask(Act):
    """A dated task of the worker."""

    title: str
    due: int
    kind: str = "follow_up"


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
