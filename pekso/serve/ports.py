"""Loopback ports: which are free, and which ones this data folder used before."""

import errno
import socket

from pekso.serve.places import Places, read_json, write_json
from pekso.serve.trouble import Trouble

LOOPBACK = "127.0.0.1"


def is_free(port: int) -> bool:
    """Whether a server of ours could listen on this loopback port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A loopback port nobody listens on, chosen by the kernel."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((LOOPBACK, 0))
        number: int = probe.getsockname()[1]
    return number


def remembered_port(places: Places, name: str) -> int:
    """The port a server of ours had last time, or a new one where that is taken."""
    known = read_json(places.ports)
    port = known.get(name)
    if isinstance(port, int) and is_free(port):
        return port
    write_json(places.ports, {**known, name: (port := free_port())})
    return port


def web_port(environ: dict[str, str]) -> int:
    """The port of the web pages, from PORT (default 8000). Trouble when it cannot be had."""
    text = environ.get("PORT", "") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Trouble(
            f"PORT harus angka dari 1 sampai 65535, bukan {text!r}.", "PORT must be a number."
        )
    port = int(text)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Trouble(
                    f"Porta {port} hanya boleh dipakai root. Pilih yang di atas 1023: "
                    "PORT=8001 make run",
                    "This port needs root; choose one above 1023.",
                ) from None
            raise Trouble(
                f"Porta {port} sedang dipakai program lain. Pilih yang lain: "
                f"PORT={port + 1} make run",
                f"Port {port} is in use; choose another with PORT=…",
            ) from None
    return port
