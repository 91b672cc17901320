"""From text and what was noticed on the way to a `Document`; the same for every format."""

import hashlib
from collections.abc import Iterable

from app.core.documents import Document, Hidden, Page, Reason, Span
from app.reading import invisible


def assembled(
    name: str, untrusted: bytes, media: str, text: str, pages: tuple[Page, ...] = (),
    hidden: Iterable[Hidden] = (), notices: Iterable[Reason] = (),
) -> Document:
    """A document with invisible characters reported, hidden stretches sorted and apart, notices said once."""
    spans = _apart((*hidden, *invisible.smuggled(text)))
    said = tuple(dict.fromkeys((*notices, *invisible.notices(text, spans))))
    return Document(
        name, hashlib.sha256(untrusted).hexdigest(), media, text, pages or (Page(1, 0, len(text)),),
        hidden=spans, notices=said,
    )


def _apart(hidden: Iterable[Hidden]) -> tuple[Hidden, ...]:
    apart: list[Hidden] = []
    for one in sorted(hidden, key=lambda h: (h.span.start, -h.span.end)):
        start = max(one.span.start, apart[-1].span.end if apart else 0)
        if one.span.end > start:
            apart.append(Hidden(Span(start, one.span.end), one.why))
    return tuple(apart)


class Writer:
    """Text that grows piece by piece, with the stretches that are not to be seen."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._last = "\n"
        self.length = 0
        self.hidden: list[Hidden] = []

    def write(self, piece: str, why: Reason | None = None) -> None:
        """Append `piece`; with `why`, as hidden text, joined to a hidden stretch right before it."""
        if not piece:
            return
        start, self.length = self.length, self.length + len(piece)
        self._pieces.append(piece)
        self._last = piece[-1]
        if why is None or (piece.isspace() and not self._continues(start, why)):
            return
        if self._continues(start, why):
            self.hidden[-1] = Hidden(Span(self.hidden[-1].span.start, self.length), why)
        else:
            self.hidden.append(Hidden(Span(start, self.length), why))

    @property
    def at_gap(self) -> bool:
        """Whether the last character is white space, or there is none yet."""
        return self._last.isspace()

    @property
    def at_line_start(self) -> bool:
        """Whether nothing has been written since the last line end."""
        return self._last == "\n"

    def line_end(self) -> None:
        """Begin a new line unless we are at the beginning of one."""
        if self._last != "\n":
            self.write("\n")

    def text(self) -> str:
        """All of it."""
        return "".join(self._pieces)

    def _continues(self, start: int, why: Reason) -> bool:
        return bool(self.hidden) and self.hidden[-1].span.end == start and self.hidden[-1].why == why
