"""What a text holds, read once for all rules: where words and figures begin, and what its numbers look like."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+")
_LETTERS = 3
_APART = 3
FIGURE, CODE = "0", "A"
_ALIKE = str.maketrans("İıſ\u212a", "iisk")
"""Letters that a pattern takes for i, s and k where it does not mind case."""


class Marks(NamedTuple):
    """What at least stands in every match of a pattern, and so in a text that has one.

    digits: so many with no more than three signs between two of them; run: so many in a row; dotted: so many numbers
    with nothing but a dot between two; mixed: whether a figure stands directly behind a letter; unbroken: so many
    code points without white space; piece: these signs, in small letters apart from case.
    """

    digits: int = 0
    run: int = 0
    dotted: int = 0
    mixed: bool = False
    unbroken: int = 0
    piece: str = ""


class Beginnings:
    """With what the matches of a pattern begin: words, by their first three letters, apart by spaces; "0" for a
    figure, "A" for a word in capitals; any other sign for itself.

    A word is a run of letters with no letter, digit or underscore before it, a figure a run of digits.
    """

    __slots__ = ("signs", "words")

    def __init__(self, begins: str) -> None:
        parts = begins.split()
        self.signs = tuple(part for part in parts if not part[0].isalnum())
        self.words = frozenset(
            part if part in (FIGURE, CODE) else part.lower()[:_LETTERS] for part in parts if part[0].isalnum()
        )


class Outline:
    """One text; `small` is it in small letters."""

    __slots__ = ("_digits", "_dotted", "_mixed", "_places", "_run", "_unbroken", "_words", "small", "text")

    def __init__(self, text: str) -> None:
        plain = text if text.isascii() else text.translate(_ALIKE)
        self.text = text
        self.small = plain.lower()
        self._places: dict[str, list[int]] = {}
        for match in _WORD.finditer(plain):
            word = match[0]
            self._places.setdefault(word[:_LETTERS].lower(), []).append(match.start())
            if word.isupper():
                self._places.setdefault(CODE, []).append(match.start())
        figures = [match.span() for match in _FIGURES.finditer(text)]
        if figures:
            self._places[FIGURE] = [start for start, _ in figures]
        self._words = frozenset(self._places)
        self._unbroken = max(map(len, text.split()), default=0)
        self._measure(figures)

    def _measure(self, figures: Sequence[tuple[int, int]]) -> None:
        text = self.text
        self._digits = self._run = self._dotted = digits = dotted = 0
        self._mixed = False
        before = -_APART - 1
        for start, end in figures:
            gap = text[before:start] if start - before <= _APART else "a"
            digits = end - start + (0 if any(map(str.isalnum, gap)) else digits)
            dotted = dotted + 1 if gap == "." else 1
            self._mixed = self._mixed or text[start - 1:start].isalpha()
            self._digits, self._dotted = max(self._digits, digits), max(self._dotted, dotted)
            self._run = max(self._run, end - start)
            before = end

    def holds(self, marks: Marks) -> bool:
        """Whether the text may have a match of a pattern with these marks."""
        return (
            marks.digits <= self._digits and marks.run <= self._run and marks.dotted <= self._dotted
            and marks.mixed <= self._mixed and marks.unbroken <= self._unbroken and marks.piece in self.small
        )

    def starts(self, beginnings: Beginnings) -> list[int]:
        """Where a match may begin, in order."""
        found = [self._places[key] for key in beginnings.words & self._words]
        found += filter(None, map(self._signs, beginnings.signs))
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))

    def matches(self, pattern: re.Pattern[str], beginnings: Beginnings) -> Iterator[re.Match[str]]:
        """What `finditer` finds of a pattern whose matches begin so, without looking anywhere else."""
        done, begins_here, text = 0, pattern.match, self.text
        for at in self.starts(beginnings):
            if at >= done and (match := begins_here(text, at)):
                done = match.end()
                yield match

    def _signs(self, sign: str) -> list[int]:
        if sign not in self._places:
            self._places[sign] = [match.start() for match in re.finditer(re.escape(sign), self.text)]
        return self._places[sign]


@lru_cache(maxsize=1)
def outline(text: str) -> Outline:
    """The outline of a text; all recognisers ask for the same one in a row."""
    return Outline(text)
