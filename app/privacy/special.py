"""Which special categories of personal data a text speaks of (GDPR art. 9 and 10, FADP art. 5 c), by its words."""

import re
from functools import cache

from app.privacy.fold import folded
from app.privacy.normalise import normalised
from app.privacy.words.special import HINTS, INNOCENT, TELLING

CATEGORIES = tuple(TELLING)
"""health, religion, union, politics, origin, sexual, biometric, criminal, assistance: in the order in which they
are named to a person."""

_HINTS = 3
"""Different words of the everyday kind that together say as much as one telling word."""


def categories(text: str) -> tuple[str, ...]:
    """The categories that a text speaks of, in a fixed order; nothing is marked or hidden by this.

    One telling word is enough ("chemotherapy"), of everyday words ("hospital") three different ones are needed.
    """
    plain = " ".join(folded(normalised(text).text).replace("’", "'").split())
    plain = _innocent().sub("", plain)
    return tuple(category for category in CATEGORIES if _speaks(category, plain))


def _speaks(category: str, plain: str) -> bool:
    telling, hints = _patterns(category)
    if telling.search(plain):
        return True
    said: set[str | None] = set()
    for match in hints.finditer(plain):
        said.add(match.lastgroup)
        if len(said) == _HINTS:
            return True
    return False


@cache
def _innocent() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, _entries(INNOCENT)))})")


@cache
def _patterns(category: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    telling = re.compile(rf"\b(?:{'|'.join(map(_pattern, _entries(TELLING[category])))})")
    hints = "|".join(
        f"(?P<w{number}>{'|'.join(map(_pattern, line.split(' / ')))})"
        for number, line in enumerate(_entries(HINTS.get(category, "")))
    )
    return telling, re.compile(rf"\b(?:{hints})" if hints else r"(?!)")


def _entries(table: str) -> list[str]:
    return [entry.strip() for entry in table.replace("\n", " | ").split(" | ") if entry.strip()]


def _pattern(entry: str) -> str:
    """An entry as a pattern over folded text: "hiv" is the whole word, "*" the rest of one or any one of a phrase."""
    words = folded(entry)
    return re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"[ -]") + r"\b"
