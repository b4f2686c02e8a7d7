"""Persetujuan klien."""

import datetime as dt
from typing import Any

from cases.consent_points import REQUIRED
from cases.models import Case, Consent, ConsentTalk
from core import clock
from tests.stories.actor import ActorBase


class ConsentVerbs(ActorBase):
    """Consent per purpose, and taking it back."""

    def records_consent(
        self,
        case: Case,
        *,
        answers: dict[str, str] | None = None,
        child: dict[str, str] | None = None,
        recipients: dict[str, str] | None = None,
        until: dict[str, dt.date] | None = None,
        told: tuple[str, ...] | None = REQUIRED,
        consenter: str = "client",
        way: str = "signature",
        member: Any = None,
        at: dt.datetime | None = None,
        **facts: Any,
    ) -> ConsentTalk:
        """Persetujuan › Catat. `answers`: purpose -> agrees/refuses (service by default);
        `child`: the child's own answers; `told`: points explained; further fields of the form.
        """
        answers = {"service": "agrees"} if answers is None else answers
        form: dict[str, Any] = {f"answer_{one}": said for one, said in answers.items()}
        form |= {f"child_{one}": said for one, said in (child or {}).items()}
        form |= {f"recipient_{one}": whom for one, whom in (recipients or {}).items()}
        form |= {f"until_{one}": day for one, day in (until or {}).items()}
        self.does(
            "cases:consent_new",
            case.pk,
            **form,
            **{"language": "Indonesia", "fee": "free", **facts},
            purposes=[one for one in answers if one != "service"],
            told=list(told or ()),
            consenter=consenter,
            way=way,
            member=member.pk if member is not None else None,
            held_at=at or clock.now(),
        )
        return ConsentTalk.objects.filter(case=case).latest("recorded_at")

    def reads_out_consent(self, case: Case, **told: Any) -> ConsentTalk:
        """The same, with the script read aloud: every point is ticked at once."""
        return self.records_consent(case, told=None, script_read=True, **told)

    def withdraws_consent(self, consent: Consent, *, note: str = "") -> Consent:
        """Persetujuan › Cabut."""
        self.does("cases:consent_withdraw", consent.case_id, consent.pk, note=note)
        consent.refresh_from_db()
        return consent
