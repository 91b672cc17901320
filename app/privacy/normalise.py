"""Text as recognisers should read it, with the way back: what no eye sees out, look-alikes in Latin, words in one."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.entities import html5

from app.core.documents import Span
from app.privacy.edits import Change, Edits, edited
from app.privacy.letters import LETTER, MARKS
from app.privacy.lookalikes import FOREIGN, PLAINER, STYLED, UNSEEN, plainer, unmasked
from app.privacy.torn import line_breaks, spaced

_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,31}\d{0,2}));")
_UNSEEN = re.compile(rf"\u00ad[ \t]*\r?\n[ \t]*(?=[{LETTER}])|[{UNSEEN}]+")
_STYLED = re.compile(f"[{STYLED}]")
_MARKED = re.compile(rf"[^\W_][{MARKS}]+")
_ODD = re.compile(rf"[{UNSEEN}{STYLED}{MARKS}{FOREIGN}{PLAINER}]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text for reading, and each step that led to it and moved something, first to last."""

    text: str
    steps: tuple[Edits, ...] = ()

    def original(self, span: Span) -> Span:
        """The shortest stretch of the text as given that reads as this one."""
        for step in reversed(self.steps):
            span = step.back(span)
        return span

    def here(self, offset: int) -> int:
        """The first place here that stands at or after an offset of the original."""
        for step in self.steps:
            offset = step.forth(offset)
        return offset


def normalised(text: str) -> Normalised:
    """The text with HTML entities, ligatures and full-width forms resolved, without unseen code points, composed
    (NFC), words in one that a line's end or spaces between their letters tear apart, masked words in Latin.

    Plain text comes back as it is.
    """
    steps: list[Edits] = []

    def step(changes: Iterable[Change]) -> None:
        nonlocal text
        text, edits = edited(text, changes)
        if edits is not None:
            steps.append(edits)

    if "&" in text:
        step(_entities(text))
    odd = not text.isascii() and _ODD.search(text) is not None
    if odd:
        step((Span(*match.span()), "") for match in _UNSEEN.finditer(text))
        text = plainer(text)
        step((Span(*match.span()), unicodedata.normalize("NFKC", match[0])) for match in _STYLED.finditer(text))
        step((Span(*match.span()), unicodedata.normalize("NFC", match[0])) for match in _MARKED.finditer(text))
    step(line_breaks(text))
    step(spaced(text))
    return Normalised(unmasked(text) if odd else text, tuple(steps))


def _entities(text: str) -> Iterator[Change]:
    for match in _ENTITY.finditer(text):
        decimal, hexadecimal, name = match.groups()
        char = html5.get(f"{name};") if name else _code_point(int(decimal) if decimal else int(hexadecimal, 16))
        if char:
            yield Span(*match.span()), char


def _code_point(number: int) -> str:
    """The character of a number, nothing where it is no character of text."""
    if number > 0x10FFFF or 0xD800 <= number < 0xE000 or (number < 32 and number not in (9, 10, 13)):
        return ""
    return chr(number)
