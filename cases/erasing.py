"""What of a case stays when a client's data are erased, and what stands against erasing them."""

from collections.abc import Iterator
from typing import Any

from dateutil.relativedelta import relativedelta
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.house_rules import value
from cases import models
from clients.erasing import Manner, register_counted
from clients.models import Client
from core import clock
from core.refusals import WayOut
from core.wording import local_day

MANNERS = {
    models.Case: Manner(keep=frozenset({"ppks_edition"})),
    models.ConsentTalk: Manner(keep=frozenset({"script_version"})),
    # What was met at a contact must be told in the row of every contact (its own constraint).
    models.Contact: Manner(marked=frozenset({"met_who", "seen_heard"})),
    models.PlanVersion: Manner(keep=frozenset({"content_hash"})),
    models.ClientAnswer: Manner(keep=frozenset({"content_hash"})),
}


def obstacles(client: Client) -> Iterator[Any]:
    """Open cases, and closed ones within the time for which the lembaga keeps a file."""
    years = value("file_keep_years")
    for case in models.Case.objects.filter(client=client).select_related("unit"):
        if case.closed_at is None:
            yield WayOut(
                _("kasus %(number)s masih berjalan") % {"number": case.number},
                reverse("cases:detail", args=[case.pk]),
            )
            continue
        until = case.closed_at + relativedelta(years=years)
        if until > clock.now():
            day = local_day(until, case.unit.time_zone)
            yield _("berkas %(number)s disimpan sampai %(day)s") % {
                "number": case.number,
                "day": day,
            }


def count() -> None:
    """What is counted for whoever decides on an erasure."""
    for label, model, path in (
        (gettext_lazy("Kasus"), models.Case, "client"),
        (gettext_lazy("Kunjungan dan kontak"), models.Contact, "case__client"),
        (gettext_lazy("Foto"), models.ContactPhoto, "contact__case__client"),
        (gettext_lazy("Persetujuan"), models.ConsentTalk, "case__client"),
        (gettext_lazy("Asesmen"), models.Assessment, "case__client"),
        (gettext_lazy("Versi rencana"), models.PlanVersion, "case__client"),
        (gettext_lazy("Pelayanan"), models.ServiceRecord, "case__client"),
        (gettext_lazy("Monev"), models.MonevRecord, "case__client"),
    ):
        register_counted(label, model, path)
