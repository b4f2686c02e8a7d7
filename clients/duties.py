"""What a person still waits for in this room: questions about likely duplicates."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from agency.duties import Duty
from agency.roles import WORKER
from clients.models import DuplicateInquiry


def duties_of(staff: Any) -> Iterator[Duty]:
    """Questions that this person asked and nobody has answered; they carry no client's name."""
    for inquiry in DuplicateInquiry.objects.open().asked_by(staff).only("asked_at"):
        yield Duty(
            role=WORKER,
            kind=_("Pertanyaan satu orang atau dua"),
            code=f"{inquiry.asked_at:%d-%m-%Y}",
            hint=_("Menunggu jawaban supervisor."),
        )
