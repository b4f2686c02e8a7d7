from django.db import models
from guardian.models import UserObjectPermissionBase


class GrantBase(UserObjectPermissionBase):
    """One right of one person on one record, within a window of time (guardian direct table).

    A room makes a subclass with `content_object`. Written and read by agency.access alone.
    `right` repeats the permission's kind ("view", "change", "decide") for the fast path.
    """

    right = models.CharField(max_length=10)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        unique_together = [("user", "permission", "content_object", "since")]
        # Carries the window too: the wall asks it for each row and need not look further.
        indexes = [
            models.Index(
                fields=["user", "right", "content_object"],
                include=["since", "until"],
                name="%(app_label)s_%(class)s_held",
            )
        ]
