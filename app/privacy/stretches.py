"""Words that the network finds, put together to names, addresses, dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy

from app.privacy.classifier import Word


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that belong together: place, number of the kind, probability."""

    start: int
    end: int
    kind: int
    score: float


_JOINING = "-‐'’/&.,"
"""Signs that may stand inside one name, number or date without being found themselves."""

_SURE = 0.5


def stretches(text: str, words: Sequence[Word], floors: Sequence[float]) -> Iterator[Stretch]:
    """Found words put together; a word is found from the floor of its likeliest kind. Nothing spans a blank line."""
    held: list[Word] = []
    for word in words:
        if word.likely < floors[word.kind]:
            continue
        if held and not _together(text, held[-1], word):
            yield from _stretch(text, held)
            held = []
        held.append(word)
    yield from _stretch(text, held)


def _together(text: str, before: Word, word: Word) -> bool:
    """Whether a found word goes on with the one found before it; of two kinds only where both are sure."""
    between = text[before.end:word.start]
    signs = "".join(between.split())
    if between.count("\n") > 1 or "\f" in between or len(signs) > 2 or not all(sign in _JOINING for sign in signs):
        return False
    if word.kind != before.kind and min(word.likely, before.likely) < _SURE:
        return False
    return not word.begins or (not between.strip("-‐'’") and between == signs)


def _stretch(text: str, words: Sequence[Word]) -> Iterator[Stretch]:
    """One stretch of the kind that its letters and digits speak for; nothing where there are none."""
    if not words:
        return
    if len(words) == 1:
        (word,) = words
        if any(map(str.isalnum, text[word.start:word.end])):
            yield Stretch(word.start, word.end, word.kind, word.likely)
        return
    weights = [sum(map(str.isalnum, text[word.start:word.end])) for word in words]
    total = sum(weights)
    if not total:
        return
    kinds = numpy.dot(weights, [word.kinds for word in words])
    score = sum(weight * word.likely for weight, word in zip(weights, words, strict=True)) / total
    yield Stretch(words[0].start, words[-1].end, int(kinds.argmax()), score)
