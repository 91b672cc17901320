"""Where days that the case shows as others stand in clear, however they are written: an answer may have done so."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.core.redaction import AliasTable
from app.privacy.dates_partial import partial
from app.privacy.dates_shifted import day_of
from app.privacy.moved_days import PATTERN

_DATE = re.compile(PATTERN)


class HiddenDays:
    """The true days of a table's moved dates; moving: also of those that will be moved now.

    A year alone is none: it names nobody, and texts are full of it.
    """

    def __init__(self, table: AliasTable, moving: bool = False) -> None:
        moved = (alias.forms[0] for alias in table.aliases if alias.kind == "DATE" and (alias.shown or moving))
        self._days = {day for value in moved if (day := day_of(value))}

    def find(self, text: str) -> Iterator[Span]:
        """Stretches that say such a day, or its month."""
        if not self._days:
            return
        for match in _DATE.finditer(text):
            day = day_of(match[0])
            said = partial(match[0])
            if day in self._days or (day is None and said.month and any(map(said.fits, self._days))):
                yield Span(*match.span())
