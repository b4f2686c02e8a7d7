import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.grants import GrantBase
from cases.models import Case
from supervision.querysets import SessionQuerySet

STAFF = settings.AUTH_USER_MODEL


class SupervisionSession(models.Model):
    """Sesi supervisi between a supervisor and a supervisee (practice.md §8).

    Signed by both; afterwards unchangeable (R22). The admin sees counts only (R33).
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
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(supervisor=models.F("supervisee")),
                name="session_between_two_people",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SessionGrant(GrantBase):
    """Who may open a supervision session: supervisor and supervisee (9.3)."""

    content_object = models.ForeignKey(SupervisionSession, on_delete=models.CASCADE)

    class Meta(GrantBase.Meta):
        abstract = False


class SessionNote(models.Model):
    """What a session holds in one of the three functions, each with its readers (R33)."""

    class Function(models.TextChoices):
        ADMINISTRATIVE = "administrative", _("Administratif")
        EDUCATIVE = "educative", _("Edukatif")
        SUPPORTIVE = "supportive", _("Suportif")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(SupervisionSession, on_delete=models.PROTECT, related_name="notes")
    function = models.CharField(_("Fungsi"), max_length=15, choices=Function.choices)
    text = models.TextField(_("Catatan"), max_length=10_000)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "function"], name="note_once_per_function")
        ]

    def __str__(self) -> str:
        return self.function


class Agreement(models.Model):
    """Kesepakatan of a session: a dated task that is reminded."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(
        SupervisionSession, on_delete=models.PROTECT, related_name="agreements"
    )
    what = models.CharField(_("Kesepakatan"), max_length=500)
    who = models.ForeignKey(
        STAFF, verbose_name=_("Siapa"), on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(_("Sampai"))
    done_at = models.DateTimeField(null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["due_on", "position"]

    def __str__(self) -> str:
        return str(self.pk)
