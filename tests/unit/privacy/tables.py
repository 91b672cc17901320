"""Tables of texts in which ⟦ and ⟧ mark what a recogniser has to find, and nothing else."""

import re
from collections.abc import Iterable

from app.core.ports import Recogniser
from app.privacy.merge import merge

Row = tuple[str, str]
"""Language and marked text."""


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and where they were."""
    text, spans, at = "", [], 0
    for match in re.finditer(r"⟦(.*?)⟧", marked, re.DOTALL):
        text += marked[at:match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    return text + marked[at:], spans


def mark(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with its findings marked, so that a failing row reads by itself."""
    out, at = "", 0
    for start, end in spans:
        out += text[at:start] + "⟦" + text[start:end] + "⟧"
        at = end
    return out + text[at:]


def check(recogniser: Recogniser, row: Row) -> None:
    """Assert that the recogniser finds exactly what is marked."""
    language, marked = row
    text, _ = unmarked(marked)
    found = merge(text, recogniser.find(text, language))
    shown = mark(text, ((f.span.start, f.span.end) for f in found))
    assert shown == marked, f"{shown!r} instead of {marked!r}"
