import uuid

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from agency.models.units import Unit
from core.history import keep_history


@keep_history(without=("token_hash",))
class Invitation(models.Model):
    """An e-mail link by which one person sets a password and begins to work.

    Only the token's hash stands here; the token itself is in the letter alone. `staff` is the
    person who came of it, or, for somebody who returns, the person who was deactivated. Roles begin
    when the invitation is accepted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=64, unique=True)
    name = models.CharField(_("Nama lengkap"), max_length=200)
    email = models.EmailField(_("Surel"))
    unit = models.ForeignKey(
        Unit, verbose_name=_("Unit"), on_delete=models.PROTECT, related_name="invitations"
    )
    roles = models.JSONField(default=list)
    supervisor = models.ForeignKey(
        Staff, verbose_name=_("Supervisor"), on_delete=models.PROTECT, related_name="+", null=True,
        blank=True,
    )  # fmt: skip
    staff = models.ForeignKey(
        Staff, on_delete=models.PROTECT, related_name="invitations", null=True, blank=True
    )
    invited_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    round = models.PositiveSmallIntegerField(default=1)
    sent_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(used_at__isnull=True, withdrawn_at__isnull=True),
                name="invitation_open_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                name="invitation_unsent",
                condition=models.Q(
                    sent_at__isnull=True, used_at__isnull=True, withdrawn_at__isnull=True
                ),
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class PledgeAcceptance(models.Model):
    """A person's word to keep what clients entrust to the lembaga (7.3), per edition."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="pledges")
    edition = models.CharField(_("Edisi"), max_length=40)
    accepted_at = models.DateTimeField(_("Dinyatakan pada"))

    class Meta:
        ordering = ["-accepted_at"]
        constraints = [
            models.UniqueConstraint(fields=["staff", "edition"], name="pledge_once_per_edition")
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.edition}"


class StaffImport(models.Model):
    """A list of staff that was read and waits for a yes; `rows` is emptied when it is carried out.

    rows: one list per line of [line number, name, e-mail, unit code, roles, supervisor's e-mail].
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_index=True)
    rows = models.JSONField(default=list)
    done_at = models.DateTimeField(null=True, blank=True)
    invited = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.pk)
