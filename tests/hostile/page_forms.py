"""Reads the forms of a page as a browser would: which fields go where, with which values."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

UNSENT = {"submit", "button", "reset", "image"}


@dataclass
class Field:
    """One name of a form: its kind (text, textarea, date, select, radio, …), the values that
    stand there, and the values it offers.
    """

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    required: bool = False
    several: bool = False


@dataclass
class PageForm:
    """One form: where it goes, by which method, and its fields by name."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)

    def typed(self) -> dict[str, list[str]]:
        """What the browser would send if nobody touched it."""
        return {one.name: list(one.values) for one in self.fields.values() if one.values}


def forms_of(html: str, url: str) -> list[PageForm]:
    """All forms of a page; `url` is its own address, for forms without an action."""
    reader = _Reader(url.split("?", maxsplit=1)[0])
    reader.feed(html)
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.forms: list[PageForm] = []
        self._form: PageForm | None = None
        self._select: Field | None = None
        self._area: Field | None = None
        self._template = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "template":
            self._template += 1
        if tag == "form":
            action = said.get("action") or self.url
            self._form = PageForm(action, said.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is None or self._template:
            return
        elif tag == "option" and self._select is not None:
            self._select.offered.append(said.get("value", ""))
            if "selected" in said:
                self._select.values.append(said.get("value", ""))
        elif tag in {"input", "select", "textarea", "button"} and said.get("name"):
            self._enter(tag, said)

    def _enter(self, tag: str, said: dict[str, str]) -> None:
        kind = said.get("type", "text").lower() if tag == "input" else tag
        if tag == "button" or kind in UNSENT:
            kind = "button"
        assert self._form is not None
        found = self._form.fields.setdefault(said["name"], Field(said["name"], kind))
        found.required |= "required" in said
        if tag == "select":
            self._select, found.several = found, "multiple" in said
        elif tag == "textarea":
            self._area = found
            found.values = [""]
        elif kind in {"radio", "checkbox"}:
            found.several |= kind == "checkbox" and bool(found.offered)
            found.offered.append(said.get("value", "on"))
            if "checked" in said:
                found.values.append(said.get("value", "on"))
        elif kind == "button":
            found.offered.append(said.get("value", ""))
        else:
            found.values = [said.get("value", "")]

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._area.values = [self._area.values[0] + data]

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self._template -= 1
        elif tag == "form":
            self._form = None
        elif tag == "select" and self._select is not None:
            one = self._select
            if not one.values and one.offered and not one.several:
                one.values = [one.offered[0]]
            self._select = None
        elif tag == "textarea":
            self._area = None


class _Errors(HTMLParser):
    """Collects the text of every element that says what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        said = dict(attrs).get("class") or ""
        if tag in VOID:
            return
        if self._depth:
            self._depth += 1
        elif {"invalid-feedback", "error-summary", "errorlist"} & set(said.split()):
            self._depth = 1
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._depth and tag not in VOID:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.found[-1] += f" {data}"


VOID = {"input", "br", "img", "hr", "meta", "link", "use", "path", "source", "wbr"}


def errors_of(html: str) -> list[str]:
    """The sentences at fields and in the summary of a page."""
    reader = _Errors()
    reader.feed(html)
    return [" ".join(text.split()) for text in reader.found]
