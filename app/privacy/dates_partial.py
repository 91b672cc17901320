"""Dates that are not whole, as an answer may write moved ones: day and month, month and year, a year, a range.

Standard library only besides the names of months: answers are restored in the desk.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.privacy.dates_shifted import AFTER, GAP, LONG, NAMES, in_words, languages_of, month_number, rewritten, style_of
from app.privacy.words.month_names import MONTH_NAMES

_JOIN = r"[ \u00a0]{0,2}(?:[-–]|bis|to|au|al|und|and|et|e)[ \u00a0]{0,2}"
_ENDS = r"(?:st|nd|rd|th)?"
_YEAR = r"[12]\d{3}"
# No dot belongs to a whole name: there the sentence ends.
_NAME = rf"(?:(?i:{'|'.join(sorted(LONG, key=len, reverse=True))})(?!\w)|(?i:{NAMES})(?!\w)\.?)"
_DAY_MONTH = rf"\d{{1,2}}{AFTER}{GAP}(?:(?i:of){GAP})?{_NAME}"
PARTIAL = (
    rf"(?<![\w./-])(?:\d{{1,2}}{AFTER}{_JOIN}{_DAY_MONTH}(?:,?{GAP}{_YEAR})?|"
    rf"{_NAME}{GAP}\d{{1,2}}{_ENDS}{_JOIN}\d{{1,2}}{_ENDS}(?!\w)(?:,?{GAP}{_YEAR})?|"
    rf"{_DAY_MONTH}|{_NAME}{GAP}\d{{1,2}}{_ENDS}(?!\w)|{_NAME},?{GAP}(?:(?:of|del?) )?{_YEAR}|"
    rf"\d{{1,2}}\. ?\d{{1,2}}\.(?! ?\d)|\d{{1,2}}[./]{_YEAR}|{_YEAR}-\d\d|{_YEAR})(?![\w/-]|[.,'’]\d)"
)
"""Pattern of whatever may be a part of a date; to be tried where no whole date stands."""
_FORMS = [re.compile(form, re.IGNORECASE) for form in (
    rf"(?P<day>\d{{1,2}})(?P<after>{AFTER}){GAP}(?:of{GAP})?(?P<name>{NAMES})(?P<dot>\.?)",
    rf"(?P<name>{NAMES})(?P<dot>\.?){GAP}(?P<day>\d{{1,2}})(?P<after>{_ENDS})",
    rf"(?P<name>{NAMES})(?P<dot>\.?),?{GAP}(?:(?:of|del?) )?(?P<year>{_YEAR})",
    r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.",
    rf"(?P<month>\d{{1,2}})[./](?P<year>{_YEAR})",
    rf"(?P<year>{_YEAR})-(?P<month>\d\d)",
    rf"(?P<year>{_YEAR})",
)]


@dataclass(frozen=True, slots=True)
class Partial:
    """What is said of a date; 0 for what is not. plainly: whether it can be nothing but a date."""

    match: re.Match[str] | None
    day: int = 0
    month: int = 0
    year: int = 0
    plainly: bool = False

    def fits(self, day: date) -> bool:
        """Whether this may be said of the day."""
        return (
            self.match is not None and self.day in (0, day.day) and self.month in (0, day.month)
            and self.year in (0, day.year)
        )

    def written(self, days: Iterable[date], language: str) -> frozenset[str]:
        """How the same is said of these days; language: in which the case writes its dates, "" if it cannot be told."""
        return frozenset(_written(self.match, day, language) for day in days) if self.match else frozenset()


def partial(found: str) -> Partial:
    """What a match of `PARTIAL` says; a range says nothing that can be moved."""
    match = next((match for form in _FORMS if (match := form.fullmatch(found))), None)
    if match is None:
        return Partial(None, plainly=True)
    parts = match.groupdict()
    month = month_number(parts["name"]) if "name" in parts else int(parts.get("month") or 0)
    return Partial(
        match, int(parts.get("day") or 0), month, int(parts.get("year") or 0), parts.get("name", "").lower() in LONG
    )


def usual_language(values: Iterable[str]) -> str:
    """The language that most of these dates name their months in; "" where none does."""
    said: dict[str, int] = {}
    for value in values:
        for language in languages_of(value):
            said[language] = said.get(language, 0) + 1
    return max(MONTH_NAMES, key=lambda language: said.get(language, 0)) if said else ""


def _written(match: re.Match[str], then: date, language: str) -> str:
    parts = match.groupdict()
    new = {"year": f"{then.year:04}"} if "year" in parts else {}
    if "name" in parts:
        if "day" not in parts:
            lower = "fr" if parts["name"].islower() else "en"
            style = style_of(parts["name"], language or lower, parts["dot"])
            parts |= {"day": "", "after": ""}
        else:
            style = style_of(parts["name"], "", parts["dot"], parts["after"], match.start("name") == 0)
        worded = in_words(parts, then, *style)
        new |= {name: text for name, text in worded.items() if name in match.groupdict()}
    elif "month" in parts:
        padded = parts["month"].startswith("0") or parts.get("day", "").startswith("0") or "-" in match[0]
        new["month"] = f"{then.month:02}" if padded else str(then.month)
        if "day" in parts:
            new["day"] = f"{then.day:02}" if padded else str(then.day)
    return rewritten(match, new)
