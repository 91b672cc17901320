"""Text as recognisers should read it, with the way back: unseen characters out, look-alikes in their Latin form.

One code point becomes at most one, so that the map back is a list of offsets and a span found here covers every
code point of the original between its ends.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from app.core.documents import Span

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_SPACES = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ALIKE = dict(zip(
    "АВЕЅІЈКМНОРСТХУЗавеѕіјкмнорстхуһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXYЗabesijkmhopctxyhdqwABEZHIKMNOPTYXo", strict=True,
))
_ODD = re.compile(rf"[{_UNSEEN}{_SPACES}\u0300-\u036f\u0370-\u052f\uff01-\uff5e\u2010\u2011\u2212]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text for reading and, where it differs, the original offset of each of its code points (and of the end)."""

    text: str
    offsets: tuple[int, ...] | None = None

    def original(self, span: Span) -> Span:
        """The same stretch in the text as given."""
        if self.offsets is None:
            return span
        if not len(span):
            return Span(self.offsets[span.start], self.offsets[span.start])
        last = self.offsets[span.end - 1]
        following = self.offsets[span.end]
        return Span(self.offsets[span.start], max(last + 1, following) if span.end < len(self.text) else following)

    def here(self, offset: int) -> int:
        """The first place here that stands at or after an offset of the original."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)


def normalised(text: str) -> Normalised:
    """The text without what the eye does not see; composed (NFC), full-width forms and foreign look-alikes as Latin."""
    if text.isascii() or not _ODD.search(text):
        return Normalised(text)
    out: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        if char in _UNSEEN:
            continue
        if out and "\u0300" <= char <= "\u036f":
            whole = unicodedata.normalize("NFC", out[-1] + char)
            if len(whole) == 1:
                out[-1] = whole
                continue
        out.append(_plain(char))
        offsets.append(at)
    offsets.append(len(text))
    joined = "".join(out)
    return Normalised(_unmasked(joined), tuple(offsets))


def _plain(char: str) -> str:
    if char in _SPACES:
        return " "
    if "\uff01" <= char <= "\uff5e":
        return chr(ord(char) - 0xFEE0)
    return "-" if char in "\u2010\u2011\u2212" else char


def _unmasked(text: str) -> str:
    """Words that mix Latin letters or digits with look-alikes, in Latin; words wholly in another script stay."""

    def latin(match: re.Match[str]) -> str:
        word = match[0]
        if not any(char in _ALIKE for char in word) or not any(char.isascii() for char in word):
            return word
        return "".join(_ALIKE.get(char, char) for char in word)

    return re.sub(r"\w+", latin, text)
