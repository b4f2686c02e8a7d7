"""What is done with contacts, photos, tasks and the inbox."""

import io
from typing import Any

from django.urls import reverse
from PIL import Image

from cases.models import Case, Contact, ContactAddendum, ContactPhoto, Task
from core import clock
from core.models import Notice
from tests.stories.actor import ActorBase, last_id


class VisitVerbs(ActorBase):
    """Kunjungan and other contacts: written, corrected, read, added to; tasks and notices."""

    def logs_visit(
        self,
        case: Case,
        *,
        seen_heard: str = "Keadaan rumah tenang.",
        met_who: str = "Klien",
        risk: str = "medium",
        agreed: str = "Bertemu lagi.",
        next_step: str = "Kunjungan berikut",
        said: list[tuple[Any, ...]] = [],  # noqa: B006 - never changed
        **fields: Any,
    ) -> Contact:
        """Write down a contact, by default a home visit that takes place now.

        said: (speaker, words) or (speaker, words, True) for words kept secret from the client.
        Other fields by their names: kind, happened_at (aware), interpretation, next_visit_on…
        """
        typed = {
            "kind": "home",
            "happened_at": clock.now(),
            "met": "yes",
            "met_who": met_who,
            "seen_heard": seen_heard,
            "risk": risk,
            "agreed": agreed,
            "next_step": next_step,
            **_rows(said),
            **fields,
        }
        address = self.does("cases:visit_new", case.pk, **typed)
        return Contact.objects.get(pk=last_id(address.split("?")[0]))

    def does_not_meet(self, case: Case, *, reason: str, **fields: Any) -> Contact:
        """Write down that nobody was met; reason is a code of Contact.NotMet."""
        return self.logs_visit(
            case, **{"met": "no", "not_met_reason": reason, "met_who": "", "agreed": "", **fields}
        )

    def corrects_visit(self, visit: Contact, **changes: Any) -> Contact:
        """Correct one's own contact: everything as it stands, with these changes."""
        visit.refresh_from_db()
        said = visit.statements.values_list("speaker", "text", "secret_from_client")
        names = [
            "kind", "happened_at", "met_who", "seen_heard", "risk", "agreed", "next_step",
            "next_visit_on", "not_met_reason", "interpretation",
        ]  # fmt: skip
        typed: dict[str, Any] = {name: getattr(visit, name) for name in names}
        typed |= {"met": "yes" if visit.met else "no", "version": visit.version}
        typed |= _rows(changes.pop("said", list(said))) | changes
        self.does("cases:visit_edit", visit.case_id, visit.pk, **typed)
        visit.refresh_from_db()
        return visit

    def adds_to_visit(self, visit: Contact, text: str) -> ContactAddendum:
        """Add a dated note."""
        self.does("cases:visit_addendum", visit.case_id, visit.pk, text=text)
        return visit.addenda.order_by("-at").first()

    def deletes_visit(self, visit: Contact) -> None:
        """Ask for its deletion (always R30)."""
        self.does("cases:visit_delete", visit.case_id, visit.pk)

    def reads_visit(self, visit: Contact) -> Contact:
        """As supervisor: open it and mark it as read."""
        self.sees("cases:visit_detail", visit.case_id, visit.pk)
        self.does("cases:visit_read", visit.case_id, visit.pk)
        visit.refresh_from_db()
        assert visit.read_by == self.person
        return visit

    def adds_photo(
        self, visit: Contact, *, allowed_by: str, caption: str = "", photo: bytes | None = None
    ) -> ContactPhoto:
        """Add a photo with the consent of the person on it."""
        file = io.BytesIO(photo or _picture())
        file.name = "foto.jpg"
        self.does(
            "cases:visit_photo_add", visit.case_id, visit.pk,
            photo=file, allowed=True, allowed_by=allowed_by, caption=caption,
        )  # fmt: skip
        return visit.photos.order_by("-added_at").first()

    def finishes_task(self, task: Task) -> Task:
        """Tick a task of one's own."""
        self.does("cases:task_done", task.case_id, task.pk)
        task.refresh_from_db()
        assert task.done_by == self.person
        return task

    def opens_inbox(self) -> list[Notice]:
        """Look into the inbox; the unread notices, which all stand on its first page."""
        page = self.sees("inbox")
        unread = list(Notice.objects.filter(recipient=self.person, read_at__isnull=True))
        assert all(reverse("inbox_open", args=[n.pk]) in page for n in unread[:25] if n.url)
        return unread


def _rows(said: list[tuple[Any, ...]]) -> dict[str, Any]:
    rows: dict[str, Any] = {"ucapan-TOTAL_FORMS": str(len(said)), "ucapan-INITIAL_FORMS": "0"}
    for number, (speaker, text, *secret) in enumerate(said):
        rows[f"ucapan-{number}-speaker"] = speaker
        rows[f"ucapan-{number}-text"] = text
        rows[f"ucapan-{number}-secret_from_client"] = bool(secret and secret[0])
    return rows


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(out, "JPEG")
    return out.getvalue()
