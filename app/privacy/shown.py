"""What stands openly for something hidden, an invented name or another day, found in text and taken back.

Standard library and core only, besides dates: answers are restored in the desk.
"""

import re

from app.core.redaction import AliasTable
from app.privacy.dates_shifted import DATE, moved
from app.privacy.dates_shifted import LONGEST as LONGEST_DATE


class Shown:
    """The way back for a table; `pattern` is None where it shows nothing openly; no match is as long as `longest`."""

    def __init__(self, table: AliasTable) -> None:
        self._whole: dict[str, str] = {}
        self._shift = 0
        for alias in table.aliases:
            if alias.shown:
                self._whole[alias.shown] = alias.forms[0]
                if alias.kind == "DATE":
                    self._shift = self._shift or _days(alias.forms[0], alias.shown)
                elif " " in alias.shown:
                    self._parts(alias.shown, alias.forms[0])
        for shown, meant in list(self._whole.items()):
            self._whole.setdefault(shown.upper(), meant.upper())
        names = "|".join(re.escape(shown) for shown in sorted(self._whole, key=len, reverse=True))
        dates = f"|{DATE}" if self._shift else ""
        self.pattern = re.compile(rf"(?<!\w)(?:{names})(?=s?(?!\w)){dates}") if self._whole else None
        self.longest = max(map(len, self._whole), default=0) + 4
        if self._shift:
            self.longest = max(self.longest, LONGEST_DATE)

    def _parts(self, shown: str, meant: str) -> None:
        """First and last name also alone, as an answer may use them."""
        first, _, last = shown.rpartition(" ")
        words = meant.replace(",", " ").split()
        self._whole.setdefault(first, " ".join(words[:-1]) or meant)
        self._whole.setdefault(last, words[-1])

    def stands(self, found: str) -> bool:
        """Whether a match is what the case shows for something else, and no date of the text's own."""
        return found in self._whole

    def restored(self, found: str) -> str:
        """What a match of the pattern stands for; a date that nobody hid moves back as far as the hidden ones moved."""
        return self._whole.get(found) or moved(found, -self._shift) or found


def _days(value: str, shown: str) -> int:
    """By how many days a date was moved."""
    for weeks in range(1, 53):
        for days in (7 * weeks, -7 * weeks):
            if moved(value, days) == shown:
                return days
    return 0
