"""A few lines of a passage: where it speaks of what was asked, not merely where it begins."""

import re
from collections import Counter

from app.desk.kit.laid import Laid

LONGEST = 280
"""Code points shown; the page shows the rest."""
_WORD = re.compile(r"\w{4,}")
_STEM = 6
"""So many letters of a word have to agree: "Kündigung" finds "kündigen", "contracts" finds "contract"."""
_LEAD = 90
"""A sentence that begins within so many code points before the place is shown from its beginning."""
_SENTENCE = re.compile(r"[.!?:;] (?=\S)")


def excerpt(text: str, about: str = "", longest: int = LONGEST) -> str:
    """One paragraph of at most about `longest` code points, cut between words, long words with places to break.

    about: the question, or the words that were looked for; the part that holds most of them is shown.
    """
    words = " ".join(text.split())
    if len(words) > longest:
        start = _start(words, about, longest)
        end = start + longest
        cut = words[start:end].rpartition(" ")[0] if end < len(words) else words[start:]
        words = ("… " if start else "") + (cut or words[start:end]) + (" …" if end < len(words) else "")
    return breakable(Laid.of(words).shown)


def breakable(text: str, longest: int = 24) -> str:
    """Long words with invisible places to break them, so that no pane is pushed wider."""
    return " ".join(
        word if len(word) <= longest else "\u200b".join(
            word[at : at + longest] for at in range(0, len(word), longest)
        )
        for word in text.split(" ")
    )


def _start(words: str, about: str, longest: int) -> int:
    """Where to begin: at the sentence that leads to the place that says most, 0 where it has nothing of `about`."""
    stems = {word.casefold()[:_STEM] for word in _WORD.findall(about)}
    hits = [(m.start(), m[0].casefold()[:_STEM]) for m in _WORD.finditer(words)]
    hits = [hit for hit in hits if hit[1] in stems]
    if not hits:
        return 0
    often = Counter(stem for _, stem in hits)
    reach = longest - _LEAD

    def weight(place: int) -> float:
        """What a passage says once tells more than a name it repeats."""
        return sum(1 / often[stem] ** 2 for stem in {stem for at, stem in hits if place <= at < place + reach})

    best = max((place for place, _ in hits), key=lambda place: (weight(place), -place))
    if best < _LEAD:
        return 0
    lead = [m.end() for m in _SENTENCE.finditer(words, best - _LEAD, best + 1)]
    start = lead[-1] if lead else words.rfind(" ", 0, max(1, best - _LEAD // 3)) + 1
    # Rather the end in full than a gap behind it.
    return start if start + longest <= len(words) else words.find(" ", max(0, len(words) - longest - 1)) + 1
