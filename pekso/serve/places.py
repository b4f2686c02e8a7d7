"""Where things lie: the data folder, its lock, and the folder of the two servers."""

import errno
import fcntl
import json
import os
import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pekso.serve.accounts import Account, borrowed_account, give, reaches
from pekso.serve.trouble import Trouble

BASE_DIR = Path(__file__).resolve().parents[2]
OUTSIDE = (Path("/var/lib"), Path("/var/tmp"), Path("/tmp"))  # noqa: S108
LOCK_WAIT_SECONDS = 2.0


@dataclass(frozen=True)
class Places:
    """The data folder (`.data/`, or PEKSO_DATA_DIR) and the names inside it."""

    data: Path

    @property
    def logs(self) -> Path:
        return self.data / "log"

    @property
    def keys(self) -> Path:
        return self.data / "keys.json"

    @property
    def ports(self) -> Path:
        return self.data / "ports.json"

    @property
    def children(self) -> Path:
        return self.data / "children.json"

    @property
    def environment(self) -> Path:
        return self.data / "environment.json"

    @property
    def lock(self) -> Path:
        return self.data / "lock"

    @property
    def servers(self) -> Path:
        return self.data / "servers"


def chosen_places(environ: dict[str, str]) -> Places:
    """The places named by PEKSO_DATA_DIR, or `.data/` beside the code."""
    named = environ.get("PEKSO_DATA_DIR", "")
    return Places(Path(named).expanduser().resolve() if named else BASE_DIR / ".data")


def make_data_folder(places: Places) -> None:
    """Make the data folder and its log folder. A folder that exists keeps its rights.

    Root's own folder may be passed through by the servers' account (0711), not listed.
    """
    try:
        for folder in reversed([places.logs, places.data, *places.data.parents]):
            if not folder.exists():
                folder.mkdir()
                folder.chmod(0o711 if os.geteuid() == 0 and folder != places.logs else 0o700)
        probe = places.data / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Trouble(
            f"Folder data {places.data} tidak dapat dibuat atau ditulisi ({error.strerror}). "
            "Periksa pemilik dan haknya, atau pilih folder lain dengan PEKSO_DATA_DIR.",
            "The data folder cannot be made or written.",
        ) from None


def take_lock(places: Places) -> int:
    """Hold the data folder for this process; the kernel lets go when the process ends.

    Returns the open file; raises Trouble when another instance holds it.
    """
    handle = os.open(places.lock, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + LOCK_WAIT_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            if time.monotonic() > deadline:
                os.close(handle)
                raise Trouble(
                    f"Pekso sudah berjalan dengan folder data {places.data}. Hentikan dulu yang "
                    "itu (Ctrl-C di terminalnya), atau pilih folder lain dengan PEKSO_DATA_DIR.",
                    "Pekso is already running on this data folder.",
                ) from None
            time.sleep(0.1)
        else:
            return handle


def is_locked(places: Places) -> bool:
    """Whether an instance runs on this data folder now."""
    try:
        handle = os.open(places.lock, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def servers_folder(places: Places) -> tuple[Path, Account | None]:
    """The private folder of PostgreSQL and Redis, and the account that owns it.

    It is `.data/servers` itself. Where root's chosen account cannot get there (a clone below
    a closed folder), `.data/servers` is a link to a folder of its own in /var/lib. The rights
    of folders that this project did not make are never changed.
    """
    link = places.servers
    if link.is_symlink() and not link.exists():
        raise Trouble(
            f"{link} menunjuk ke {link.readlink()}, yang tidak ada lagi. Kembalikan folder itu; "
            f"bila datanya memang boleh hilang, hapus {link} dan {places.keys}.",
            "The servers' folder outside the clone is gone.",
        )
    if link.exists():
        folder = link.resolve()
        account = borrowed_account(folder.stat().st_uid)
        if not reaches(account, folder, os.R_OK | os.W_OK | os.X_OK):
            who = account.name if account else "pengguna ini"
            raise Trouble(
                f"Folder server {folder} tidak dapat dipakai oleh {who}: pemiliknya lain atau "
                "jalan ke sana tertutup. Jalankan Pekso sebagai pengguna yang sama seperti dulu "
                "dan dari tempat yang sama.",
                "The servers' folder cannot be reached by the account that runs them.",
            )
        return folder, account
    account = borrowed_account()
    return _make_servers_folder(link, account), account


def _make_servers_folder(link: Path, account: Account | None) -> Path:
    _make_private(link, account)
    if reaches(account, link, os.R_OK | os.W_OK | os.X_OK):
        return link.resolve()
    link.rmdir()
    for parent in OUTSIDE:
        folder = parent / f"pekso-{secrets.token_hex(5)}"
        try:
            _make_private(folder, account)
        except OSError:
            continue
        if reaches(account, folder, os.R_OK | os.W_OK | os.X_OK):
            link.symlink_to(folder)
            return folder
        folder.rmdir()
    raise Trouble(
        "Tidak ada tempat untuk data PostgreSQL yang dapat dicapai pengguna "
        f"{account.name if account else 'ini'}. Jalankan sebagai pengguna biasa atau pilih "
        "folder lain dengan PEKSO_DATA_DIR.",
        "No folder for the database that the unprivileged user can reach.",
    )


def _make_private(folder: Path, account: Account | None) -> None:
    folder.mkdir(mode=0o700)
    give(account, folder)


def read_json(path: Path) -> dict[str, Any]:
    """What a small file of ours holds; empty when there is none. Trouble when it is damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except PermissionError:
        raise Trouble(
            f"{path} milik pengguna lain. Jalankan Pekso sebagai pengguna yang sama seperti dulu.",
            "A file in the data folder belongs to another user.",
        ) from None
    except (ValueError, OSError):
        content = None
    if not isinstance(content, dict):
        raise Trouble(
            f"{path} rusak. Pulihkan dari cadangan; Pekso tidak menghapus atau menggantinya.",
            "A file in the data folder is damaged; restore it from a backup.",
        )
    return content


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write a small private file (0600) whole or not at all."""
    fresh = path.with_name(f".{path.name}-{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
