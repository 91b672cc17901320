"""Which of our four languages a text is plainly in, by its small words; most texts need no more than that."""

import re
from typing import NamedTuple

from app.privacy.words.telling import TELLING

_WORD = re.compile(r"[^\W\d_]+")


class _Bar(NamedTuple):
    """What a language's words must come to: their share of all words, how many times those of the next language, how
    many different ones."""

    share: float
    times: int
    different: int


_ALONE = _Bar(0.12, 6, 4)
_AGREED = _Bar(0.10, 3, 2)
"""Where the vote is what the text is said to be in."""


def plainly(sample: str, hint: str = "") -> str:
    """ISO 639-1 of English, German, French or Italian, "" where the small words leave it open.

    hint: what the text is said to be in; fewer words are enough to agree with it, and none to contradict it.
    """
    words = _WORD.findall(sample.lower())
    told: dict[str, list[str]] = {}
    for word in words:
        if word in TELLING:
            told.setdefault(TELLING[word], []).append(word)
    ranked = sorted(told, key=lambda language: -len(told[language]))
    if not ranked:
        return ""
    if hint not in ("", ranked[0]):
        return ""
    best, following = ranked[0], len(told[ranked[1]]) if len(ranked) > 1 else 0
    bar = _AGREED if best == hint else _ALONE
    count = len(told[best])
    enough = count >= bar.share * len(words) and count >= bar.times * following
    return best if enough and len(set(told[best])) >= bar.different else ""
