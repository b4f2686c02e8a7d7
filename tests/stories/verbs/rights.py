"""Hak klien atas datanya, and breaches."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from agency.models import Breach
from clients.models import Client, DataExtract, DataRequest, ErasureReceipt, FamilyMember
from core import clock
from tests.stories.actor import ActorBase, last_id, person_of


class RightsVerbs(ActorBase):
    """Requests of clients about their data, and the register of breaches."""

    def asks_for_data(
        self,
        client: Client,
        *,
        kind: str = "access",
        asker: str = "client",
        asker_name: str = "",
        guardian: FamilyMember | None = None,
        suspect: bool = False,
        check: str = "known",
        asked: str = "Saya ingin tahu apa yang tertulis tentang saya.",
        at: dt.datetime | None = None,
    ) -> DataRequest:
        """Berkas klien › Catat permintaan. `kind`: access, correction, restriction, withdrawal,
        erasure; `asker`: client, guardian (`guardian` or `asker_name`, `suspect`), proxy
        (`asker_name`); `check`: card, known, questions, letter; `at`: when it was received.
        """
        address = self.does(
            "clients:request_new", client.pk, kind=kind, asker=asker, asker_name=asker_name,
            member=guardian and guardian.pk, suspect=suspect, identity_check=check, asked=asked,
            received_at=at or clock.now(),
        )  # fmt: skip
        return DataRequest.objects.get(pk=last_id(address))

    def answers_request(
        self, request: DataRequest, *, hide: Sequence[str] = (), show: Sequence[str] = ()
    ) -> DataRequest:
        """The next step of a copy: as worker Susun salinan (`hide`, `show`: keys of passages) or,
        once it is approved, Catat penyerahan; as supervisor Baca dan sahkan.
        """
        request.refresh_from_db()
        route, sent = {
            "open": ("clients:extract_prepare", {"hide": list(hide), "show": list(show)}),
            "prepared": ("clients:extract_read", {"made_at": _made_at(request)}),
            "approved": ("clients:extract_hand_over", {"way": "by_hand"}),
        }[request.status]
        self.does(route, request.client_id, request.pk, **sent)
        request.refresh_from_db()
        return request

    def downloads_copy(self, request: DataRequest) -> bytes:
        """Unduh salinan: the PDF as it is handed to the client."""
        page = self.browser.get(
            reverse("clients:extract_pdf", args=[request.client_id, request.pk])
        )
        assert page.status_code == 200, page.status_code
        return bytes(page.content)

    def refuses_request(
        self, request: DataRequest, *, ground: str, reason: str, statement: str = ""
    ) -> DataRequest:
        """Tolak permintaan, as supervisor. `ground`: endangers, others_data, legal_duty,
        legal_process, identity, suspect, content_true; `statement`: what the client says to it.
        """
        self.does(
            "clients:request_refuse", request.client_id, request.pk, ground=ground, reason=reason,
            statement=statement,
        )  # fmt: skip
        request.refresh_from_db()
        return request

    def corrects(self, request: DataRequest, *, outcome: str) -> DataRequest:
        """Catat perbaikan, after the record was put right by its own verbs."""
        return self._one_step(request, outcome=outcome)

    def restricts(self, request: DataRequest, *, outcome: str = "") -> DataRequest:
        """Batasi pemrosesan."""
        return self._one_step(request, outcome=outcome)

    def withdraws_by_request(self, request: DataRequest, *, consents: Sequence[Any]) -> DataRequest:
        """Cabut persetujuan on a request: these consents."""
        return self._one_step(request, consents=[str(consent.pk) for consent in consents])

    def erases(self, request: DataRequest) -> ErasureReceipt | None:
        """The next step of an erasure: as worker Ajukan penghapusan (None), as supervisor Hapus
        data klien (the receipt).
        """
        request.refresh_from_db()
        number = request.client_number
        if request.status == "open":
            self.does("clients:erasure_propose", request.client_id, request.pk, number=number)
            return None
        self.does("clients:erasure_decide", request.client_id, request.pk, number=number)
        return ErasureReceipt.objects.get(request=request)

    def registers_breach(
        self,
        *,
        what: str = "Akun dipakai orang lain.",
        categories: Sequence[str] = ("identity", "case"),
        at: dt.datetime | None = None,
        opened_by: Any = None,
        since: dt.datetime | None = None,
    ) -> Breach:
        """Kebocoran data › Catat, as admin or data-protection officer. `categories`: identity,
        contact, shelter, case, health, child, staff; `at`: when it was discovered; `opened_by`:
        an actor whose openings from `since` (a day ago) until now name the affected clients.
        """
        address = self.does(
            "agency:breach_new", discovered_at=at or clock.now(), what=what,
            categories=list(categories),
        )  # fmt: skip
        breach = Breach.objects.get(pk=last_id(address))
        if opened_by is not None:
            start = since or clock.now() - dt.timedelta(days=1)
            person = person_of(opened_by)
            until = clock.now() + dt.timedelta(minutes=1)
            self.does(
                "agency:breach_affected", breach.pk, person=person.pk, since=start, until=until
            )
        return breach

    def _one_step(self, request: DataRequest, **sent: Any) -> DataRequest:
        self.does("clients:request_answer", request.client_id, request.pk, **sent)
        request.refresh_from_db()
        return request


def _made_at(request: DataRequest) -> str:
    found = DataExtract.objects.filter(request=request).first()
    return found.made_at.isoformat() if found else ""
