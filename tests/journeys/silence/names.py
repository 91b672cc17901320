"""A name server that knows nothing and remembers every question (RFC 1035)."""

import select
import socket
import threading


class Names:
    """Listens on port 53 of loopback, by UDP and TCP, IPv4 and IPv6; every name is one that does not exist."""

    def __init__(self) -> None:
        self.questions: list[str] = []
        self._sockets = [
            self._bound(family, kind, address)
            for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
            if family == socket.AF_INET or _has_six()
            for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM)
        ]
        threading.Thread(target=self._serve, daemon=True).start()

    def _bound(self, family: int, kind: int, address: str) -> socket.socket:
        one = socket.socket(family, kind)
        one.bind((address, 53))
        if kind == socket.SOCK_STREAM:
            one.listen()
        return one

    def _serve(self) -> None:
        while True:
            for one in select.select(self._sockets, [], [])[0]:
                if one.type == socket.SOCK_DGRAM:
                    query, sender = one.recvfrom(65535)
                    self.questions.append(asked(query))
                    one.sendto(unknown(query), sender)
                else:
                    one.accept()[0].close()
                    self.questions.append("(by TCP)")


def asked(query: bytes) -> str:
    """The name in a query's first question."""
    labels, at = [], 12
    while at < len(query) and query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode("latin-1"))
        at += 1 + query[at]
    return ".".join(labels)


def unknown(query: bytes) -> bytes:
    """The answer NXDOMAIN to a query."""
    return query[:2] + b"\x81\x83" + query[4:6] + b"\0\0\0\0\0\0" + query[12:]


def _has_six() -> bool:
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True
