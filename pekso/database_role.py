"""The application serves only with a database role that the walls hold back."""

import logging
import sys
from typing import Any

from django.conf import settings
from django.db import OperationalError, connection
from django.db.backends.signals import connection_created

log = logging.getLogger(__name__)

SENTENCE = (
    "Pekso tidak dijalankan: peran basis data {role} {fault}, sehingga dinding kedua tidak "
    "berlaku baginya. Isi DATABASE_URL dengan peran aplikasi (pekso_app) dan DATABASE_OWNER_URL "
    "dengan pemilik tabel; lihat docs/running.md.\n"
    "(Refusing to serve: the database role {role} {fault_en}, so row-level security does not bind "
    "it.)"
)
FAULTS = {
    "super": ("adalah superuser", "is a superuser"),
    "bypass": ("memegang hak BYPASSRLS", "has BYPASSRLS"),
    "owner": ("memiliki tabel Pekso atau anggota pemiliknya", "owns the tables of Pekso"),
}
_ASK = """
SELECT current_user, role.rolsuper, role.rolbypassrls, EXISTS (
    SELECT 1 FROM pg_class AS relation
    WHERE relation.relrowsecurity AND pg_has_role(relation.relowner, 'MEMBER'))
FROM pg_roles AS role WHERE role.rolname = current_user
"""


# What gunicorn takes for a worker that will never boot: it ends instead of trying again.
NEVER_BOOTS = 3


def require_plain_role(asked: Any = connection) -> None:
    """End the process with a sentence where the role of this connection stands above the walls.

    A member of the owner counts as the owner: it could take that role at any time.
    """
    if settings.PEKSO_REQUEST_ROLE:
        return
    with asked.cursor() as cursor:
        cursor.execute(_ASK)
        role, is_super, bypasses, owns = cursor.fetchone()
    held = {"super": is_super, "bypass": bypasses, "owner": owns}
    for name, holds in held.items():
        if holds:
            fault, fault_en = FAULTS[name]
            print(SENTENCE.format(role=role, fault=fault, fault_en=fault_en), file=sys.stderr)
            raise SystemExit(NEVER_BOOTS)


def guard_service(**facts: Any) -> None:
    """For every process that serves (web, worker, beat): ask now, and at each new connection.

    A server that does not answer yet is asked when it does.
    """
    connection_created.connect(_on_connection, dispatch_uid="plain role")
    try:
        require_plain_role()
    except OperationalError:
        log.warning("the database does not answer yet; its role is asked later")
    finally:
        # A worker forks after this: its children must not share the connection.
        connection.close()


def _on_connection(connection: Any, **facts: Any) -> None:
    require_plain_role(connection)
