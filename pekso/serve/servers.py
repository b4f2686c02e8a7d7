"""PostgreSQL and Redis: our own where no address is given, else the given ones."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import psycopg2
import redis

from pekso.serve.children import Child
from pekso.serve.environment import embedded_urls
from pekso.serve.keys import installation_keys
from pekso.serve.places import Places, servers_folder
from pekso.serve.ports import remembered_port
from pekso.serve.postgres import (
    cluster_exists,
    forget_dead_postmaster,
    make_cluster,
    make_roles,
    postgres_child,
    wait_for_postgres,
)
from pekso.serve.programs import server_programs
from pekso.serve.redis import redis_child, wait_for_redis
from pekso.serve.trouble import Trouble


@dataclass
class Wanted:
    """Which servers are ours to run, and how carefully."""

    postgres: bool
    redis: bool
    throwaway: bool


def start_servers(
    places: Places, wanted: Wanted, launch: Callable[[Child], None]
) -> tuple[dict[str, str], dict[str, str]]:
    """Start the wanted servers through `launch`; return the secrets and their addresses."""
    if not (wanted.postgres or wanted.redis):
        return installation_keys(places, data_exists=False), {}
    folder, account = servers_folder(places)
    programs = server_programs(folder, account)
    exists = wanted.postgres and cluster_exists(folder)
    keys = installation_keys(places, data_exists=exists)
    ports: dict[str, int] = {}
    database = doorbell = None
    if wanted.postgres:
        if not exists:
            make_cluster(programs, folder, account, password=keys["postgres"])
        forget_dead_postmaster(folder)
        ports["postgres"] = remembered_port(places, "postgres")
        database = postgres_child(
            programs,
            folder,
            account,
            places,
            port=ports["postgres"],
            throwaway=wanted.throwaway,
        )
        launch(database)
    if wanted.redis:
        ports["redis"] = remembered_port(places, "redis")
        doorbell = redis_child(
            programs, folder, account, places, port=ports["redis"], password=keys["redis"]
        )
        launch(doorbell)
    urls = embedded_urls(keys, ports)
    if database:
        wait_for_postgres(database, port=ports["postgres"], password=keys["postgres"])
        make_roles(port=ports["postgres"], keys=keys)
    if doorbell:
        wait_for_redis(doorbell, url=urls["REDIS_URL"])
    return keys, urls


def check_given_servers(given: dict[str, str]) -> None:
    """Trouble when a server named by its address does not answer. Never shows a password."""
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        if url := given.get(name):
            try:
                psycopg2.connect(_for_libpq(url), connect_timeout=5).close()
            except psycopg2.Error as error:
                reason = str(error).strip().splitlines()[-1]
                raise _unreachable("PostgreSQL", name, url, reason) from None
    if url := given.get("REDIS_URL"):
        try:
            with redis.from_url(url, socket_connect_timeout=5) as client:
                client.ping()
        except (redis.RedisError, ValueError) as error:
            raise _unreachable("Redis", "REDIS_URL", url, str(error)) from None


def _for_libpq(url: str) -> str:
    scheme, rest = url.split("://", 1) if "://" in url else ("postgres", url)
    return f"{'postgresql' if scheme.startswith('p') else scheme}://{rest}"


def _unreachable(kind: str, name: str, url: str, reason: str) -> Trouble:
    try:
        parts = urlsplit(url)
        where = f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"
        reason = reason.replace(parts.password, "…") if parts.password else reason
    except ValueError:
        where = "?"
    return Trouble(
        f"{kind} di {where} ({name}) tidak dapat dihubungi: {reason}. Periksa alamatnya dan "
        "apakah server itu berjalan.",
        f"{kind} named by {name} cannot be reached.",
    )
