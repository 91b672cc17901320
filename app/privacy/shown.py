"""What stands openly for something hidden, an invented name or another day, found in text and taken back.

Standard library and core only, besides dates and folding: answers are restored in the desk.
"""

import re

from app.core.redaction import DOUBT, AliasTable
from app.privacy import moved_days, near_names
from app.privacy.moved_days import MovedDays
from app.privacy.near_names import NearNames


class Shown:
    """The way back for a table; `pattern` is None where it shows nothing openly; no match is as long as `longest`."""

    def __init__(self, table: AliasTable) -> None:
        self._whole: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._days = MovedDays(table)
        full: dict[str, str] = {}
        for alias in table.aliases:
            if alias.shown:
                self._whole[alias.shown] = alias.forms[0]
                if alias.kind.startswith("PERSON"):
                    self._parts(alias.shown, alias.forms[0])
                    full |= {alias.shown.lower(): alias.forms[0]} if " " in alias.shown else {}
        for shown, meant in list(self._whole.items()):
            self._whole.setdefault(shown.upper(), meant.upper())
        self._full = full
        self._near = NearNames(self._words)
        self.pattern = re.compile(self._alternatives()) if self._whole else None
        self.longest = max(map(len, self._whole), default=0) + 4
        if self._days.shift:
            self.longest = max(self.longest, moved_days.LONGEST)
        if self._words:
            self.longest = max(self.longest, near_names.LONGEST + 2)

    def _alternatives(self) -> str:
        names = "|".join(re.escape(shown) for shown in sorted(self._whole, key=len, reverse=True))
        full = "|".join(re.escape(shown) for shown in self._full)
        return "|".join(part for part in (
            moved_days.PATTERN if self._days.shift else "",
            rf"(?<!\w)(?:{names})(?=s?(?!\w))",
            rf"(?<!\w)(?i:{full})(?=s?(?!\w))" if full else "",
            rf"(?<!\w){near_names.WORD}" if self._words else "",
        ) if part)

    def _parts(self, shown: str, meant: str) -> None:
        """First and last name also alone, and the first as a letter, as an answer may use them."""
        first, _, last = shown.rpartition(" ")
        if not first:
            self._words[shown] = meant
            return
        words = meant.replace(",", " ").split()
        fore = " ".join(words[:-1])
        self._words |= {first: fore or meant, last: words[-1]}
        self._whole.setdefault(f"{first[0]}. {last}", f"{fore[0]}. {words[-1]}" if fore else meant)
        for word in (first, last):
            self._whole.setdefault(word, self._words[word])

    def stands(self, found: str) -> bool:
        """Whether a match may be what the case shows for something else, and no date of the text's own."""
        return found in self._whole or self._named(found) != found or self._days.stands(found)

    def restored(self, found: str) -> str:
        """What a match of the pattern stands for; with the mark of doubt where that cannot be told."""
        if found in self._whole:
            return self._whole[found]
        named = self._named(found)
        return named if named != found or not self._days.shift else self._days.restored(found)

    def _named(self, found: str) -> str:
        meant = self._full.get(found.lower())
        if meant is None:
            like = self._near.like(found) if self._words else {}
            if len({self._words[word] for word in like}) > 1:
                return f"{found} {DOUBT}"
            meant = next((self._words[word] + ending for word, ending in like.items()), found)
        return meant.upper() if found.isupper() else meant
