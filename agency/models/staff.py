import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from agency.models.units import Unit
from agency.querysets import RoleAssignmentQuerySet
from core.history import keep_history


class StaffManager(UserManager["Staff"]):
    def create_user(
        self, username: str, email: str | None = None, password: str | None = None, **rest: Any
    ) -> "Staff":
        """A staff member with a hashed password (None: no log-in until one is set)."""
        return super().create_user(username, email, password, **rest)


@keep_history(without=("password", "last_login"))
class Staff(AbstractUser):
    """A person who works for the lembaga and logs in. People are deactivated, never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(_("Nama lengkap"), max_length=200)
    email = models.EmailField(_("Surel"), unique=True)
    unit = models.ForeignKey(
        Unit, verbose_name=_("Unit"), on_delete=models.PROTECT, related_name="staff"
    )
    # Their second factor was taken away then, and nothing else is open until there is another one.
    factor_reset_at = models.DateTimeField(
        _("Verifikasi dua langkah diatur ulang"), null=True, blank=True
    )

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email", "name"]
    objects: ClassVar[StaffManager] = StaffManager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("Staf")
        constraints = [models.UniqueConstraint(Lower("email"), name="staff_email_once")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]


@keep_history()
class RoleAssignment(models.Model):
    """A role held by a person, with dates. A person may hold several.

    `taken_at`: somebody put an end to it there and then. Such a role does not hold again, whatever
    a clock that was set back says.
    """

    class Role(models.TextChoices):
        WORKER = "worker", _("Pekerja sosial")
        SUPERVISOR = "supervisor", _("Supervisor")
        ADMIN = "admin", _("Admin lembaga")
        PRIVACY = "privacy", _("Petugas pelindungan data")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(_("Peran"), max_length=20, choices=Role.choices)
    starts_at = models.DateTimeField(_("Mulai"))
    ends_at = models.DateTimeField(_("Berakhir"), null=True, blank=True)
    given_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    ended_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    taken_at = models.DateTimeField(null=True, blank=True)

    objects = RoleAssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "role"],
                condition=models.Q(ends_at__isnull=True),
                name="role_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__isnull=True)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="role_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.role}"
