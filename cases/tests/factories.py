"""Cases in the state a test needs, made as the services make them."""

from typing import Any

from agency import access
from agency.numbering import next_number
from cases.models import Assignment, Case, Consent, ConsentTalk
from clients.models import Client
from core import clock


def client_for(worker: Any, **fields: Any) -> Client:
    """A registered adult client of `worker`."""
    now = clock.now()
    client = Client.objects.create(
        **{
            "number": next_number("KL"),
            "kind": "person",
            "name": "Lilis Maryani",
            "sex": "P",
            "birth_date": "1994-05-12",
            "hamlet": "Dusun Melati",
            "unit": worker.unit,
            "responsible": worker,
            "registered_by": worker,
            "registered_at": now,
            **fields,
        }
    )
    client.refresh_from_db()
    access.sync(client)
    return client


def open_case_for(worker: Any, client: Client | None = None, **fields: Any) -> Case:
    """A case in stage intake, held by `worker` from now on."""
    now = clock.now()
    client = client or client_for(worker)
    case = Case.objects.create(
        **{
            "number": next_number("K"),
            "client": client,
            "unit": worker.unit,
            "worker": worker,
            "stage": "intake",
            "stage_since": now,
            "source": "self",
            "presenting_problem": "Suami sering memukul saya.",
            "risk": "medium",
            "urgency": "medium",
            "risk_since": now,
            "opened_at": now,
            "opened_by": worker,
            "response_due_at": now,
            "last_event_at": now,
            **fields,
        }
    )
    Assignment.objects.create(case=case, staff=worker, starts_at=now, assigned_by=worker)
    access.sync(case, client)
    return case


def with_consent(case: Case) -> Case:
    """The client agreed to assessment and service; stage consent."""
    now = clock.now()
    talk = ConsentTalk.objects.create(
        case=case, held_at=now, recorded_at=now, by=case.worker, consenter="client",
        way="signature", told=["scope", "rights", "risk", "limits", "third_parties"],
    )  # fmt: skip
    Consent.objects.create(talk=talk, case=case, purpose="service", answer="agrees", given_at=now)
    Case.objects.filter(pk=case.pk).update(stage="consent")
    case.refresh_from_db()
    return case
