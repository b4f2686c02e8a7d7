"""Consent talks and what was taken back."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, Consent, ConsentTalk
from cases.timeline import Entry, register

ICON = "hand-thumbs-up"


@register
def entries(case: Case) -> list[Entry]:
    """Talks with their answers, and withdrawals."""
    talks = ConsentTalk.objects.filter(case=case).select_related("by", "member")
    told = [_talk(case, talk) for talk in talks.prefetch_related("consents")]
    gone = Consent.objects.filter(case=case, withdrawn_at__isnull=False)
    return told + [_withdrawal(case, consent) for consent in gone]


def _talk(case: Case, talk: ConsentTalk) -> Entry:
    title = _("Persetujuan klien: %(who)s") % {"who": talk.get_consenter_display()}
    if talk.member is not None:
        title = f"{title} · {talk.member.name}"
    badges = [
        ("success" if consent.answer == Consent.Answer.AGREES else "danger",
         f"{consent.get_purpose_display()}: {consent.get_answer_display()}")
        for consent in talk.consents.all()
    ]  # fmt: skip
    url = reverse("cases:consent_detail", args=[case.pk, talk.pk])
    return Entry(
        talk.held_at, "consent", title, talk.scope, str(talk.by), url, badges, ICON, "success"
    )


def _withdrawal(case: Case, consent: Consent) -> Entry:
    title = _("Persetujuan dicabut: %(purpose)s") % {"purpose": consent.get_purpose_display()}
    url = reverse("cases:consent_detail", args=[case.pk, consent.talk_id])
    when = consent.withdrawn_at or consent.given_at
    note = consent.withdrawn_note
    return Entry(when, "consent", title, note, url=url, icon="x-lg", tone="danger")
