"""Kunjungan and other contacts."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from PIL import Image

from cases.models import Case, Contact, ContactAddendum, ContactPhoto, Report
from core import clock
from tests.stories.actor import ActorBase, last_id

Words = tuple[Any, ...]
AS_IT_STANDS = (
    "kind", "happened_at", "ended_at", "met_who", "seen_heard", "risk", "agreed", "next_step",
    "next_visit_on", "not_met_reason", "interpretation", "purpose", "place", "companions",
    "household_consent", "house", "child_alone", "child_alone_note", "worker_risk",
    "education_given",
)  # fmt: skip


class VisitVerbs(ActorBase):
    """Contacts: written, corrected, read by the supervisor, added to."""

    def logs_visit(
        self,
        about: Case | Report,
        *,
        kind: str = "home",
        at: dt.datetime | None = None,
        met_who: str = "Klien",
        seen_heard: str = "Keadaan rumah tenang.",
        said: Sequence[Words] = (),
        risk: str = "medium",
        agreed: str = "Bertemu lagi.",
        next_step: str = "Kunjungan berikut",
        **fields: Any,
    ) -> Contact:
        """Kunjungan › Catat, by default a home visit that takes place now, in a case or on a
        report. `kind`: home, institution, office, phone, whatsapp, outreach, group; `said`:
        (speaker, words) or (speaker, words, True) for words kept secret from the client. Further
        fields: interpretation, next_visit_on, place, companions, child_alone (yes, no)…
        """
        typed = {
            "kind": kind,
            "happened_at": at or clock.now(),
            "met": "yes",
            "met_who": met_who,
            "seen_heard": seen_heard,
            "risk": risk,
            "agreed": agreed,
            "next_step": next_step,
            **_rows(said),
            **fields,
        }
        route = "cases:report_visit_new" if isinstance(about, Report) else "cases:visit_new"
        return Contact.objects.get(pk=last_id(self.does(route, about.pk, **typed)))

    def does_not_meet(
        self, about: Case | Report, *, reason: str = "not_home", **fields: Any
    ) -> Contact:
        """Kunjungan › Tidak bertemu. `reason`: not_home, moved, refused…; further fields as in
        logs_visit.
        """
        silent = {"met": "no", "not_met_reason": reason, "met_who": "", "agreed": ""}
        return self.logs_visit(about, **{**silent, **fields})

    def corrects_visit(self, visit: Contact, **changes: Any) -> Contact:
        """Kunjungan › Koreksi one's own, for 24 h or until it is read (then R22): everything as it
        stands, with these changes; `at`, `said` as in logs_visit.
        """
        visit.refresh_from_db()
        said = [(s.speaker, s.text, s.secret_from_client) for s in visit.statements.all()]
        typed: dict[str, Any] = {name: getattr(visit, name) for name in AS_IT_STANDS}
        typed |= {"met": "yes" if visit.met else "no", "version": visit.version}
        if "at" in changes:
            changes["happened_at"] = changes.pop("at")
        typed |= _rows(changes.pop("said", said)) | changes
        self.does(_route("edit", visit), _root(visit), visit.pk, **typed)
        visit.refresh_from_db()
        return visit

    def adds_to_visit(self, visit: Contact, *, text: str) -> ContactAddendum:
        """Kunjungan › Tambahan catatan: a dated addendum."""
        self.does(_route("addendum", visit), _root(visit), visit.pk, text=text)
        return visit.addenda.latest("at")

    def deletes_visit(self, visit: Contact) -> None:
        """Kunjungan › Hapus, which is always refused (R30)."""
        self.does(_route("delete", visit), _root(visit), visit.pk)

    def reads_visit(self, visit: Contact) -> Contact:
        """As supervisor: open it and mark it as read."""
        self.sees(_route("detail", visit), _root(visit), visit.pk)
        self.does(_route("read", visit), _root(visit), visit.pk)
        visit.refresh_from_db()
        assert visit.read_by == self.person
        return visit

    def adds_photo(
        self,
        visit: Contact,
        *,
        allowed_by: str = "Klien",
        caption: str = "",
        photo: bytes | None = None,
        allowed: bool = True,
    ) -> ContactPhoto:
        """Kunjungan › Tambah foto, with the consent of the person on it."""
        self.does(
            _route("photo_add", visit),
            _root(visit),
            visit.pk,
            photo=photo or picture(),
            allowed=allowed,
            allowed_by=allowed_by,
            caption=caption,
        )
        return visit.photos.latest("added_at")


def picture(colour: str = "teal") -> bytes:
    """A small JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(out, "JPEG")
    return out.getvalue()


def _route(what: str, visit: Contact) -> str:
    return f"cases:{'visit' if visit.case_id else 'report_visit'}_{what}"


def _root(visit: Contact) -> Any:
    return visit.case_id or visit.report_id


def _rows(said: Sequence[Words]) -> dict[str, Any]:
    rows: dict[str, Any] = {"ucapan-TOTAL_FORMS": str(len(said)), "ucapan-INITIAL_FORMS": "0"}
    for number, (speaker, text, *secret) in enumerate(said):
        rows[f"ucapan-{number}-speaker"] = speaker
        rows[f"ucapan-{number}-text"] = text
        rows[f"ucapan-{number}-secret_from_client"] = bool(secret and secret[0])
    return rows
