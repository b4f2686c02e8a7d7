"""The second wall: row-level security on every table with client content (docs/access.md).

Each room declares its tables: by which rule a row is shown to the person who acts, and which named
purposes of the system open the table besides. From this the policies are made after each migrate,
by the owner of the tables. The application's role is not the owner and cannot get round them: a
view that forgets its `visible_to` shows nothing more than a view that remembers it.

Who acts stands in settings of the transaction (core.acting, pekso.postgres). Without them every
walled table is empty.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.apps import apps
from django.db import connections, models

from agency import access
from core.acting import PURPOSES
from core.history import event_models

# Sub-selects: the server reads a setting once for a statement, not once for a row.
STAFF = "(SELECT NULLIF(current_setting('pekso.staff', true), '')::uuid)"
PURPOSE = "(SELECT current_setting('pekso.purpose', true))"
NOW = "(SELECT NULLIF(current_setting('pekso.now', true), '')::timestamptz)"
PREFIX = "pekso_"
KNOWN_HOLDERS = 1000
# Upkeep that nobody starts from a page; the copy for the client, and erasure.
EVERYTHING = frozenset({"maintenance", "whole_file"})


class Rule(Protocol):
    """By what a row is shown to the person who acts."""

    def sql(self, model: type[models.Model]) -> str:
        """The condition on a row of `model`."""
        ...


@dataclass(frozen=True)
class Root:
    """The record carries grants itself (access.register_root)."""

    right: str = access.VIEW

    def sql(self, model: type[models.Model]) -> str:
        return _granted(model, _column(model, model._meta.pk.name), self.right)


@dataclass(frozen=True)
class Follows:
    """The record follows the one that its foreign key `name` leads to.

    A root is asked for a grant with `right`; any other walled record is seen or not by its own
    rule. `only_without`: this way counts only where that other foreign key is empty.
    """

    name: str
    right: str = access.VIEW
    only_without: str = ""

    def sql(self, model: type[models.Model]) -> str:
        column = _column(model, self.name)
        above: Any = model._meta.get_field(self.name).related_model
        if above._meta.label_lower in access.root_labels():
            shown = _granted(above, column, self.right)
        else:
            table, key = above._meta.db_table, above._meta.pk.column
            shown = f"EXISTS (SELECT 1 FROM {table} above WHERE above.{key} = {column})"  # noqa: S608
        if not self.only_without:
            return shown
        return f"({_column(model, self.only_without)} IS NULL AND {shown})"


@dataclass(frozen=True)
class Own:
    """The record belongs to the person that `name` leads to."""

    name: str

    def sql(self, model: type[models.Model]) -> str:
        return f"{_column(model, self.name)} = {STAFF}"


@dataclass(frozen=True)
class HoldsRole:
    """Every record is shown to whoever holds this role now. For few tables only."""

    role: str

    def sql(self, model: type[models.Model]) -> str:
        return (
            "(SELECT EXISTS (SELECT 1 FROM agency_roleassignment part"  # noqa: S608
            f" WHERE part.staff_id = {STAFF} AND part.role = '{self.role}'"
            " AND part.taken_at IS NULL"
            f" AND part.starts_at <= {NOW} AND (part.ends_at IS NULL OR part.ends_at > {NOW})))"
        )


@dataclass(frozen=True)
class Wall:
    """What was declared about one table. `strict`: a new row must be shown by the rule too;
    else it is enough that somebody acts, as for a root, whose grant comes after it. `known`: see
    agency.beyond.
    """

    label: str
    rules: tuple[Rule, ...]
    purposes: frozenset[str] = frozenset()
    strict: bool = False
    known: tuple[str, ...] = ()

    @property
    def model(self) -> type[models.Model]:
        return apps.get_model(self.label)

    def policies(self) -> dict[str, str]:
        """Name of each policy to its text. The name carries a hash of the text, so that the
        database itself tells which rules it has.
        """
        table = self.model._meta.db_table
        ways = [rule.sql(self.model) for rule in self.rules]
        if self.purposes:
            names = ", ".join(f"'{name}'" for name in sorted(self.purposes))
            ways.insert(0, f"{PURPOSE} IN ({names})")
        shown = " OR ".join(ways)
        texts = {"shown": f"FOR ALL USING ({shown})"}
        if not self.strict:
            somebody = f"({STAFF} IS NOT NULL OR {PURPOSE} <> '')"
            texts["added"] = f"FOR INSERT WITH CHECK ({somebody})"
        return {
            f"{PREFIX}{kind}_{hashlib.sha256(text.encode()).hexdigest()[:12]}": f"ON {table} {text}"
            for kind, text in texts.items()
        }


@dataclass
class Declared:
    """All declarations: `walls` by label, `left_open` with the reason."""

    walls: dict[str, Wall] = field(default_factory=dict)
    left_open: dict[str, str] = field(default_factory=dict)


declared = Declared()


def wall(
    label: str,
    *rules: Rule,
    purposes: Iterable[str] = (),
    strict: bool | None = None,
    known: Iterable[str] = (),
) -> None:
    """Declare a walled table: a row is shown where one of `rules` holds, or to a purpose.

    label: "cases.Visit". A table that only follows others is strict unless said otherwise.
    known: foreign keys whose ids agency.beyond may tell of a hidden row.
    Raises ValueError for an unnamed purpose.
    """
    unknown = set(purposes) - PURPOSES
    if unknown:
        raise ValueError(f"no such purpose: {unknown}")
    if strict is None:
        strict = all(isinstance(rule, Follows) for rule in rules)
    opened = frozenset(purposes) | EVERYTHING
    declared.walls[label.lower()] = Wall(label.lower(), rules, opened, strict, tuple(known))


def leave_open(reason: str, *labels: str) -> None:
    """Declare tables without client content that everybody in the application may read."""
    for label in labels:
        declared.left_open[label.lower()] = reason


def all_walls() -> list[Wall]:
    """What was declared, and the history of each walled table, which is walled as it is."""
    found = list(declared.walls.values())
    for event in event_models():
        source = declared.walls.get(event.pgh_tracked_model._meta.label_lower)  # type: ignore[attr-defined]
        if source is not None:
            rules = tuple(_of_history(rule) for rule in source.rules)
            found.append(Wall(event._meta.label_lower, rules, source.purposes))
    return found


def undeclared(models_of: Iterable[type[models.Model]]) -> list[str]:
    """Labels of those models that are neither walled nor left open."""
    known = {one.label for one in all_walls()} | declared.left_open.keys()
    known |= {
        event._meta.label_lower
        for event in event_models()
        if event.pgh_tracked_model._meta.label_lower in declared.left_open  # type: ignore[attr-defined]
    }
    return sorted({model._meta.label_lower for model in models_of} - known)


def _of_history(rule: Rule) -> Rule:
    return Follows("pgh_obj", right=rule.right) if isinstance(rule, Root) else rule


def build(using: str = "default", **kwargs: Any) -> None:
    """Make the database's policies equal to the declarations; touches only what differs.

    Runs after each migrate, as the owner of the tables.
    """
    connection = connections[using]
    present = set(connection.introspection.table_names())
    wanted = {
        one.model._meta.db_table: one.policies()
        for one in all_walls()
        if one.model._meta.db_table in present
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'")
        stored = {(t, p) for t, p in cursor.fetchall() if p.startswith(PREFIX)}
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r'")
        closed = {name for (name,) in cursor.fetchall()}
        for table, policy in sorted(stored):
            if policy not in wanted.get(table, {}):
                cursor.execute(f"DROP POLICY {policy} ON {table}")
        for table, policies in wanted.items():
            if table not in closed:
                cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
            for name, text in policies.items():
                if (table, name) not in stored:
                    cursor.execute(f"CREATE POLICY {name} {text}")


def know_holders(using: str = "default", **kwargs: Any) -> None:
    """Have the planner know how many records each person holds, not only what is usual: a worker
    has ten, a supervisor a thousand, and each wants another way. Runs after each migrate.
    """
    connection = connections[using]
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for root in access.roots():
            table = root.grant._meta.db_table
            if table in present:
                cursor.execute(f"ALTER TABLE {table} ALTER user_id SET STATISTICS {KNOWN_HOLDERS}")


def _granted(root: type[models.Model], column: str, right: str) -> str:
    grant = access.grant_of(root)._meta.db_table
    return (
        f"EXISTS (SELECT 1 FROM {grant} held WHERE held.content_object_id = {column}"  # noqa: S608
        f" AND held.user_id = {STAFF} AND held.right = '{right}'"
        f" AND held.since <= {NOW} AND (held.until IS NULL OR held.until > {NOW}))"
    )


def _column(model: type[models.Model], name: str) -> str:
    return f"{model._meta.db_table}.{model._meta.get_field(name).column}"  # type: ignore[union-attr]
