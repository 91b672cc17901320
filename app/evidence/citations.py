"""The sentences of an answer and the passages that each of them names with marks such as [1] or [1, 3]."""

import re
from dataclasses import dataclass

from app.core.documents import Span
from app.evidence.sentences import sentences

MARK = re.compile(r"\[\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*\]")
_RANGE = re.compile(r"(\d{1,3})\s*[–-]\s*(\d{1,3})")
_ONLY_MARKS = re.compile(r"(?:\s*\[\s*\d[\d\s,;–-]*\]\s*+[.;,]?)+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of an answer: where it stands, what it says without its marks, which passages it names (from 1)."""

    span: Span
    text: str
    numbers: tuple[int, ...]


def cited(answer: str) -> tuple[Cited, ...]:
    """Every sentence in order; marks that stand alone behind a sentence belong to it."""
    found: list[Cited] = []
    for span in sentences(answer):
        text = span.of(answer)
        numbers = numbers_in(text)
        if found and _ONLY_MARKS.fullmatch(text):
            last = found[-1]
            found[-1] = Cited(
                Span(last.span.start, span.end), last.text, tuple(dict.fromkeys((*last.numbers, *numbers)))
            )
            continue
        found.append(Cited(span, MARK.sub("", text).strip(), numbers))
    return tuple(found)


def numbers_in(text: str) -> tuple[int, ...]:
    """The passage numbers named in a text, each once, in order; [2–4] names three."""
    numbers: list[int] = []
    for mark in MARK.finditer(text):
        inside = mark[1]
        for first, last in _RANGE.findall(inside):
            numbers += range(int(first), min(int(last), int(first) + 20) + 1)
        numbers += (int(number) for number in re.findall(r"\d+", _RANGE.sub("", inside)))
    return tuple(dict.fromkeys(numbers))
