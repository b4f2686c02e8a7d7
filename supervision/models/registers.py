from django.conf import settings
from django.db import models

STAFF = settings.AUTH_USER_MODEL


class SessionRegister(models.Model):
    """That two people held a session, for the admin who counts them (R33); a view, read-only."""

    id = models.UUIDField(primary_key=True)
    supervisor = models.ForeignKey(STAFF, on_delete=models.DO_NOTHING, related_name="+")
    supervisee = models.ForeignKey(STAFF, on_delete=models.DO_NOTHING, related_name="+")
    held_at = models.DateTimeField()
    supervisor_signed_at = models.DateTimeField(null=True)
    supervisee_signed_at = models.DateTimeField(null=True)

    class Meta:
        managed = False
        db_table = "supervision_session_register"
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
