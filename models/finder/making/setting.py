"""What a document is made with: its language and country, its day, chance, and the lists."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from .lists import Lists

T = TypeVar("T")

COUNTRIES = {
    "de": {"CH": 46, "DE": 38, "AT": 12, "LI": 4},
    "fr": {"CH": 38, "FR": 52, "BE": 7, "LU": 3},
    "it": {"CH": 32, "IT": 68},
    "en": {"GB": 46, "CH": 22, "US": 14, "IE": 10, "LI": 3, "DE": 5},
}
"""Where documents of a language are written, with weights."""

NEIGHBOURS = ("CH", "DE", "AT", "FR", "IT", "LI", "GB", "US")

MEDICINE = re.compile(
    "arzt|labor|operat|pflege|psychiatr|radiolog|rezept|zuweis|discharge|imaging|nursing|prescription|referral|adressage|ordonnance|soins|sortie|referti|dimissione|infermier|ricette"
)
LAW = re.compile(
    "beschwerde|klage|notar|urteil|vertr|menschenrecht|contract|human|judg|plead|actes|cedh|contrat|jugement|atti_|diritti|sentenze"
)
"""Files of templates whose people bear a doctor's or a lawyer's titles."""

PLACEHOLDER = re.compile(r"\{([a-z]+)(?:\.([a-z]+))?\}")


def _nothing(_: str, __: str) -> str:
    return ""


@dataclass
class Setting:
    """One document's world; `fill` is how an entry of a list gets its own placeholders filled."""

    random: Random
    language: str
    lists: Lists
    country: str = ""
    subject: str = ""
    today: date = date(2024, 1, 1)
    fill: Callable[[str, str], str] = _nothing

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.random.random() < share

    def pick(self, options: Sequence[T]) -> T:
        """One of these."""
        return options[int(self.random.random() * len(options))]

    def weigh(self, options: dict[T, float]) -> T:
        """One of these keys, by weight."""
        total = 0.0
        point = self.random.random() * sum(options.values())
        for option, weight in options.items():
            total += weight
            if point < total:
                return option
        return option

    def digits(self, count: int) -> str:
        """So many digits, none of them a leading zero by rule."""
        return str(self.random.randrange(10 ** (count - 1), 10**count)) if count else ""

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.random.random() * (high - low + 1))

    def pattern(self, shape: str) -> str:
        """A shape's marks as ALPHABETS has them; a backslash takes the next mark as it is."""
        out = []
        marks = iter(shape)
        for mark in marks:
            if mark == "\\":
                out.append(next(marks))
            elif mark in ALPHABETS:
                out.append(self.pick(ALPHABETS[mark]))
            else:
                out.append(mark)
        return "".join(out)

    def elsewhere(self, share: float = 0.15) -> str:
        """The document's country, or in this share of cases another."""
        return self.pick(NEIGHBOURS) if self.chance(share) else self.country

    def has(self, name: str) -> bool:
        """Is there a list of this name."""
        return bool(self.lists.entries(self.language, name))

    def draw(self, name: str) -> str:
        """An entry of the list of this name, with its placeholders filled."""
        entry = self.pick(self.lists.entries(self.language, name) or self._lent(name))
        if "{" not in entry:
            return entry
        return PLACEHOLDER.sub(lambda found: self.fill(found[1], found[2] or ""), entry)

    def _lent(self, name: str) -> Sequence[str]:
        """Another language's entries, for what a maker or a list asks for; a template could not have asked."""
        return next(filter(None, (self.lists.entries(other, name) for other in COUNTRIES)), ("Valdora",))

    def begin(self, language: str, genre: str = "") -> None:
        """A new document in this language, of this genre."""
        self.language = language
        self.subject = "medicine" if MEDICINE.search(genre) else "law" if LAW.search(genre) else ""
        self.country = self.weigh(COUNTRIES[language])
        year = self.weigh(
            {2031: 1, 2028: 2, 2026: 20, 2025: 22, 2024: 20, 2022: 14, 2019: 10, 2014: 7, 2005: 4, 1995: 2}
        )
        self.today = date(year, 12, 31) - timedelta(days=self.between(0, 900))


ALPHABETS = {
    # `#` any digit, `9` none that is zero; letters that are taken for digits are left out of some
    "#": "0123456789",
    "9": "123456789",
    "A": "ABCDEFGHJKLMNPRSTUVWXYZ",
    "a": "abcdefghijkmnopqrstuvwxyz",
    "h": "0123456789abcdef",
    "H": "0123456789ABCDEF",
    "x": "abcdefghjkmnpqrstuvwxyz23456789",
    "X": "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789",
    "*": "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789",
}
