"""R24 and its way out: the possible duplicate, the question to a supervisor, the answer."""

import uuid
from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from agency.acting import ways_to_another
from agency.models import Staff
from clients import names, nik
from clients.models import Client, DifferentPerson, DuplicateInquiry
from clients.registration import Registration
from clients.selectors.duplicates import Card, Match, cards_for, find_matches
from core import clock
from core.acting import for_purpose
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused, WayOut
from core.states import move


class PossibleDuplicate(Refused):
    """R24: the person may be known already. `cards` is all that the reader may learn of them."""

    def __init__(self, matches: Sequence[Match], *, by: Any, act: str) -> None:
        self.cards: list[Card] = cards_for(matches, by)
        self.same_nik = any(match.same_nik for match in matches)
        own = [card for card in self.cards if card.url]
        whom = ", ".join(dict.fromkeys(card.ask for card in self.cards if not card.url))
        detail: Any = _("Berkasnya dapat Anda buka; periksa dulu.")
        if whom:
            detail = _("Tanyakan kepada %(whom)s.") % {"whom": whom}
        ways_out = [
            WayOut(_("Buka berkas %(initials)s") % {"initials": card.initials}, card.url)
            for card in own
        ]
        super().__init__(
            rule="R24", obj=matches[0].client, act=act, detail=detail, ways_out=ways_out,
            field="name",
        )  # fmt: skip


def refuse_duplicates(
    facts: Registration,
    *,
    by: Any,
    act: str,
    different_reason: str = "",
    exclude: Collection[uuid.UUID] = (),
) -> list[Match]:
    """Raise PossibleDuplicate, or return the matches that `by` declares to be other people.

    The same NIK is refused until a supervisor has said that there are two people (`exclude`); a
    mere likeness passes with a reason. Registrations of one NIK or name wait for one another.
    """
    _one_at_a_time(facts)
    matches = find_matches(facts, exclude=exclude)
    stopping = [match for match in matches if match.same_nik or not different_reason.strip()]
    if stopping:
        raise PossibleDuplicate(stopping, by=by, act=act)
    return matches


def declare_different(
    *, client: Client, others: Collection[Client], by: Any, reason: str
) -> list[DifferentPerson]:
    """Keep who said that `client` and each of `others` are two people, and why."""
    return DifferentPerson.objects.bulk_create(
        DifferentPerson(
            client=client, other=other, reason=reason.strip()[:500], said_by=by,
            said_at=clock.now(),
        )
        for other in others
    )  # fmt: skip


def known_as_different(client: Client) -> set[uuid.UUID]:
    """Clients about whom it was said that they are not `client`."""
    with for_purpose("duplicates"):
        said = set(DifferentPerson.objects.filter(client=client).values_list("other_id", flat=True))
        other_way = DifferentPerson.objects.filter(other=client)
        return said | set(other_way.values_list("client_id", flat=True))


@transaction.atomic
def ask_about_duplicate(
    *, by: Any, facts: Registration, client: Client | None = None
) -> DuplicateInquiry:
    """Ask those who decide on the likeliest match whether it is one person or two.

    `client` is set where the question came up about somebody already registered (a NIK added
    later). The same open question is not asked twice. Raises Changed where nobody is alike.
    """
    exclude = {client.pk, *known_as_different(client)} if client else set()
    matches = find_matches(facts, exclude=exclude)
    if not matches:
        raise Changed(_("Tidak ada lagi klien yang mirip. Klien ini dapat langsung didaftarkan."))
    found = matches[0].client
    for earlier in DuplicateInquiry.objects.open().asked_by(by).filter(found=found):
        if Registration.from_json(earlier.typed).name == facts.name:
            return earlier
    inquiry = DuplicateInquiry.objects.create(
        found=found,
        typed=facts.as_json(),
        same_nik=matches[0].same_nik,
        asked_by=by,
        asked_at=clock.now(),
        registered=client,
    )
    audit.record("duplicate.ask", by=by, obj=found, inquiry=str(inquiry.pk))
    _tell_deciders(inquiry, name=facts.name)
    return inquiry


@house_language()
def _tell_deciders(inquiry: DuplicateInquiry, *, name: str) -> None:
    asker, holders = inquiry.asked_by, access.holders(inquiry.found)
    for person in Staff.objects.filter(pk__in=holders).exclude(pk=asker.pk):
        notify(
            recipient=person,
            kind="clients.duplicate",
            title=_("Satu orang atau dua? %(initials)s") % {"initials": names.initials(name)},
            body=_("%(asker)s menunggu keputusan Anda sebelum mendaftarkan klien.")
            % {"asker": asker},
            url=reverse("clients:inquiry_decide", args=[inquiry.pk]),
            dedup=f"clients.duplicate:{inquiry.pk}",
        )


@transaction.atomic
def decide_duplicate(
    *, inquiry: DuplicateInquiry, by: Any, outcome: str, note: str = ""
) -> DuplicateInquiry:
    """Answer "one_person" or "two_people"; exactly one answer counts (WrongState otherwise).

    One person: the worker of the known client gets the news, a reunion note. Two people: the
    asker may register. Raises R16 for the asker's own question.
    """
    if inquiry.asked_by_id == by.pk:
        raise Refused(
            "R16", obj=inquiry.found, act="duplicate.decide", ways_out=ways_to_another(by)
        )
    move(
        inquiry, outcome, steps=DuplicateInquiry.STEPS,
        decided_by=by, decided_at=clock.now(), note=note.strip(),
    )  # fmt: skip
    audit.record(
        "duplicate.decide", by=by, obj=inquiry.found, inquiry=str(inquiry.pk), outcome=outcome
    )
    two = outcome == DuplicateInquiry.Status.TWO_PEOPLE
    if two and inquiry.registered is not None:
        with for_purpose("duplicates"):
            declare_different(
                client=inquiry.registered, others=[inquiry.found], by=by,
                reason=note or str(inquiry.pk),
            )  # fmt: skip
    _tell_asker(inquiry, two=two)
    if not two:
        _tell_worker(inquiry)
    return inquiry


@house_language()
def _tell_asker(inquiry: DuplicateInquiry, *, two: bool) -> None:
    notify(
        recipient=inquiry.asked_by,
        kind="clients.duplicate_answer",
        title=_("Dua orang berbeda: boleh didaftarkan") if two else _("Satu orang yang sama"),
        url=reverse("clients:inquiry", args=[inquiry.pk]),
        dedup=f"clients.duplicate_answer:{inquiry.pk}",
    )


@house_language()
def _tell_worker(inquiry: DuplicateInquiry) -> None:
    found = inquiry.found
    notify(
        recipient=found.responsible,
        kind="clients.reunion",
        title=_("Catatan temu kembali: %(initials)s")
        % {"initials": names.initials(Registration.from_json(inquiry.typed).name)},
        body=_("Orang ini ditemui %(asker)s. Buka berkas klien untuk membacanya.")
        % {"asker": inquiry.asked_by},
        url=reverse("clients:detail", args=[found.pk]),
        dedup=f"clients.reunion:{inquiry.pk}",
        urgent=True,
    )


def _one_at_a_time(facts: Registration) -> None:
    """Until the end of this transaction nobody else registers this NIK, or this name without."""
    key = nik.index(facts.nik) or names.search_key(facts.name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
