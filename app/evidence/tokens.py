"""A text as tokens that know where they stand, in a form in which two texts can be compared."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.core.documents import Span

_WORD = re.compile(r"[^\W_]+(?:(?:\u00ad|-[ \t]*\n\s*(?=[a-zäöüéèàçâêîôûù]))[^\W_]+)*")
_BROKEN = re.compile(r"\u00ad|-\s*\n\s*")
_ENDING = re.compile(r"[aeiouy]{0,2}(?:st|te|nt|[nsrmtxd])?[aeios]?")
_LONG_ENOUGH = 5
_DENYING = ("un", "in", "im", "ir", "il", "non", "dis", "nicht")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure: its stretch of the text, its plain form (no case, no accents), its beginning for comparing."""

    span: Span
    plain: str
    key: str
    capital: bool = False


def fold(text: str) -> str:
    """Compatibility forms, lower case, no accents: "Größe" and "GROSSE" are one."""
    broken = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in broken if not unicodedata.combining(c))
    return bare.replace("œ", "oe").replace("æ", "ae").replace("’", "'")


def tokens(text: str) -> tuple[Token, ...]:
    """Every word and figure in order; words broken at the end of a line are one."""
    found = []
    for match in _WORD.finditer(text):
        plain = fold(_BROKEN.sub("", match[0]))
        found.append(Token(Span(match.start(), match.end()), plain, key(plain), match[0][0].isupper()))
    return tuple(found)


@lru_cache(maxsize=50_000)
def key(plain: str) -> str:
    """The beginning of a word, without the endings of number, case and person."""
    return plain if plain.isdigit() else plain[: max(4, len(plain) - 2 if len(plain) > 5 else len(plain))]


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> bool:
    """Whether two plain words are forms of one: inflected, compounded; never where one denies the other."""
    if one == other:
        return True
    if one.isdigit() or other.isdigit() or min(len(one), len(other)) < 4 or denies(one, other):
        return False
    if key(one) == key(other) and (len(key(one)) > 4 or _ends(one, other)):
        return True
    shared = _shared(one, other)
    if shared >= _LONG_ENOUGH and shared >= 0.6 * max(len(one), len(other)):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _LONG_ENOUGH and (long.startswith(short) or long.endswith(short)):
        return True
    short = key(short)
    return len(short) >= _LONG_ENOUGH and (long.startswith(short) or long.endswith(short) or short in long[3:])


def akin(one: str, other: str) -> bool:
    """Whether two words may be of one family: too weak for a finding, enough not to call it unheard of."""
    return alike(one, other) or (min(len(one), len(other)) >= 4 and (one[:4] in other or other[:4] in one))


def denies(one: str, other: str) -> bool:
    """Whether one is the other with a beginning that turns it round: unpaid and paid, inexact and exact."""
    short, long = sorted((one, other), key=len)
    return any(
        long.startswith(begin) and len(short) >= 4 and key(long[len(begin) :]) == key(short) and long != short
        and not short.startswith(begin)
        for begin in _DENYING
    )


def _ends(one: str, other: str) -> bool:
    """Whether two short words differ by endings alone: Lohn and Lohnes, but not euro and Europa."""
    begin = _shared(one, other)
    return all(_ENDING.fullmatch(word[begin:]) is not None for word in (one, other))


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def between(parts: Sequence[Token], span: Span) -> list[Token]:
    """The tokens inside a stretch."""
    return [token for token in parts if span.start <= token.span.start and token.span.end <= span.end]
