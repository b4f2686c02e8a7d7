"""What is told about somebody who is to become a client, before it is stored."""

import dataclasses
import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from clients.birth import BirthPrecision


@dataclass(frozen=True, kw_only=True, slots=True)
class Registration:
    """The register form as plain values.

    kind, sex, birth_precision, nik_missing: codes of clients.models.Client. `ppks`: numbers of
    clients.ppks. `region_code`: code of a Region or "". `relative_*`: one parent or guardian, by
    whom a person without papers can be recognised. `where_now`: for whoever decides whether this
    is a person already known; never stored with the client.
    """

    kind: str = "person"
    name: str
    nickname: str = ""
    sex: str = ""
    birth_date: date | None = None
    birth_precision: str = BirthPrecision.UNKNOWN
    birth_place: str = ""
    nik: str = ""
    nik_missing: str = ""
    nik_missing_note: str = ""
    member_count: int | None = None
    language: str = ""
    ppks: tuple[int, ...] = ()
    hamlet: str = ""
    region_code: str = ""
    address: str = ""
    phone: str = ""
    phone_owner: str = ""
    relative_name: str = ""
    relative_relation: str = "parent"
    where_now: str = ""

    def as_json(self) -> str:
        """For keeping it, encrypted, with a question to the supervisor."""
        return json.dumps(dataclasses.asdict(self), default=str, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The inverse of `as_json`."""
        values: dict[str, Any] = json.loads(text)
        born = values.get("birth_date")
        values["birth_date"] = date.fromisoformat(born) if born else None
        values["ppks"] = tuple(values.get("ppks", ()))
        return cls(**values)
