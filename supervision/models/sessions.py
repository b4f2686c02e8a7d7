import datetime as dt
import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.grants import GrantBase
from cases.models import Case
from core.fields import EncryptedTextField
from supervision.querysets import AgreementQuerySet, SessionQuerySet

STAFF = settings.AUTH_USER_MODEL


class SupervisionSession(models.Model):
    """Sesi supervisi between a supervisor and a supervisee (practice.md §8).

    A draft until both have signed; afterwards unchangeable (R22), only addenda. A signature is
    given to one `version`: whoever edits takes both signatures back. `minutes` is the sum of the
    minutes of its notes. The admin sees counts only (R33).
    """

    class Kind(models.TextChoices):
        INDIVIDUAL = "individual", _("Individu")
        GROUP = "group", _("Kelompok")
        PEER = "peer", _("Sejawat")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    supervisor = models.ForeignKey(
        STAFF, verbose_name=_("Supervisor"), on_delete=models.PROTECT, related_name="+"
    )
    supervisee = models.ForeignKey(
        STAFF, verbose_name=_("Yang disupervisi"), on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(_("Bentuk"), max_length=12, choices=Kind.choices, default="individual")
    held_at = models.DateTimeField(_("Waktu"))
    minutes = models.PositiveSmallIntegerField(_("Lama (menit)"))
    recorded_at = models.DateTimeField()
    cases = models.ManyToManyField(
        Case, verbose_name=_("Kasus yang dibahas"), blank=True, related_name="+"
    )
    supervisor_signed_at = models.DateTimeField(null=True, blank=True)
    supervisee_signed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["-held_at"]
        permissions = [("decide_supervisionsession", "Unused right of the common set")]
        indexes = [
            models.Index(fields=["supervisee", "-held_at"]),
            models.Index(fields=["supervisor", "-held_at"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(supervisor=models.F("supervisee")),
                name="session_between_two_people",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_signed(self) -> bool:
        """Both have signed: from now on the record stands."""
        return self.supervisor_signed_at is not None and self.supervisee_signed_at is not None

    def is_signed_by(self, staff_id: uuid.UUID | None) -> bool:
        """Whether this one of the two has signed the present version."""
        signed: dict[uuid.UUID | None, dt.datetime | None] = {
            self.supervisor_id: self.supervisor_signed_at,
            self.supervisee_id: self.supervisee_signed_at,
        }
        return signed.get(staff_id) is not None


class SessionGrant(GrantBase):
    """Who may open a supervision session: supervisor and supervisee (9.3)."""

    content_object = models.ForeignKey(SupervisionSession, on_delete=models.CASCADE)

    class Meta(GrantBase.Meta):
        abstract = False


class Function(models.TextChoices):
    """The three functions of supervision."""

    ADMINISTRATIVE = "administrative", _("Administratif")
    EDUCATIVE = "educative", _("Edukatif")
    SUPPORTIVE = "supportive", _("Suportif")


class SessionNote(models.Model):
    """What a session holds in one of the three functions, sealed in the database (9.3, R33)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(SupervisionSession, on_delete=models.PROTECT, related_name="notes")
    function = models.CharField(_("Fungsi"), max_length=15, choices=Function.choices)
    minutes = models.PositiveSmallIntegerField(_("Lama (menit)"))
    text = EncryptedTextField(_("Catatan"), max_length=10_000)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "function"], name="note_once_per_function"),
            models.CheckConstraint(
                condition=models.Q(minutes__range=(1, 480)), name="note_minutes_in_range"
            ),
        ]

    def __str__(self) -> str:
        return self.function


class SessionAddendum(models.Model):
    """Tambahan catatan: dated, signed by its author, beside the session both have signed (R22)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(
        SupervisionSession, on_delete=models.PROTECT, related_name="addenda"
    )
    function = models.CharField(_("Fungsi"), max_length=15, choices=Function.choices)
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = EncryptedTextField(_("Tambahan"), max_length=5_000)

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.pk)


class Agreement(models.Model):
    """Kesepakatan of a session: a dated task that is reminded until it is ticked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(
        SupervisionSession, on_delete=models.PROTECT, related_name="agreements"
    )
    what = EncryptedTextField(_("Kesepakatan"), max_length=500)
    who = models.ForeignKey(
        STAFF, verbose_name=_("Siapa"), on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(_("Sampai"))
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_at__isnull=True, done_by__isnull=True)
                | models.Q(done_at__isnull=False, done_by__isnull=False),
                name="agreement_done_has_person",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
