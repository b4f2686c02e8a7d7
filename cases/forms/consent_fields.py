"""The questions of a consent talk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.consent_points import POINTS, REQUIRED
from cases.models import Consent, ConsentTalk
from clients.models import FamilyMember
from core.forms import Choice, DayField, MomentField, Prose, RecordChoice, SubmissionForm
from core.uploads import PhotoField

SERVICE = Consent.Purpose.SERVICE
OTHERS = [(value, label) for value, label in Consent.Purpose.choices if value != SERVICE]


def purpose_fields(purpose: str) -> dict[str, forms.Field]:
    """The questions about one purpose: answer, child's answer, to whom, until when."""
    fields: dict[str, forms.Field] = {
        f"answer_{purpose}": Choice(
            label=_("Jawaban"), choices=Consent.Answer.choices, required=False
        ),
        f"child_{purpose}": Choice(
            label=_("Jawaban anak"), choices=Consent.Answer.choices, required=False
        ),
        f"until_{purpose}": DayField(label=_("Berlaku sampai"), required=False),
    }
    if purpose != SERVICE:
        fields[f"recipient_{purpose}"] = forms.CharField(
            label=_("Kepada siapa"), max_length=200, required=False
        )
    return fields


def _points() -> list[tuple[str, Any]]:
    return [
        (code, _("%(point)s (wajib)") % {"point": label} if code in REQUIRED else label)
        for code, label in POINTS.items()
    ]


class ConsentFields(SubmissionForm):
    """The questions of one talk; cases.forms.consents orders and checks them."""

    member = RecordChoice(
        label=_("Untuk siapa"), queryset=FamilyMember.objects.none(), required=False
    )
    consenter = Choice(label=_("Siapa yang menyetujui"), choices=ConsentTalk.Consenter.choices)
    consenter_name = forms.CharField(
        label=_("Nama yang menyetujui"), max_length=200, required=False
    )
    consenter_relation = forms.CharField(
        label=_("Hubungan dengan klien"), max_length=100, required=False
    )
    support = forms.CharField(
        label=_("Dukungan yang diberikan"),
        max_length=300,
        required=False,
        help_text=_("Gambar, isyarat, juru bahasa, orang yang dipercaya klien."),
    )
    legal_basis = forms.CharField(
        label=_("Dasar hukum"), max_length=300, required=False,
        help_text=_("Penetapan atau pasal, dan tanggalnya."),
    )  # fmt: skip
    not_yet_ground = Choice(
        label=_("Mengapa belum dapat diminta"),
        choices=ConsentTalk.NotYetGround.choices,
        required=False,
    )
    second_person = forms.CharField(
        label=_("Orang kedua yang tahu"),
        max_length=200,
        required=False,
        help_text=_("Rekan, supervisor, atau petugas kesehatan yang ikut menilai."),
    )
    script_read = forms.BooleanField(
        label=_("Sudah dibacakan seluruhnya"),
        required=False,
        help_text=_("Semua butir di bawah dianggap sudah dijelaskan."),
    )
    told = forms.MultipleChoiceField(
        label=_("Yang sudah dijelaskan"),
        choices=_points,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    language = forms.CharField(label=_("Bahasa"), max_length=100)
    scope = Prose(
        label=_("Lingkup pelayanan yang disepakati"), rows=2, max_length=2_000, required=False
    )
    fee = Choice(label=_("Biaya"), choices=ConsentTalk.Fee.choices)
    fee_note = forms.CharField(label=_("Keterangan biaya"), max_length=500, required=False)
    purposes = forms.MultipleChoiceField(
        label=_("Tujuan lain yang dibicarakan"),
        choices=OTHERS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    assent = Choice(label=_("Kesediaan anak"), choices=ConsentTalk.Assent.choices, required=False)
    assent_note = forms.CharField(label=_("Kata-kata anak"), max_length=500, required=False)
    way = Choice(label=_("Cara menyetujui"), choices=ConsentTalk.Way.choices, required=False)
    witness = forms.CharField(label=_("Saksi"), max_length=200, required=False)
    oral_reason = forms.CharField(
        label=_("Alasan lisan tanpa saksi"), max_length=500, required=False
    )
    photo = PhotoField(
        label=_("Foto lembar bertanda tangan"), required=False,
        help_text=_("Tidak wajib. JPEG, PNG, atau WebP, paling besar 10 MB."),
    )  # fmt: skip
    note = Prose(label=_("Catatan"), rows=2, max_length=1_000, required=False)
    held_at = MomentField(label=_("Waktu"))
