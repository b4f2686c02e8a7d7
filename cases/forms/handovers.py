"""Pengalihan and tata cara etis: who takes the case, from when, and what the client said."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import house_rules
from cases.forms.assignments import days_field
from cases.forms.fields import StaffField
from cases.models import CoverProcedure, Handover
from cases.services.handovers import Proposal
from core import clock
from core.forms import Choice, DayField, MomentField, PeksoForm, Prose, SubmissionForm

AGREES = Handover.Answer.AGREES.value


def _workers_into(field: Any, workers: Any) -> None:
    field.queryset = workers
    field.ends = house_rules.values("caseload_warn", "caseload_limit")


class HandoverForm(SubmissionForm):
    """To whom, why, from which day, and what the receiver reads before that day."""

    receiver = StaffField(
        label=_("Diserahkan kepada"), queryset=None, empty_label=_("Pilih pekerja")
    )
    reason = forms.ChoiceField(
        label=_("Alasan"),
        choices=[("", _("Pilih")), *Handover.Reason.choices],
        help_text=_("Alasan ini dibaca klien. Alasan kesehatan tidak perlu disebut."),
    )
    reason_note = forms.CharField(label=_("Keterangan"), max_length=300, required=False)
    starts_on = DayField(
        label=_("Mulai berlaku"), help_text=_("Sejak pukul 00.00 hari itu, setelah semua setuju.")
    )
    summary = Prose(
        label=_("Ringkasan serah terima"),
        rows=6,
        help_text=_(
            "Hanya yang disetujui klien untuk dibaca penerima sebelum hari itu: keadaan, rencana,"
            " janji yang berjalan."
        ),
    )

    despite = Prose(
        label=_("Izin khusus: mengapa tetap penerima ini"),
        rows=2,
        max_length=500,
        required=False,
        help_text=_(
            "Hanya bila kompetensinya belum tercatat atau bebannya penuh. Supervisor memutuskan"
            " saat mengesahkan. Jangan tulis isi kasus."
        ),
    )

    def __init__(self, *args: Any, workers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _workers_into(self.fields["receiver"], workers)

    def clean_starts_on(self) -> dt.date:
        """Not before today, and no day at the end of the calendar."""
        day: dt.date = self.cleaned_data["starts_on"]
        today = clock.today(self.tz_name)
        if not today <= day <= today + dt.timedelta(days=366):
            raise forms.ValidationError(
                _now("Pilih hari ini atau sesudahnya, paling lama setahun.")
            )
        return day

    def proposal(self) -> Proposal:
        """What is proposed, for the service."""
        said = self.cleaned_data
        midnight = dt.datetime.combine(said["starts_on"], dt.time(), tzinfo=ZoneInfo(self.tz_name))
        return Proposal(
            receiver=said["receiver"],
            reason=said["reason"],
            reason_note=said["reason_note"],
            starts_at=midnight,
            summary=said["summary"],
            despite=said["despite"],
        )


class HandoverLiftForm(PeksoForm):
    """The supervisor's reason, and for how many days from the handover's beginning."""

    reason = Prose(
        label=_("Alasan"),
        rows=3,
        max_length=500,
        help_text=_("Terbaca pada kasus dan dalam jejak audit. Jangan tulis isi kasus."),
    )
    days = days_field()


class ClientAnswerForm(PeksoForm):
    """What the client, or the guardian, said to the new worker, how and when."""

    client_answer = Choice(label=_("Jawaban klien"), choices=Handover.Answer.choices)
    client_way = forms.ChoiceField(
        label=_("Cara"), choices=[("", _("Pilih")), *Handover.Way.choices]
    )
    client_words = Prose(
        label=_("Kata klien"), rows=3, max_length=1_000,
        help_text=_("Penolakan tidak menjadi catatan buruk bagi rekan yang diusulkan."),
    )  # fmt: skip
    client_at = MomentField(label=_("Kapan"))

    def told(self) -> dict[str, Any]:
        """The arguments of record_client_answer."""
        said = self.cleaned_data
        return {
            "agrees": said["client_answer"] == AGREES,
            "words": said["client_words"],
            "way": said["client_way"],
            "at": said["client_at"],
        }


class CoverForm(SubmissionForm):
    """Who covers, and why the worker cannot."""

    to = StaffField(label=_("Pengganti sementara"), queryset=None, empty_label=_("Pilih pekerja"))
    ground = Choice(label=_("Mengapa"), choices=CoverProcedure.Ground.choices)
    reason = Prose(
        label=_("Keterangan"), rows=3, max_length=500,
        help_text=_("Rincian kesehatan tidak perlu disebut."),
    )  # fmt: skip

    def __init__(self, *args: Any, workers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _workers_into(self.fields["to"], workers)


class CoverToldForm(PeksoForm):
    """That the client was told who covers."""

    told_at = MomentField(label=_("Klien diberi tahu"))
    told_way = forms.ChoiceField(label=_("Cara"), choices=[("", _("Pilih")), *Handover.Way.choices])
    told_words = Prose(label=_("Kata klien"), rows=3, max_length=1_000, required=False)

    def told(self) -> dict[str, Any]:
        """The arguments of tell_client."""
        said = self.cleaned_data
        return {"words": said["told_words"], "way": said["told_way"], "at": said["told_at"]}
