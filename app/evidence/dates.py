"""Dates and times of day in every form that four languages write them, partial ones too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.core.documents import Span
from app.evidence.tokens import fold

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar marz april mai juni juli august september oktober november dezember",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
_SHORT = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec sept:9",
    "de": "jan feb mar apr mai jun jul aug sep okt nov dez janner:1 sept:9 feber:2",
    "fr": "janv fevr mars avr mai juin juil aout sept oct nov dec",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic genn:1 febbr:2 sett:9",
}
_NUMERIC = re.compile(r"(?<![\w.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w])")
_ISO = re.compile(r"(?<!\w)(\d{4})-(\d{2})-(\d{2})(?!\w)")
_DAY_MONTH = re.compile(r"(?<![\w.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)")
_SLASHED = re.compile(r"(?<![\w/])(\d{1,2})/(0[1-9])(?![\w/])")
_WORDED = re.compile(
    r"(?<!\w)(?:(\d{1,2})(?:st|nd|rd|th|er|re|°|º|\.)?\s+(?:of\s+|di\s+|de\s+)?)?([^\W\d_]{3,10})\.?"
    r"(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?=,|\s+\d{4}|\s*$|[\s.;:)])(?!\s*(?:%|per)))?"
    r"(?:,?\s+(?:de\s+"
    r"|del\s+)?(\d{4}))?(?!\w)"
)
_YEAR = re.compile(r"(?<![\w.,'’/-])((?:19|20)\d{2})(?![\w'’]|[.,]\d|-\d)")
_RANGED = re.compile(r"(?<![\w.,])(\d{1,2})\.?\s?(?:[-–]|to|until|bis|und|and|au|et|al|e|a)\s?(?:the\s)?$")
_CLOCK = re.compile(
    r"(?<![\w.,:])([01]\d|2[0-4]|\d)(?!\d)(?:(?::|\s?h\s?|\.)([0-5]\d))?"
    r"(\s?(?:a\.?m\.?|p\.?m\.?)(?!\w)"
    r"|\s(?:Uhr|o['’]clock|heures)(?!\w))?",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:alle|ore|dalle|à|um|at|ab|vers|verso)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, 0 for what is not said; or a time of day in minutes since midnight, -1 where it is none."""

    year: int = 0
    month: int = 0
    day: int = 0
    minute: int = -1
    half_day: bool = False
    """Whether it may be of the morning or of the evening: "six o'clock"."""

    def fits(self, other: "Moment") -> bool:
        """Whether nothing that both say differs, and both say something of the same."""
        if (self.minute < 0) != (other.minute < 0):
            return False
        if self.minute >= 0:
            loose = self.half_day or other.half_day
            return self.minute == other.minute or (loose and abs(self.minute - other.minute) == 720)
        pairs = [(self.year, other.year), (self.month, other.month), (self.day, other.day)]
        both = [(a, b) for a, b in pairs if a and b]
        return bool(both) and all(a == b for a, b in both)

    def said(self) -> tuple[bool, bool]:
        """Whether it is a year alone, and whether it has a month: a year is not put in the place of a day."""
        return bool(self.year and not self.month), bool(self.month)


@cache
def months(language: str) -> dict[str, int]:
    """Plain month names and their abbreviations."""
    table = {name: number for number, name in enumerate(_MONTHS[language].split(), 1)}
    for number, name in enumerate(_SHORT[language].split(), 1):
        short, _, said = name.partition(":")
        table[short] = int(said) if said else number
    # A full name of another language is a month there too: a short answer may not show its language.
    for names in _MONTHS.values():
        for number, name in enumerate(names.split(), 1):
            if len(name) > 4:
                table.setdefault(name, number)
    return table


def moments(text: str, language: str) -> Iterator[tuple[Span, Moment]]:
    """Each date and time of day with its stretch, none inside another."""
    taken: list[Span] = []
    for span, moment in (*_dates(text, language), *_clocks(text)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield span, moment


def _dates(text: str, language: str) -> Iterator[tuple[Span, Moment]]:
    for match in _ISO.finditer(text):
        yield _span(match), Moment(int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMERIC.finditer(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if month > 12 and match[2] == "/":
            day, month = month, day
        if 1 <= day <= 31 and 1 <= month <= 12:
            yield _span(match), Moment(year + (2000 if year < 60 else 1900) if year < 100 else year, month, day)
    for match in _SLASHED.finditer(text):
        if 1 <= int(match[1]) <= 31:
            yield _span(match), Moment(0, int(match[2]), int(match[1]))
    for match in _DAY_MONTH.finditer(text):
        if 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12:
            yield _span(match), Moment(0, int(match[2]), int(match[1]))
    worded = [*_worded(text, language)]
    yield from worded
    for span, moment in worded:
        # "From 10 to 21 August": the first day is of the same month.
        before = _RANGED.search(text[: span.start])
        if before and moment.day:
            yield Span(before.start(1), before.end(1)), Moment(moment.year, moment.month, int(before[1]))
    for match in _YEAR.finditer(text):
        if not _counted(text, match):
            yield _span(match), Moment(int(match[1]))


def _worded(text: str, language: str) -> Iterator[tuple[Span, Moment]]:
    at, known = 0, months(language)
    while match := _WORDED.search(text, at):
        number = known.get(fold(match[2]))
        # "may" and "mai" are little words where they are not beside a figure or written large.
        vague = number is not None and not match[1] and not match[3] and not match[4] and (
            len(match[2]) <= 3 or fold(match[2]) == "sept" or (language in ("en", "de") and not match[2][0].isupper())
        )
        if number is None or (vague and not (language == "en" and match[2] == "May" and _led(text, match.start()))):
            at = match.end(2) if match[1] is None else match.start(2)
            at = max(at, match.start() + 1)
            continue
        day = int(match[1] or match[3] or 0)
        end = match.end() if match[3] is None or match[1] is None else match.end(2)
        yield Span(match.start(), end), Moment(int(match[4] or 0), number, day if day <= 31 else 0)
        at = end


def _led(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:in|by|of|since|until|from|end)\s$", text[:at]))


def _counted(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a year is an amount: money or a measure beside it."""
    from app.evidence import units

    after = units.AFTER.match(text, match.end())
    word = fold(after[1]) if after else ""
    return bool(units.BEFORE.search(text[: match.start()]) or units.currency(word) or units.measure(word))


def _clocks(text: str) -> Iterator[tuple[Span, Moment]]:
    for match in _CLOCK.finditer(text):
        hour, minute, said = int(match[1]), match[2], fold(match[3] or "").replace(".", "").strip()
        dotted = minute is not None and text[match.end(1)] == "."
        if not said and (minute is None or (dotted and not _AT.search(text[: match.start()]))):
            continue
        if said == "pm" and hour < 12:
            hour += 12
        if said == "am" and hour == 12:
            hour = 0
        yield _span(match), Moment(minute=60 * hour + int(minute or 0))


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())
