"""What is known of the persons of a case, and by which words each is recognised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.core.naming import PARTICLES, TITLES
from app.privacy.fold import folded
from app.privacy.form_index import FormIndex
from app.privacy.name_context import MONTHS, is_word
from app.privacy.same_name import keys, logins, stems
from app.privacy.slips import Slips
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.generic import GENERIC, no_surname
from app.privacy.words.given import GIVEN

_MOST = 5
"""A name of more words is more likely a line of a list."""
_TAIL = "0123456789"


@dataclass(frozen=True, slots=True)
class Sign:
    """Why a word may speak of a person: whose name, how it resembles it.

    how: "part", "login", "slip" (letters taken for others), "near" (one letter off), "short" (two letters).
    """

    owner: str
    how: str
    part: str


@dataclass(frozen=True, slots=True)
class Form:
    """A full name as keys in one order, whose it is, and whether a comma may part it."""

    words: tuple[str, ...]
    owner: str
    comma: bool


@dataclass(slots=True)
class Parts:
    """An index over names, by key."""

    parts: dict[str, str] = field(default_factory=dict)
    forms: FormIndex[Form] = field(default_factory=FormIndex)
    initials: dict[str, str] = field(default_factory=dict)
    letters: dict[str, set[str]] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)
    _logins: dict[str, str] = field(default_factory=dict)
    _slips: Slips = field(default_factory=Slips)

    def learn(self, value: str, sure: bool) -> None:
        """A person's name as found, line-end hyphens out; one that is not sure is known by its full form only."""
        plain = [word.strip(".,;:()_\"") for word in re.split(r"[\s'’-]+", value)]
        plain = [word for word in plain if word and folded(word) not in TITLES]
        named = [word for word in plain if folded(word) not in PARTICLES]
        if not named or len(named) > _MOST:
            return
        self._form(value, keys(" ".join(plain)), keys(" ".join(named)))
        if sure:
            self._learn_parts(value, named)
            for double in re.findall(r"[^\W_]+(?:-[^\W_]+)+", value):
                self._form(value, keys(double))

    def _form(self, value: str, *orders: Sequence[str]) -> None:
        """The full name in its order and with the last word first."""
        for order in orders:
            for form in {tuple(order), (*order[-1:], *order[:-1])}:
                if sum(map(len, form)) >= 4 and (len(form) > 1 or not _common(form[0])):
                    self.forms.add(form, Form(form, value, "," in value or form != tuple(order)))

    def _learn_parts(self, value: str, named: Sequence[str]) -> None:
        made = [(word, key) for word in named for key in keys(word)]
        full = [key for word, key in made if len(key) > 1]
        firsts = {key[0] for _, key in made}
        for word, key in made:
            lowered = word.lower()
            if len(key) > 1:
                self.letters.setdefault(key, set()).update(firsts)
            if _says_nothing(lowered) and not (lowered in MONTHS and len(full) > 1):
                continue
            if len(key) > 2:
                self.parts.setdefault(key, value)
                self._slips.add(key)
            elif len(key) == 2 and len(full) > 1:
                self._short.setdefault(key, value)
        if len(full) > 1:
            for login in logins(full):
                self._logins.setdefault(login, value)
            capitals = "".join(key[0] for word, key in made if word[:1].isupper())
            if len(capitals) == len(made) <= 3:
                self.initials.setdefault(capitals, value)

    def sign(self, word: str, key: str) -> Sign | None:
        """What this word tells, apart from where it stands."""
        if key in self.parts:
            return Sign(self.parts[key], "part", key)
        for stem in stems(key):
            if stem in self.parts:
                return Sign(self.parts[stem], "part", stem)
        bare = key.rstrip(_TAIL) if len(key) > 4 else key
        if bare in self._logins:
            return Sign(self._logins[bare], "login", bare)
        if bare != key and bare in self.parts:
            return Sign(self.parts[bare], "part", bare)
        if key in self._short:
            return Sign(self._short[key], "short", key)
        return self._slip(word, key)

    def _slip(self, word: str, key: str) -> Sign | None:
        lowered = word.lower()
        if word.isdigit() or not (word[0].isupper() or word[0].isdigit()) or _common(lowered):
            return None
        part, how = self._slips.misread(key), "slip"
        if part is None and not any(map(str.isdigit, word)) and lowered not in GIVEN:
            part, how = self._slips.mistyped(key), "near"
        return Sign(self.parts[part], how, part) if part else None


def _common(lowered: str) -> bool:
    return is_word(lowered) or lowered in NOT_NAMES or lowered in GENERIC


def _says_nothing(lowered: str) -> bool:
    return lowered in NOT_NAMES or lowered in GENERIC or no_surname(lowered)
