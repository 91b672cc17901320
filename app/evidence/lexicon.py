"""Words that exclude each other, words that may stand for each other, and places with several names, in four languages.

The lists are data under resources/evidence; a person can read and mend them without knowing the code.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from app.core.documents import Span
from app.evidence.tokens import Token, fold
from app.evidence.tongue import LANGUAGES
from app.system import paths

_LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word of the lists stands for: its group and its line in it; denies: it is the group's "not"."""

    group: str
    member: str
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A sense and where it stands; tokens: from which to which (excluded) of the text."""

    sense: Sense
    span: Span
    first: int
    last: int


@dataclass(slots=True)
class Lexicon:
    """Patterns by language, by their first letters, so that a text is read once."""

    exact: dict[str, dict[tuple[str, ...], list[Sense]]] = field(default_factory=dict)
    loose: dict[str, dict[str, list[tuple[str, Sense]]]] = field(default_factory=dict)
    inside: dict[str, list[tuple[str, Sense]]] = field(default_factory=dict)

    def add(self, language: str, pattern: str, sense: Sense) -> None:
        """One pattern of a list."""
        parts = tuple(fold(pattern).replace("-", "_").split("_"))
        if len(parts) == 1 and "*" in parts[0]:
            word = parts[0].strip("*")
            if parts[0].startswith("*"):
                self.inside.setdefault(language, []).append((word, sense))
            else:
                self.loose.setdefault(language, {}).setdefault(word[:2], []).append((word, sense))
        else:
            self.exact.setdefault(language, {}).setdefault(parts, []).append(sense)

    def hear(self, words: Sequence[Token], language: str) -> Iterator[Heard]:
        """Every sense in the text, phrases before their words; a word may have several."""
        exact, taken = self.exact.get(language, {}), set[int]()
        for length in range(_LONGEST_PHRASE, 1, -1):
            for at in range(len(words) - length + 1):
                senses = _phrase(exact, words[at : at + length])
                if senses and not taken & set(range(at, at + length)):
                    taken.update(range(at, at + length))
                    for sense in senses:
                        yield Heard(sense, Span(words[at].span.start, words[at + length - 1].span.end), at, at + length)
        for at, token in enumerate(words):
            if at not in taken:
                for sense in self.of(token.plain, language):
                    yield Heard(sense, token.span, at, at + 1)

    def of(self, plain: str, language: str) -> list[Sense]:
        """The senses of a single word."""
        found = list(self.exact.get(language, {}).get((plain,), ()))
        found += (s for begin, s in self.loose.get(language, {}).get(plain[:2], ()) if plain.startswith(begin))
        found += (s for part, s in self.inside.get(language, ()) if part in plain)
        return list(dict.fromkeys(found))


def _phrase(exact: dict[tuple[str, ...], list[Sense]], words: Sequence[Token]) -> list[Sense]:
    plain = tuple(token.plain for token in words)
    if plain in exact:
        return exact[plain]
    *before, last = plain
    starred = ((*before, last[:end] + "*") for end in range(len(last), 1, -1))
    return next((exact[phrase] for phrase in starred if phrase in exact), [])


@cache
def opposites() -> Lexicon:
    """Groups whose members exclude each other."""
    lexicon, group, denying, count = Lexicon(), "", False, 0
    for line in _lines("opposites.txt"):
        if line.startswith("["):
            group, denying, count = line.strip("[]~ "), "~" in line, 0
            continue
        member, _, columns = line.partition(":")
        for language, column in zip(LANGUAGES, columns.split("|"), strict=True):
            for pattern in column.split():
                lexicon.add(language, pattern, Sense(group, member.strip(), denying and count == 1))
        count += 1
    return lexicon


@cache
def synonyms() -> Lexicon:
    """Words that may stand for each other; a group has one member, its idea."""
    lexicon = Lexicon()
    for line in _lines("synonyms.txt"):
        idea, _, columns = line.partition(":")
        for language, column in zip(LANGUAGES, columns.split("|"), strict=True):
            for pattern in column.split():
                lexicon.add(language, pattern, Sense(idea, idea))
    return lexicon


@cache
def places() -> dict[str, str]:
    """The first name of a place for each of its names, plain."""
    return {name: names[0] for line in _lines("places.txt") for names in [fold(line).split()] for name in names}


def _lines(name: str) -> list[str]:
    folder: Path = paths.resources() / "evidence"
    return [line for line in (folder / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
