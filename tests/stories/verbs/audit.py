"""Who saw what, and what was changed: reading the books."""

import csv
import io
from typing import Any

from cases.models import Case
from tests.stories.actor import ActorBase, person_of


class AuditVerbs(ActorBase):
    """Jejak akses and Riwayat perubahan: reading the books."""

    def reads_trail(self, record: Any, *, name: str = "", outcome: str = "") -> str:
        """Jejak akses of a client or case; returns what the page says. `name`: a part of the
        reader's name; `outcome`: shown or denied.
        """
        room = "cases" if isinstance(record, Case) else "clients"
        return self.reads(f"{room}:trail", record.pk, query={"name": name, "outcome": outcome})

    def reads_trail_of(self, somebody: Any, *, outcome: str = "") -> str:
        """Jejak akses of a person, for their supervisor or the data-protection officer."""
        person = person_of(somebody)
        return self.reads("agency:trail_person", person.pk, query={"outcome": outcome})

    def reads_changes(self, record: Any, *, part: str = "identitas") -> str:
        """Riwayat perubahan of a client or case. `part` of a client's file: identitas, kontak,
        keluarga.
        """
        room = "cases" if isinstance(record, Case) else "clients"
        return self.reads(f"{room}:history", record.pk, query={"bagian": part})

    def exports_trail(self, client: Any) -> list[list[str]]:
        """Siapa melihat data saya, as a table; returns its rows without the head."""
        text = self.sees("clients:trail_export", client.pk).removeprefix("\ufeff")
        return list(csv.reader(io.StringIO(text)))[1:]
