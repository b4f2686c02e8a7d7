import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils.module_loading import import_string

from agency.models.staff import Staff


class StaffSession(AbstractBaseSession):
    """One log-in of one person at one device. Its contents are sealed (agency.session_store).

    The columns repeat what the contents say, for the person's own list and for ending from afar;
    without `staff` it is somebody who has not logged in yet.
    """

    # Not unique: for a moment the old and the new row of a changed session key bear the same.
    public_id = models.UUIDField(default=uuid.uuid4, db_index=True, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+", null=True)
    agent = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    second_factor_at = models.DateTimeField(null=True)

    objects: ClassVar[BaseSessionManager] = BaseSessionManager()

    class Meta:
        indexes = [models.Index(fields=["staff", "-last_used_at"])]

    def __str__(self) -> str:
        return str(self.public_id)

    @classmethod
    def get_session_store_class(cls) -> type:
        return import_string(f"{settings.SESSION_ENGINE}.SessionStore")
