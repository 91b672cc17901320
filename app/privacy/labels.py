"""What a label or a heading announces: it is brought into a plain form and looked up."""

import re
from functools import lru_cache

from app.privacy.words.headers import ALSO_THINGS, KINDS
from app.privacy.words.things import OTHERS, THINGS

_KEPT = 2048
"""Labels that are remembered: every cell of a page is asked about by several recognisers."""
LONGEST = 40
"""Code points that a label may have."""
_GENDER = re.compile(
    r"(?<=\w)(?:[:/*_·]-?(?:innen|in|n|r|e|a|s)\b|\((?:innen|in|s|n|r|e|a|en|x|es)\)|(?<=[a-zäöü])In\b)"
)
_BRACKET = re.compile(r"\([^()]{0,30}\)|\[[^\[\]]{0,30}\]")
_SIGNS = re.compile(r"[\s.:*#°º?\"“”„_\-–]+")
_APOSTROPHE = str.maketrans("’‘`´", "''''")
_BESIDE = frozenset({"nr", "no", "n", "hausnummer", "land", "pays", "paese", "country", "titel", "anrede", "sex", ""})
"""Parts of a heading that say nothing about its kind: "Strasse, Nr."."""
_PARTS = re.compile(r"\s*[/,&+]\s*|\s+(?:und|et|e|and|u\.?)\s+")


@lru_cache(maxsize=_KEPT)
def plain(label: str) -> str:
    """A label in small letters without dots, hyphens, colons, brackets and the endings that name both sexes."""
    bare = _BRACKET.sub(" ", _GENDER.sub("", label.translate(_APOSTROPHE)))
    return " ".join(_SIGNS.sub(" ", bare).casefold().split())


@lru_cache(maxsize=_KEPT)
def kind_of(label: str) -> str | None:
    """The kind that a label announces, None where it announces none; "Name / Vorname" as a whole or by its parts."""
    if len(label) > LONGEST or label.startswith("_") or "//" in label:
        return None  # prose, a name in code, an address of a server
    found = KINDS.get(plain(label))
    if found is not None:
        return found
    parts = _PARTS.split(label)
    if len(parts) < 2:
        return None
    names = {plain(part) for part in parts} - _BESIDE
    kinds = {KINDS.get(name) for name in names}
    if kinds and kinds <= {"ADDRESS", "LOCATION"}:
        return "ADDRESS"
    return kinds.pop() if len(kinds) == 1 else None


def vague(label: str) -> bool:
    """Whether a label that announces a kind heads things as readily as persons."""
    return plain(label) in ALSO_THINGS


def of_things(label: str) -> bool:
    """Whether a heading belongs to a table about things."""
    return plain(label) in THINGS


def is_label(text: str) -> bool:
    """Whether a text is a label of any sort rather than a value."""
    return len(text) <= LONGEST and (kind_of(text) is not None or plain(text) in OTHERS)
