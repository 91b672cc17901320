"""The days that dates of a text mean where the case's dates are moved; pure text, for the desk."""

from datetime import date, timedelta

from app.core.redaction import DOUBT, AliasTable
from app.privacy.dates_partial import PARTIAL, partial, usual_language
from app.privacy.dates_shifted import DATE, LONGEST, day_of, moved

__all__ = ["LONGEST", "PATTERN", "MovedDays"]

PATTERN = rf"{DATE}|{PARTIAL}"
"""Pattern of whatever may be a date or a part of one; no match is as long as `LONGEST`."""


class MovedDays:
    """The way back for a table; `shift` is 0 where it shows no moved date."""

    def __init__(self, table: AliasTable) -> None:
        values = {alias.shown: alias.forms[0] for alias in table.aliases if alias.kind == "DATE" and alias.shown}
        self.shift = table.shift if values else 0
        days = {day for value in values if (day := day_of(value))}
        self._days = {day: day - timedelta(self.shift) for day in days}
        self._language = usual_language(values)

    def stands(self, found: str) -> bool:
        """Whether a match may be one of the moved dates or a part of one, however it is written."""
        readings = _readings(found)
        return any(day in self._days for day in readings) if readings else bool(self._meant(found))

    def restored(self, found: str) -> str:
        """What a match stands for, written likewise, with the mark of doubt where it may stand for several.

        A whole date that nobody hid moves back as far as the hidden ones moved: it was reckoned from them.
        """
        readings = _readings(found)
        if not readings:
            return self._part(found)
        known = [day for day in readings if day in self._days]
        if len(readings) > 1 and len(known) != 1:
            return f"{found} {DOUBT}"
        american = len(readings) > 1 and known[0] != readings[0]
        return moved(found, -self.shift, american=american) or found

    def _part(self, found: str) -> str:
        meant = self._meant(found)
        if len(meant) == 1:
            return next(iter(meant))
        return f"{found} {DOUBT}" if meant or partial(found).plainly else found

    def _meant(self, found: str) -> frozenset[str]:
        said = partial(found)
        return said.written((then for day, then in self._days.items() if said.fits(day)), self._language)


def _readings(found: str) -> tuple[date, ...]:
    """The day that a whole date says; two where between slashes either number may be the month."""
    said = day_of(found), day_of(found, american=True)
    return tuple(dict.fromkeys(day for day in said if day))
