"""The table of all verbs in README.md, made from their signatures and docstrings.

`python -m tests.stories.reference` writes it anew (with DJANGO_SETTINGS_MODULE set).
"""

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from tests.stories.driver import Actor

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- verbs: begin -->", "<!-- verbs: end -->"


def mixins() -> list[type]:
    """The classes that hold the verbs, in the order of Actor's bases."""
    return list(Actor.__bases__)


def verbs_of(mixin: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The public verbs that a mixin itself defines, in the order of its file."""
    for name, member in vars(mixin).items():
        if inspect.isfunction(member) and not name.startswith("_"):
            yield name, member


def parameters_of(verb: Callable[..., Any]) -> list[inspect.Parameter]:
    """The parameters of a verb without the actor."""
    return list(inspect.signature(verb).parameters.values())[1:]


def section(mixin: type) -> str:
    """One heading and one table: verb, act, parameters, returns."""
    title = (inspect.getdoc(mixin) or "").splitlines()[0]
    lines = [
        f"### {title}",
        "",
        "| verb | act | parameters | returns |",
        "| --- | --- | --- | --- |",
    ]
    for name, verb in verbs_of(mixin):
        act = " ".join((inspect.getdoc(verb) or "").split())
        told = ", ".join(_shown(one) for one in parameters_of(verb))
        lines.append(f"| `{name}` | {act} | {told} | {_returns(verb)} |")
    return "\n".join(lines)


def fresh(text: str) -> str:
    """`text` with the tables of today between its markers."""
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    assert found, "no place for the table of verbs"
    tables = "\n\n".join(section(mixin) for mixin in mixins())
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def _shown(one: inspect.Parameter) -> str:
    if one.kind is inspect.Parameter.VAR_KEYWORD:
        return f"`**{one.name}`"
    if one.kind is inspect.Parameter.VAR_POSITIONAL:
        return f"`*{one.name}`"
    if one.default is inspect.Parameter.empty:
        return f"**`{one.name}`**" if one.kind is one.KEYWORD_ONLY else f"*`{one.name}`*"
    return f"`{one.name}`"


def _returns(verb: Callable[..., Any]) -> str:
    found = inspect.signature(verb).return_annotation
    name = getattr(found, "__name__", str(found)) if isinstance(found, type) else str(found)
    return "–" if found is None else name.replace("|", "or").replace("list[Any]", "list")


if __name__ == "__main__":
    README.write_text(fresh(README.read_text(encoding="utf-8")), encoding="utf-8")
