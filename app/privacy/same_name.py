"""When two words are the same name: case, accents, umlauts spelled out, genitives, logins, legal forms aside."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.privacy.fold import folded

_ADJECTIVE = ("sche", "schen", "scher", "sches", "schem")
_LEGAL = """
ag gmbh mbh kg ohg gbr se ev eg ek genossenschaft sarl sas snc sa eurl spa srl sagl sas ltd limited llp llc inc
incorporated plc corp corporation bv nv oy ab
"""
_LEGAL_FORMS = frozenset(_LEGAL.split())
_PIECE = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.[ \u00a0]?){1,3}[^\W\d_])\b\.?")


_INNER = re.compile(r"(?<=[a-zäöü])I+(?=[a-zäöü])|(?<=[A-Za-zÄÖÜäöü])[01](?=[a-zäöü])")


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A word as names are compared: folded, umlauts written out and umlauts without their dots made the same.

    Inside small letters a capital I and 1 are an l, and 0 is an o, as scanners confuse them.
    """
    if any(sign in word for sign in "I01"):
        word = _INNER.sub(lambda match: match[0].replace("I", "l").replace("1", "l").replace("0", "o"), word)
    return folded(word).replace("ae", "a").replace("oe", "o").replace("ue", "u")


def keys(value: str) -> tuple[str, ...]:
    """The words of a value, each as its key."""
    return tuple(key(word) for word in _PIECE.findall(value))


def stems(word_key: str) -> Iterator[str]:
    """What a word may be the genitive or adjective of, four letters at least: Tobler of Toblers and Toblersche."""
    if len(word_key) > 4 and word_key.endswith("s"):
        yield word_key[:-1]
    for ending in _ADJECTIVE:
        if word_key.endswith(ending) and len(word_key) - len(ending) >= 4:
            yield word_key[:-len(ending)]


def logins(names: Sequence[str]) -> Iterator[str]:
    """User names in one word that are made of the keys of a name, first name first: atobler, toblera, annatobler."""
    if len(names) < 2:
        return
    first, last = names[0], names[-1]
    for made in (first[0] + last, last + first[0], first + last, last + first):
        if len(made) >= 5:
            yield made


def without_legal_form(value: str) -> tuple[str, ...]:
    """The keys of an organisation's name without the legal form at its end or beginning; empty if that is all."""
    words = list(keys(_DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match[1]), value)))
    while words and words[-1] in _LEGAL_FORMS:
        words.pop()
    while words and words[0] in _LEGAL_FORMS:
        words.pop(0)
    return tuple(words)


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals abbreviate a name: each of its letters in order, from the first word on, every capitalised
    word's initial among them or left out as in "BSN" for "Beratungsstelle Nord"."""
    letters = folded(short)
    words = _PIECE.findall(name)
    whole = folded("".join(words))
    initials = folded("".join(word[0] for word in words if word[0].isupper()))
    return letters[:1] == whole[:1] and len(letters) > 1 and _inside(letters, whole) and _inside(initials, letters)


def _inside(part: str, whole: str) -> bool:
    """Whether the letters of one stand in the other in this order."""
    rest = iter(whole)
    return all(letter in rest for letter in part)
