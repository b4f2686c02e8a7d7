"""What everybody does: look, read the inbox, tick tasks, acknowledge the code."""

from typing import Any

from django.core import mail
from django.urls import reverse

from cases import models as cases
from clients import models as clients
from core.models import Notice
from ethics.kodepeksos import EDITION
from ethics.models import Acknowledgement
from supervision import models as supervision
from tests.stories.actor import NOT_YOURS, ActorBase

# Where each kind of record is read, and which of its fields the address names.
PAGES: dict[type, tuple[str, tuple[str, ...]]] = {
    clients.Client: ("clients:detail", ("pk",)),
    clients.DuplicateInquiry: ("clients:inquiry", ("pk",)),
    cases.Case: ("cases:detail", ("pk",)),
    cases.Report: ("cases:report_detail", ("pk",)),
    cases.ConsentTalk: ("cases:consent_detail", ("case_id", "pk")),
    cases.Assessment: ("cases:assessment_detail", ("case_id",)),
    cases.Resource: ("cases:resource_list", ("case_id",)),
    cases.PlanVersion: ("cases:plan_version", ("case_id", "pk")),
    cases.ServiceRecord: ("cases:service_list", ("case_id",)),
    cases.MonevRecord: ("cases:monev_detail", ("case_id", "pk")),
    supervision.PlanReview: ("supervision:plan_review", ("pk",)),
    supervision.SupervisionSession: ("supervision:session_detail", ("pk",)),
}


class DeskVerbs(ActorBase):
    """Hari ini: opening records, kotak masuk, tugas, Kodepeksos."""

    def opens(self, record: Any, *, page: str = "") -> str:
        """Open a record (client, case, report, visit, plan, session…) at its address; returns what
        the page says. `page`: another page of a case or client, such as "cases:monev_list".
        """
        return self.reads(*_page_of(record, page))

    def can_open(self, record: Any, *, page: str = "") -> bool:
        """Whether that page is shown to this person; False for 403 and 404."""
        name, *ids = _page_of(record, page)
        status = self.browser.get(reverse(name, args=ids)).status_code
        assert status == 200 or status in NOT_YOURS, f"{name}: {status}"
        return status == 200

    def inbox(self, *, unread: bool = False) -> list[Notice]:
        """Kotak masuk: the notices that arrived, newest first, which all stand on its pages;
        `unread`: only those not yet read.
        """
        page = self.sees("inbox", query={} if unread else {"semua": "1"})
        found = Notice.objects.filter(recipient=self.person).order_by("-created_at")
        notices = list(found.filter(read_at=None) if unread else found)
        if len(notices) <= 25:
            assert all(reverse("inbox_open", args=[n.pk]) in page for n in notices if n.url)
        return notices

    def reads_notice(self, notice: Notice) -> Notice:
        """Kotak masuk › Tandai dibaca; what must be read on its own page is opened there first."""
        address = self.does("inbox_read", notice.pk)
        if address != reverse("inbox"):
            self._judge(self.browser.get(address), set(), {200})
        notice.refresh_from_db()
        return notice

    def gets_reminder(self, *words: str, times: int = 1) -> Notice | None:
        """Look into inbox and mailbox: both hold exactly `times` reminders with all these words."""
        rows = Notice.objects.filter(recipient=self.person)
        found = [row for row in rows if all(word in f"{row.title} {row.body}" for word in words)]
        letters = [
            letter
            for letter in mail.outbox
            if self.person.email in letter.to and all(word in letter.body for word in words)
        ]
        assert (len(found), len(letters)) == (times, times), (words, len(found), len(letters))
        return found[0] if found else None

    def finishes_task(self, task: cases.Task) -> cases.Task:
        """Jadwal › tick a task of one's own."""
        self.does("cases:task_done", task.case_id, task.pk)
        task.refresh_from_db()
        assert task.done_by == self.person
        return task

    def acknowledges_code(self) -> Acknowledgement:
        """Kodepeksos › Nyatakan: read and accepted in its current edition."""
        self.does("ethics:acknowledge", edition=EDITION, agreed=True)
        return Acknowledgement.objects.get(staff=self.person, edition=EDITION)


def _page_of(record: Any, page: str) -> tuple[Any, ...]:
    if page:
        return (page, record.pk)
    if isinstance(record, cases.Contact):
        name = "cases:visit_detail" if record.case_id else "cases:report_visit_detail"
        return (name, record.case_id or record.report_id, record.pk)
    name, fields = PAGES[type(record)]
    return (name, *(getattr(record, field) for field in fields))
