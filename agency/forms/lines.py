"""The form that sets an acting supervisor."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import acting, roles
from agency.models import Staff
from core import clock
from core.forms import DayField, RecordChoice, SubmissionForm

ALL = "semua"
FIELD_OF = {"starts_at": "starts_on", "ends_at": "ends_on", "acting": "acting", "whom": "whom"}


class ActingForm(SubmissionForm):
    """Whom it concerns, who stands in, from which day to which day, and why.

    supervisors: those for whom it may be set, each with their supervisees. `whom` names either all
    supervisees of one supervisor or one of them.
    """

    whom = forms.ChoiceField(label=gettext_lazy("Untuk siapa"))
    acting = RecordChoice(
        label=gettext_lazy("Supervisor pengganti"),
        queryset=Staff.objects.none(),
        empty_label=gettext_lazy("Pilih pengganti"),
    )
    starts_on = DayField(label=gettext_lazy("Mulai tanggal"))
    ends_on = DayField(
        label=gettext_lazy("Sampai dengan tanggal"),
        help_text=gettext_lazy("Sampai pukul 24.00 hari itu; dapat diakhiri lebih cepat."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=500,
        validators=[ProhibitNullCharactersValidator()],
        help_text=gettext_lazy(
            "Misalnya cuti atau pelatihan. Alasan kesehatan tidak perlu disebut."
        ),
    )

    def __init__(
        self, *args: Any, supervisors: Sequence[tuple[Staff, Sequence[Staff]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(self.tz_name)
        self.teams = {str(one.pk): (one, list(people)) for one, people in supervisors}
        self.fields["whom"].choices = self._choices()  # type: ignore[attr-defined]
        field = self.fields["acting"]
        field.queryset = roles.holders(roles.SUPERVISOR).order_by("name")  # type: ignore[attr-defined]

    def _choices(self) -> list[Any]:
        groups = []
        for key, (supervisor, people) in self.teams.items():
            every = _("Semua yang disupervisi %(name)s (%(n)d orang)")
            rows = [(f"{key}:{ALL}", every % {"name": supervisor, "n": len(people)})]
            rows += [(f"{key}:{person.pk}", str(person)) for person in people]
            groups.append((str(supervisor), rows))
        return groups if len(groups) > 1 else [row for _name, rows in groups for row in rows]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"whom", "acting", "starts_on", "ends_on"} <= said.keys():
            if said["starts_on"] < clock.today(self.tz_name):
                self.add_error("starts_on", _("Masa pengganti mulai hari ini atau sesudahnya."))
            else:
                for name, sentence in acting.problems(**self.facts()).items():
                    self.add_error(FIELD_OF[name], sentence)
        return said

    def facts(self) -> dict[str, Any]:
        """supervisor, acting, starts_at, ends_at and supervisees, as the service takes them.

        Today begins now, any other day at midnight; the last day is whole.
        """
        said = self.cleaned_data
        team, who = said["whom"].split(":")
        supervisor, people = self.teams[team]
        midnight = dt.datetime.combine(said["starts_on"], dt.time(), tzinfo=self.zone)
        return {
            "supervisor": supervisor,
            "acting": said["acting"],
            "starts_at": max(midnight, clock.now()),
            "ends_at": self._end_of(said["ends_on"]),
            "supervisees": [one for one in people if who in {ALL, str(one.pk)}],
        }

    def _end_of(self, day: dt.date) -> dt.datetime:
        last = dt.datetime.combine(day, dt.time(), tzinfo=self.zone)
        return last + dt.timedelta(days=1) if day < dt.date.max else last
