import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from core.fields import EncryptedTextField


class Resource(models.Model):
    """Sumber daya: a person, body or ability the client can build on (Pincus & Minahan)."""

    class Kind(models.TextChoices):
        INFORMAL = "informal", _("Informal")
        FORMAL = "formal", _("Formal")
        COMMUNITY = "community", _("Kemasyarakatan")

    class Place(models.TextChoices):
        INSIDE = "inside", _("Di dalam diri/keluarga")
        AROUND = "around", _("Di sekitar")

    class Offer(models.TextChoices):
        KNOWLEDGE = "knowledge", _("Pengetahuan")
        SKILL = "skill", _("Keterampilan")
        NETWORK = "network", _("Jaringan sosial")
        EMOTIONAL = "emotional", _("Dukungan emosional")
        MATERIAL = "material", _("Bantuan nyata")

    class Tie(models.TextChoices):
        STRONG = "strong", _("Kuat")
        WEAK = "weak", _("Lemah")
        TENSE = "tense", _("Tegang")
        BROKEN = "broken", _("Terputus")

    class ContactAnswer(models.TextChoices):
        NOT_ASKED = "not_asked", _("Belum ditanya")
        AGREES = "agrees", _("Setuju dihubungi")
        REFUSES = "refuses", _("Tidak setuju dihubungi")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="resources")
    name = EncryptedTextField(_("Nama"), max_length=200, owner="case_id")
    kind = models.CharField(_("Jenis"), max_length=10, choices=Kind.choices)
    place = models.CharField(_("Letak"), max_length=10, choices=Place.choices)
    offer = models.CharField(_("Yang dapat diberikan"), max_length=10, choices=Offer.choices)
    offer_note = EncryptedTextField(_("Keterangan"), max_length=2_000, blank=True, owner="case_id")
    tie = models.CharField(_("Hubungan dengan klien"), max_length=10, choices=Tie.choices, blank=True)  # fmt: skip  # noqa: E501
    contact = EncryptedTextField(
        _("Cara menghubungi"), max_length=300, blank=True, default="", owner="case_id"
    )
    contact_answer = models.CharField(
        _("Klien setuju sumber ini dihubungi?"),
        max_length=10,
        choices=ContactAnswer.choices,
        default=ContactAnswer.NOT_ASKED,
    )
    contact_limit = EncryptedTextField(
        _("Batas yang diminta klien"), max_length=300, blank=True, owner="case_id"
    )
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")  # fmt: skip  # noqa: E501
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["place", "kind", "created_at"]

    def __str__(self) -> str:
        return str(self.pk)
