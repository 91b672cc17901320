"""A document cut into windows for searching: about 300 characters, at the ends of sentences or lines.

Windows of 300 characters, shown with their neighbours, found the right place more often than larger ones.
"""

import re
from collections.abc import Iterator

from app.core.asking import Passage
from app.core.documents import Document, Page, Span
from app.evidence.sentences import sentences

AIM = 300
LONGEST = 450
_LINE = re.compile(r"\n+")
_SPACE = re.compile(r"\s")


def passages(document: Document) -> tuple[Passage, ...]:
    """Every visible word of the document in one window; a window never holds hidden text nor two pages."""
    found: list[Passage] = []
    for page in document.pages or (Page(1, 0, len(document.text)),):
        for part in document.visible(Span(page.start, page.end)):
            for window in _windows(document.text, part):
                found.append(Passage(
                    document.sha256, document.name, page.number, window, window.of(document.text)
                ))
    return tuple(found)


def _windows(text: str, part: Span) -> Iterator[Span]:
    """Neighbouring pieces joined up to the aim."""
    start = end = -1
    for piece in _pieces(text, part):
        if start >= 0 and piece.end - start > AIM:
            yield Span(start, end)
            start = -1
        if start < 0:
            start = piece.start
        end = piece.end
    if start >= 0:
        yield Span(start, end)


def _pieces(text: str, part: Span) -> Iterator[Span]:
    """Sentences; long ones by line, long lines by word, long words by length."""
    for sentence in sentences(part.of(text)):
        whole = sentence.shifted(part.start)
        if len(whole) <= LONGEST:
            yield whole
            continue
        for line in _split(text, whole, _LINE):
            yield from (line,) if len(line) <= LONGEST else _by_word(text, line)


def _split(text: str, span: Span, between: re.Pattern[str]) -> Iterator[Span]:
    at = span.start
    for gap in between.finditer(text, span.start, span.end):
        if gap.start() > at:
            yield Span(at, gap.start())
        at = gap.end()
    if at < span.end:
        yield Span(at, span.end)


def _by_word(text: str, line: Span) -> Iterator[Span]:
    at = line.start
    while line.end - at > AIM:
        cut = next((m.start() for m in _SPACE.finditer(text, at + AIM, min(line.end, at + LONGEST))), at + AIM)
        yield Span(at, cut)
        at = cut
        while at < line.end and text[at].isspace():
            at += 1
    if at < line.end:
        yield Span(at, line.end)
