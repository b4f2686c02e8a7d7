"""What this room holds about a client, for the client's copy (clients.extracts)."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext as _

from cases import extract_followup
from cases.models import Case, Contact, Finding
from cases.selectors.case_file import FACTS_READ, facts_of
from clients.extracts import CONFIDED, OTHERS, Passage, Reader, Section, is_own_word
from clients.models import Client
from core.wording import local_day, local_time

# What the sections read of the client, the facts of a case included.
READS = (
    "cases__unit", "cases__worker",
    *(f"cases__{path}" for path in FACTS_READ),
    "cases__consent_talks", "cases__consents", "cases__assessments__findings",
    "cases__contacts__statements", "cases__contacts__addenda",
    *(f"cases__{path}" for path in extract_followup.READS),
)  # fmt: skip


def case_ids(client: Client) -> list[Any]:
    """Ids of the client's cases."""
    return list(Case.objects.filter(client=client).values_list("pk", flat=True))


def clients_of(case_ids: Collection[Any]) -> list[Any]:
    """Ids of the clients of these cases (agency.affected)."""
    return list(Case.objects.filter(pk__in=case_ids).values_list("client_id", flat=True))


def sections(client: Client, reader: Reader) -> Iterator[Section]:
    """Each case of the client: facts, consents, assessment, contacts, plan, service, monev."""
    cases = sorted(client.cases.all(), key=lambda case: case.opened_at)
    for place, case in enumerate(cases):
        order = 20 + place
        yield Section(case.number, tuple(_facts(case)), order)
        yield Section(_title(case, _("persetujuan")), tuple(_consents(case)), order)
        yield Section(_title(case, _("asesmen")), tuple(_findings(case)), order)
        yield Section(_title(case, _("kunjungan dan kontak")), tuple(_visits(case, reader)), order)
        yield from extract_followup.sections(case, order)


def _title(case: Case, part: str) -> str:
    return f"{case.number}: {part}"


def _facts(case: Case) -> Iterator[Passage]:
    for label, text in facts_of(case):
        if not text:
            continue
        # Who told the lembaga of the client is that person's secret, unless it was the client.
        other = label == _("Asal laporan") and case.source != "self"
        yield Passage(label, text, f"fact:{case.pk}:{label}", OTHERS if other else "")


def _consents(case: Case) -> Iterator[Passage]:
    tz = case.unit.time_zone
    for talk in sorted(case.consent_talks.all(), key=lambda talk: talk.held_at):
        words = [talk.get_consenter_display(), talk.scope, talk.fee_note, talk.note]
        yield Passage(
            local_time(talk.held_at, tz), " · ".join(one for one in words if one), f"talk:{talk.pk}"
        )
    for consent in case.consents.all():
        parts = [consent.get_answer_display(), consent.recipient]
        if consent.withdrawn_at:
            parts.append(_("dicabut %(day)s") % {"day": local_day(consent.withdrawn_at, tz)})
        yield Passage(
            consent.get_purpose_display(), " · ".join(one for one in parts if one),
            f"consent:{consent.pk}",
        )  # fmt: skip


def _findings(case: Case) -> Iterator[Passage]:
    for assessment in case.assessments.all():
        named = ("problem", "needs", "strengths", "risk_reading", "instruments")
        for name in named:
            if text := getattr(assessment, name):
                field: Any = assessment._meta.get_field(name)
                label = field.verbose_name
                yield Passage(label, text, f"assessment:{assessment.pk}:{name}")
    household = case.client.kind != Client.Kind.PERSON
    findings = [one for assessment in case.assessments.all() for one in assessment.findings.all()]
    for finding in sorted(findings, key=lambda finding: finding.created_at):
        label = finding.get_domain_display()
        about_other = finding.member_id is not None and not household
        hidden = OTHERS if about_other or _told_by_other(finding, case.client) else ""
        yield Passage(label, finding.fact, f"finding:{finding.pk}:fact", hidden)
        if finding.reading:
            label = _("%(domain)s: penafsiran") % {"domain": label}
            yield Passage(label, finding.reading, f"finding:{finding.pk}:reading", hidden)


def _told_by_other(finding: Finding, client: Client) -> bool:
    interview = finding.method == Finding.Method.INTERVIEW
    return bool(interview and finding.source and not is_own_word(finding.source, client))


CONTACT_TEXTS = (
    "seen_heard", "interpretation", "agreed", "next_step", "purpose", "place", "house",
    "child_alone_note", "education_given",
)  # fmt: skip


def _visits(case: Case, reader: Reader) -> Iterator[Passage]:
    tz = case.unit.time_zone
    for visit in sorted(case.contacts.all(), key=lambda visit: visit.happened_at):
        when = local_time(visit.happened_at, tz)
        yield Passage(when, visit.get_kind_display())
        for name in CONTACT_TEXTS:
            if text := getattr(visit, name):
                label = Contact._meta.get_field(name).verbose_name  # type: ignore[union-attr]
                yield Passage(label, text, f"visit:{visit.pk}:{name}")
        yield from _statements(visit, case.client, reader)
        for addendum in visit.addenda.all():
            label = _("Tambahan %(day)s") % {"day": local_day(addendum.at, tz)}
            yield Passage(label, addendum.text, f"visit_addendum:{addendum.pk}")


def _statements(visit: Contact, client: Client, reader: Reader) -> Iterator[Passage]:
    """Words of others and secret ones are kept out; a guardian does not read the child's either,
    unless the child agrees.
    """
    for said in visit.statements.all():
        hidden = CONFIDED if said.secret_from_client else ""
        if not hidden and (reader.guardian or not is_own_word(said.speaker, client)):
            hidden = OTHERS
        label = _("Kata %(speaker)s") % {"speaker": said.speaker}
        yield Passage(label, said.text, f"statement:{said.pk}", hidden, said.speaker)
