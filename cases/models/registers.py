"""What may be known of every case and report without opening one: the register (R11, A6).

Views of the database (agency.registers), open to the roles that run the house. They hold numbers,
people, stages and dates; nothing about a client, not even an id.
"""

from django.conf import settings
from django.db import models

from agency.models import Unit
from cases.querysets import CaseQuerySet, ReportQuerySet
from cases.states import ReportStatus, Risk, Stage

STAFF = settings.AUTH_USER_MODEL


class CaseRegister(models.Model):
    """One line of the register of cases. Read-only."""

    id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, related_name="+")
    worker = models.ForeignKey(STAFF, on_delete=models.DO_NOTHING, related_name="+")
    stage = models.CharField(max_length=20, choices=Stage.choices)
    stage_since = models.DateTimeField()
    risk = models.CharField(max_length=10, choices=Risk.choices)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    response_due_at = models.DateTimeField()

    objects = CaseQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "cases_register"
        default_permissions = ()

    def __str__(self) -> str:
        return self.number


class ReportRegister(models.Model):
    """One line of the register of reports. Read-only."""

    id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, related_name="+")
    worker = models.ForeignKey(STAFF, on_delete=models.DO_NOTHING, related_name="+")
    taken_by = models.ForeignKey(STAFF, on_delete=models.DO_NOTHING, related_name="+")
    status = models.CharField(max_length=10, choices=ReportStatus.choices)
    risk = models.CharField(max_length=10, choices=Risk.choices)
    received_at = models.DateTimeField()
    response_due_at = models.DateTimeField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "cases_report_register"
        default_permissions = ()
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return self.number
