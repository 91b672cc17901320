"""Text as the pieces that the finder's network reads, each with its place in code points of the text."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

BEGIN, END = 0, 2
"""The ids that stand around a window."""

_SENTENCE_SIGNS = ".!?;:"
_SENTENCE_END = 2


@dataclass(frozen=True, slots=True)
class Tokens:
    """Ids without the specials, and where each stands; spaces before a word are left out of its place."""

    ids: Sequence[int]
    places: Sequence[tuple[int, int]]


class Tokeniser:
    """A sentencepiece model by its file's content; raises RuntimeError for what is none."""

    def __init__(self, model: bytes) -> None:
        import sentencepiece

        self._model: Any = sentencepiece.SentencePieceProcessor(model_proto=model)

    def encode(self, text: str) -> Tokens:
        """The pieces of a text of any length."""
        found = self._model.encode(text, return_type="offset_mapping")
        return Tokens(found["ids"], _bare(text, found["offsets"]))


def _bare(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places without the spaces around them; empty, at its end, where there is nothing else."""
    bare: list[tuple[int, int]] = []
    for start, end in places:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        bare.append((start, end))
    return bare


def word_starts(text: str, places: Sequence[tuple[int, int]]) -> list[int]:
    """Which tokens begin a word: all but those that go on with letters or digits where letters or digits ended."""
    starts = []
    before = -1
    for number, (start, end) in enumerate(places):
        if start != before or not (0 < start < end and text[start].isalnum() and text[start - 1].isalnum()):
            starts.append(number)
        before = end
    return starts


def windows(text: str, places: Sequence[tuple[int, int]], limit: int, overlap: int) -> list[tuple[int, int]]:
    """Stretches of at most `limit` tokens that end at the end of a line or a sentence where they can.

    Each begins about `overlap` tokens before the end of the one before it, half as many where that ended well.
    """
    total = len(places)
    found: list[tuple[int, int]] = []
    first = 0
    while first < total:
        last = min(total, first + limit)
        if last < total:
            shortest = max(first + overlap + 1, last - limit * 3 // 10)
            last = max(range(shortest, last + 1), key=lambda end: (_ending(text, places, end), end))
        found.append((first, last))
        if last == total:
            break
        shared = overlap // 2 if _ending(text, places, last) >= _SENTENCE_END else overlap
        earliest = max(first + 1, last - shared)
        first = next((at for at in range(earliest, last) if _ending(text, places, at)), last)
    return found


def _ending(text: str, places: Sequence[tuple[int, int]], at: int) -> int:
    """What ends before this token: 3 a line, 2 a sentence, 1 a word, 0 nothing."""
    end, start = places[at - 1][1], places[at][0]
    between = text[end:start]
    if "\n" in between:
        return 3
    if not between.isspace():
        return 0
    return _SENTENCE_END if text[end - 1:end] in _SENTENCE_SIGNS and end else 1


def shares(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The tokens that each window answers for: overlaps are shared at their middle."""
    if not stretches:
        return []
    middles = [(end + start) // 2 for (_, end), (start, _) in itertools.pairwise(stretches)]
    return list(zip([stretches[0][0], *middles], [*middles, stretches[-1][1]], strict=True))
