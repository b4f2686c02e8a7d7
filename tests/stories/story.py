"""The stage on which stories are played: the clock, the actors, and what a sweep sends."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from types import SimpleNamespace
from typing import Any

from django.core import mail

from agency.models import AgencySetting, Staff, Unit
from agency.services.invitations import accept_pledge
from agency.services.staff import add_staff, give_role, set_supervisor
from conftest import TODAY, moment
from core import clock
from core.tasks import sweep_reminders
from tests.stories.doorstep import accepts_invitation
from tests.stories.proof import Proof, visible_text


class Story:
    """One story: `story.sari` is an actor, `story.at(-10, "09:00")` sets the clock."""

    def __init__(
        self, cast: SimpleNamespace, stack: ExitStack, make_actor: Callable[..., Any]
    ) -> None:
        self.cast = cast
        self.today: dt.date = TODAY
        self.proof = Proof()
        self._stack = stack
        self._make_actor = make_actor
        self._actors: dict[Any, Any] = {}
        self.at(0)

    # The clock

    def at(self, days: int, time: str = "09:00") -> "Story":
        """Set the clock to T+days, local time in Jakarta."""
        return self.at_moment(moment(days, time))

    def at_moment(self, when: dt.datetime) -> "Story":
        """Set the clock to an aware moment."""
        self._stack.close()
        self._stack.enter_context(clock.at(when))
        return self

    def later(self, **span: float) -> "Story":
        """Move the clock on: later(hours=6), later(minutes=61), later(days=30)."""
        return self.at_moment(clock.now() + dt.timedelta(**span))

    def day(self, days: int) -> dt.date:
        """The date T+days."""
        return self.today + dt.timedelta(days=days)

    def moment(self, days: int, time: str = "09:00") -> dt.datetime:
        """T+days at that local time, aware."""
        return moment(days, time)

    # People

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self.actor(getattr(self.cast, name))

    def actor(self, person: Staff) -> Any:
        """The actor of a staff member."""
        if person.pk not in self._actors:
            self._actors[person.pk] = self._make_actor(self, person)
        return self._actors[person.pk]

    def joins(
        self,
        username: str,
        *,
        name: str = "",
        roles: tuple[str, ...] = ("worker",),
        supervisor: Any = None,
        unit: Unit | None = None,
    ) -> Any:
        """One more person of the lembaga, who has acknowledged Kodepeksos: an actor, from then on
        also `story.<username>`. `roles`: worker, supervisor, admin.
        """
        by = self.cast.ratna
        person = add_staff(
            by=by,
            username=username,
            name=name or username.capitalize(),
            email=f"{username}@contoh.invalid",
            unit=unit or self.cast.unit,
        )
        for role in roles:
            give_role(staff=person, role=role, by=by)
        setattr(self.cast, username, person)
        actor = self.actor(person)
        accept_pledge(by=person)
        actor.acknowledges_code()
        if supervisor is not None:
            self.supervises(supervisor, actor)
        return actor

    def begins(self, email: str) -> Any:
        """Whoever was invited by `email` follows the link of the letter, pledges, sets a password
        and, for the first time, acknowledges Kodepeksos: an actor, from then on also
        `story.<user name>`.
        """
        person = accepts_invitation(email)
        setattr(self.cast, person.username, person)
        self._actors.pop(person.pk, None)
        actor = self.actor(person)
        if not person.acknowledgements.exists():
            actor.acknowledges_code()
        return actor

    def supervises(self, supervisor: Any, supervisee: Any) -> None:
        """From now on `supervisor` supervises `supervisee`; the line before ends."""
        set_supervisor(
            supervisee=supervisee.person, supervisor=supervisor.person, by=self.cast.ratna
        )

    def sets_house_rule(self, key: str, value: Any) -> None:
        """One of the lembaga's numbers (agency.house_rules), such as assent_from_age."""
        AgencySetting.objects.update_or_create(key=key, defaults={"value": value})

    def born(self, years: int, days: int = 0, *, before: int = 0) -> dt.date:
        """A birth date years and days before T+before: born(15, 40, before=-100)."""
        day = self.day(before) - dt.timedelta(days=days)
        try:
            return day.replace(year=day.year - years)
        except ValueError:  # 29 February
            return day.replace(year=day.year - years, day=28)

    def nik(self, born: dt.date, sex: str = "P", serial: int = 1) -> str:
        """The fake NIK of a birth date; province 99 does not exist."""
        day = born.day + (40 if sex == "P" else 0)
        return f"998877{day:02}{born:%m%y}{serial:04}"

    # What arrives

    def sweep(self) -> "Story":
        """Celery beat wakes the sweep at the story's time: reminders that are due go out."""
        sweep_reminders()
        return self

    def mails_to(self, actor: Any) -> list[Any]:
        """The letters sent to this actor so far, oldest first (django.core.mail messages)."""
        return [letter for letter in mail.outbox if actor.person.email in letter.to]

    # Refusals

    def refused(self, rule_id: str) -> AbstractContextManager[None]:
        """The act inside is refused by this rule, and everything that must hold then holds.

        Checked: the rule's status; nothing changed in any table but the books; each ground of the
        rule is on the page; one audit row `denied` with actor and rule; no case content shown.
        """
        return self.proof.refused(rule_id)

    def conflict(self, sentence: str = "") -> AbstractContextManager[None]:
        """The act inside comes too late (409 without a rule): somebody was first, or the record
        has moved on. Nothing changes; the page says `sentence`.
        """
        return self.proof.unaccepted(409, sentence)

    def form_error(self, sentence: str = "") -> AbstractContextManager[None]:
        """The form inside comes back (422) with `sentence` at a field. Nothing changes."""
        return self.proof.unaccepted(422, sentence)

    def forbidden(self) -> AbstractContextManager[None]:
        """The act inside is not this person's (403 without a rule). Nothing changes."""
        return self.proof.unaccepted(403, "")

    @property
    def page(self) -> str:
        """What a reader sees of the last page that was shown or refused."""
        return visible_text(self.proof.shown)

    @property
    def labels(self) -> set[str]:
        """Texts that may stand on a refusal as labels of the form, such as names of goals."""
        return self.proof.labels
