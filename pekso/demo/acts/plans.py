"""Plans, their steps, monev."""

from dataclasses import dataclass

from pekso.demo.acts.told import Act, Told


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
    """The first plan is drafted and, with `asked`, answered by those who must be asked.

    `words` are those of the first grown-up who answers, `child_words` those of the first child.
    `unable`: names of family members who cannot answer.
    """

    strategy: str
    aims: tuple[Aim, ...]
    steps: tuple[Step, ...]
    risk_plan: str = ""
    cost: str = "Tidak dipungut biaya."
    review: int = 30
    asked: bool = True
    way: str = "signature"
    words: str = ""
    child_words: str = ""
    unable: tuple[str, ...] = ()
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
    child_words: str = ""
    unable: tuple[str, ...] = ()


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
