"""Consent talks and what was taken back."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, Consent, ConsentTalk
from cases.timeline import Entry, told_from

ICON = "hand-thumbs-up"


def _talks(case: Case) -> Any:
    answers = Consent.objects.filter(talk=OuterRef("pk")).order_by("given_at")
    each = JSONObject(purpose="purpose", answer="answer")
    return ConsentTalk.objects.filter(case=case).annotate(
        answers=ArraySubquery(answers.values(each=each))
    )


@told_from(
    _talks, at="held_at", reads=["consenter", "scope", "by__name", "member__name", "answers"]
)
def talk(case: Case, row: Any) -> Entry:
    """A talk with its answers."""
    title = _("Persetujuan klien: %(who)s") % {"who": row.get_consenter_display()}
    if row.member is not None:
        title = f"{title} · {row.member.name}"
    badges = [_badge(Consent(**answer)) for answer in row.answers]
    url = reverse("cases:consent_detail", args=[case.pk, row.pk])
    return Entry(
        row.held_at, "consent", title, row.scope, str(row.by), url, badges, ICON, "success"
    )


def _badge(consent: Consent) -> tuple[str, str]:
    tone = "success" if consent.answer == Consent.Answer.AGREES else "danger"
    return tone, f"{consent.get_purpose_display()}: {consent.get_answer_display()}"


@told_from(
    lambda case: Consent.objects.filter(case=case, withdrawn_at__isnull=False),
    at="withdrawn_at",
    reads=["purpose", "talk_id", "withdrawn_note"],
)
def withdrawal(case: Case, row: Any) -> Entry:
    """What was taken back."""
    title = _("Persetujuan dicabut: %(purpose)s") % {"purpose": row.get_purpose_display()}
    url = reverse("cases:consent_detail", args=[case.pk, row.talk_id])
    note = row.withdrawn_note
    return Entry(row.withdrawn_at, "consent", title, note, url=url, icon="x-lg", tone="danger")
