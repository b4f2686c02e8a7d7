"""Every form that takes a file: how it is reached, filled in, and read again."""

import uuid
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.models import ConsentTalk, ContactPhoto
from cases.services.reports import take_report
from cases.tests.consent_talks import typed
from cases.tests.factories import open_case_for
from cases.tests.test_visits import log

TYPED = "Lengan kiri, kata Lilis"


@dataclass
class PhotoDoor:
    """A form with a photo. `args`: its address; `words`: what else is typed; `rows`: what it
    makes, with the photo in `field`; `shown`: the route that sends the photo.
    """

    route: str
    args: list[Any]
    words: dict[str, Any]
    rows: Any
    field: str
    shown: str
    seen: set[Any] = dataclass_field(default_factory=set)

    def send(self, browser: Any, name: str, content: bytes) -> Any:
        """Post the form with this file."""
        file = SimpleUploadedFile(name, content, "image/jpeg")
        words = {**self.words, "photo": file, "submission_id": str(uuid.uuid4())}
        return browser.post(reverse(self.route, args=self.args), words)

    def new(self) -> list[tuple[Any, str]]:
        """The photos stored since the last question, each with the address that shows it."""
        rows = self.rows.exclude(**{self.field: ""}).exclude(pk__in=self.seen)
        found = [
            (getattr(row, self.field), reverse(self.shown, args=[*self.args, row.pk]))
            for row in rows
        ]
        self.seen |= {row.pk for row in rows}
        return found


def photo_doors(cast: Any) -> list[PhotoDoor]:
    """A home visit, a visit on a report, and the photo of a signed consent."""
    case = open_case_for(cast.sari)
    told = {"source": "citizen", "about": "Nenek", "told": "Sendirian", "risk": "low"}
    report = take_report(by=cast.sari, **told)
    visit = log(case, cast.sari)
    outreach = log(None, cast.sari, report=report, kind="outreach")
    words = {"allowed": "on", "allowed_by": "Lilis", "caption": TYPED}
    talks = ConsentTalk.objects.filter(case=case)
    consent = {**typed(), "scope": TYPED}
    return [
        *(
            PhotoDoor(
                f"cases:{name}_photo_add", [root, contact.pk], words,
                ContactPhoto.objects.filter(contact=contact), "file", f"cases:{name}_photo",
            )
            for name, root, contact in (
                ("visit", case.pk, visit), ("report_visit", report.pk, outreach),
            )
        ),
        PhotoDoor("cases:consent_new", [case.pk], consent, talks, "photo", "cases:consent_photo"),
    ]  # fmt: skip
