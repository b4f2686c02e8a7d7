"""A real mail server on a loopback port for tests: it can refuse, and it can be slow."""

import email
import socketserver
import threading
from contextlib import contextmanager


class PostOffice(socketserver.ThreadingTCPServer):
    """Keeps every letter it accepted in `letters` (email.message.Message), in order.

    refused: addresses that get 550. hold_from: from this letter on (counted from 1) it takes the
    text in and then keeps the sender waiting until `go_on` is set; `holding` tells when.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Talk)
        self.letters = []
        self.refused = set()
        self.hold_from = None
        self.holding = threading.Event()
        self.go_on = threading.Event()
        self.lock = threading.Lock()

    @property
    def port(self):
        return self.server_address[1]

    def take(self, text):
        """Keep a letter; from then on it counts as accepted."""
        with self.lock:
            self.letters.append(email.message_from_bytes(text))
            number = len(self.letters)
        if self.hold_from is not None and number >= self.hold_from:
            self.holding.set()
            self.go_on.wait(30)

    def ids(self):
        return [letter["Message-ID"] for letter in self.letters]


class Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self._say("220 ready")
        while line := self.rfile.readline():
            word = line.decode().strip()
            if word.upper().startswith("RCPT") and any(a in word for a in self.server.refused):
                self._say("550 no such box")
            elif word.upper() == "DATA":
                self._say("354 go on")
                self.server.take(self._text())
                self._say("250 kept")
            elif word.upper() == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _text(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        return b"".join(lines)

    def _say(self, words):
        try:
            self.wfile.write(f"{words}\r\n".encode())
        except OSError:
            self.rfile.close()


@contextmanager
def post_office():
    """A running PostOffice."""
    with PostOffice() as office:
        threading.Thread(target=office.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield office
        finally:
            office.go_on.set()
            office.shutdown()
