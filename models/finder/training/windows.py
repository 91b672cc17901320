"""Cut a long row of tokens into windows that end at the end of a line or a sentence where they can."""

from collections.abc import Sequence
from itertools import pairwise

MARGIN = 0.3
"""How much of a window may stay empty for the sake of a good end."""

SENTENCE = ".!?;:"


def ends(text: str, offsets: Sequence[tuple[int, int]]) -> list[int]:
    """How good an end comes after each token: 3 the end of a line, 2 of a sentence, 1 of a word, 0 inside a word."""
    found = []
    for at, (_, end) in enumerate(offsets):
        start = offsets[at + 1][0] if at + 1 < len(offsets) else len(text)
        between = text[end:start]
        if "\n" in between or at + 1 == len(offsets):
            found.append(3)
        elif between.isspace():
            found.append(2 if text[end - 1 : end] in SENTENCE and end else 1)
        else:
            found.append(0)
    return found


def cut(good: Sequence[int], limit: int, overlap: int) -> list[tuple[int, int]]:
    """Windows (first, last + 1) of at most `limit` tokens; each begins about `overlap` before the last one's end."""
    total = len(good)
    windows: list[tuple[int, int]] = []
    first = 0
    while first < total:
        last = min(total, first + limit)
        if last < total:
            shortest = max(first + overlap + 1, last - int(limit * MARGIN))
            last = max(range(shortest, last + 1), key=lambda end: (good[end - 1], end), default=last)
        windows.append((first, last))
        if last == total:
            break
        first = _start(good, max(first + 1, last - overlap), last)
    return windows


def _start(good: Sequence[int], earliest: int, latest: int) -> int:
    """The first place from `earliest` where a word begins."""
    for place in range(earliest, latest):
        if good[place - 1]:
            return place
    return latest


def keepers(windows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each window the tokens that it answers for: overlaps are shared at their middle."""
    middles = [(end + start) // 2 for (_, end), (start, _) in pairwise(windows)]
    firsts = [windows[0][0], *middles] if windows else []
    return list(zip(firsts, [*middles, windows[-1][1]] if windows else [], strict=True))
