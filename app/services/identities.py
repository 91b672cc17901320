"""Which findings speak of one and the same: all forms of a person's name, one number written in several ways.

Aliases are given out by what stands around a name as well. Here what is in doubt stands apart, which costs a person
one key more and never decides on two people at once.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from app.core.naming import same_person, telling

_NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))
_LAST_LETTER = 0x1EFF
_WORDS = re.compile(r"[^\W_]+")

Words = tuple[str, ...]


@dataclass(slots=True)
class Same:
    """Everything that speaks of one: its kind, its fullest form, and the numbers of what was asked about."""

    kind: str
    form: str
    members: list[int] = field(default_factory=list)
    words: Words = ()
    forms: set[str] = field(default_factory=set)


def identities(entries: Iterable[tuple[str, str]]) -> tuple[Same, ...]:
    """Kinds and values put together, in the order in which each first came.

    Persons are one when one name's words are all in the other's (titles, case and order aside) and no second
    person fits as well; other kinds when they say the same apart from case, accents, white space and separators.
    """
    known = _Known()
    for number, (kind, value) in enumerate(entries):
        known.place(kind, value).members.append(number)
    return tuple(known.all)


class _Known:
    def __init__(self) -> None:
        self.all: list[Same] = []
        self._by_value: dict[tuple[str, str], Same] = {}
        self._by_word: dict[str, list[Same]] = {}

    def place(self, kind: str, value: str) -> Same:
        family = kind.partition(":")[0]
        key = family, _key(family, value)
        same = self._by_value.get(key)
        words = name_words(value) if family == "PERSON" else ()
        if same is None and words:
            same = self._person(words)
        if same is None:
            same = Same(kind, value, words=words)
            self.all.append(same)
        self._by_value[key] = same
        self._grow(same, value, words)
        return same

    def _person(self, words: Words) -> Same | None:
        near = {id(same): same for word in words for same in self._by_word.get(word, ())}
        fits = [same for same in near.values() if same_person(words, same.words)]
        return fits[0] if len(fits) == 1 else None

    def _grow(self, same: Same, value: str, words: Words) -> None:
        if value in same.forms:
            return
        same.forms.add(value)
        for word in set(words):
            listed = self._by_word.setdefault(word, [])
            if all(one is not same for one in listed):
                listed.append(same)
        if words and _fullness(value) > _fullness(same.form):
            same.form, same.words = value, words


@lru_cache(maxsize=4096)
def _char(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char.casefold())
    return "".join(part for part in decomposed if not unicodedata.combining(part)).casefold()


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else "".join(map(_char, text))


def name_words(value: str) -> Words:
    """The words of a person's name that tell people apart, folded, without titles and particles."""
    joined = re.sub(r"-\s*\n\s*", "", value)
    split = "".join(char if _is_letter(char) else " " for char in joined).split()
    return telling([_spelled_alike(_folded(word)) for word in split])


def _is_letter(char: str) -> bool:
    if char.isascii():
        return char.isalpha()
    return "\u0300" <= char <= "\u036f" or (ord(char) <= _LAST_LETTER and unicodedata.category(char) in ("Lu", "Ll"))


def _spelled_alike(word: str) -> str:
    """Umlauts written out and umlauts without their dots, made the same."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _fullness(form: str) -> tuple[int, int, int]:
    words = name_words(form)
    natural = not any(char in form for char in ",_\n") and form != form.upper() and form != form.lower()
    return len(words), int(natural), sum(map(len, words))


def _key(family: str, value: str) -> str:
    """What has to agree for two values of a family to be the same."""
    plain = _folded(value)
    if family in _NUMBERED:
        return "".join(char for char in plain if char.isalnum()) or plain
    words = _WORDS.findall(plain)
    return " ".join(map(_spelled_alike, words) if family == "PERSON" else words) or plain
