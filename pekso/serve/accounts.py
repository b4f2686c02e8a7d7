"""Whom the servers run as. PostgreSQL refuses root, so root lends them an existing account."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from pekso.serve.trouble import Trouble

CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """An unprivileged account of this machine that root can step down to."""

    name: str
    uid: int
    gid: int


def borrowed_account(owner_uid: int | None = None) -> Account | None:
    """The account for the servers; None when we are not root and run them ourselves.

    `owner_uid` is the owner of a servers' folder that exists already: it stays the owner.
    Raises Trouble when root finds no account that it can step down to.
    """
    if os.geteuid() != 0:
        return None
    for account in _known_accounts(owner_uid):
        if reaches(account, Path("/"), os.X_OK):
            return account
    raise Trouble(
        "Pekso dijalankan sebagai root, tetapi komputer ini tidak punya pengguna biasa "
        f"({' atau '.join(CANDIDATES)}) untuk menjalankan PostgreSQL. Jalankan sebagai pengguna "
        "biasa, atau sebutkan server sendiri dengan DATABASE_URL dan REDIS_URL.",
        "Running as root, but there is no unprivileged user to run PostgreSQL as.",
    )


def _known_accounts(owner_uid: int | None) -> list[Account]:
    if owner_uid:
        try:
            found = pwd.getpwuid(owner_uid)
        except KeyError:
            return [Account(str(owner_uid), owner_uid, owner_uid)]
        return [Account(found.pw_name, found.pw_uid, found.pw_gid)]
    accounts = []
    for name in CANDIDATES:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        accounts.append(Account(found.pw_name, found.pw_uid, found.pw_gid))
    return accounts


def reaches(account: Account | None, path: Path, mode: int) -> bool:
    """Whether the account can use `path` so (os.R_OK, …), every folder above it included.

    Asked of the kernel by a child that has stepped down, because rights have more layers
    (access lists, mounts) than the mode bits show.
    """
    if account is None:
        return os.access(path, mode)
    child = os.fork()
    if child == 0:
        answer = 1
        try:
            os.setgroups([])
            os.setgid(account.gid)
            os.setuid(account.uid)
            answer = 0 if os.access(path, mode) else 1
        finally:
            os._exit(answer)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def give(account: Account | None, path: Path) -> None:
    """Make the account the owner of something this project has just made."""
    if account is not None:
        os.chown(path, account.uid, account.gid)
