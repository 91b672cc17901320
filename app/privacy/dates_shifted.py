"""Dates moved by whole weeks and written as they were: intervals and weekdays stay, the days do not.

Standard library only besides the names of months: answers are restored in the desk.
"""

import re
from datetime import date, timedelta

from app.privacy.words.month_names import MONTH_NAMES
from app.privacy.words.months import WEEKDAY

_STYLES = [(language, names.split()) for language, lists in MONTH_NAMES.items() for names in lists]
LONG = frozenset(name for lists in MONTH_NAMES.values() for name in lists[0].split())
NAMES = "|".join(sorted({name for _, names in _STYLES for name in names}, key=len, reverse=True))
GAP = r"[ \u00a0]{1,2}"
AFTER = r"(?:\.|er|st|nd|rd|th|°|º)?"
_FORMS = [re.compile(form, re.IGNORECASE) for form in (
    r"(?P<year>[12]\d{3})(?P<sign>[-/])(?P<month>\d\d)(?P=sign)(?P<day>\d\d)",
    r"(?P<day>\d{1,2})(?P<sign>[./-])(?P<gap> ?)(?P<month>\d{1,2})(?P=sign)(?P=gap)(?P<year>[12]\d{3}|\d\d)",
    rf"(?P<day>\d{{1,2}})(?P<after>{AFTER}){GAP}(?:of{GAP})?(?P<name>{NAMES})(?P<dot>\.?),?{GAP}(?P<year>[12]\d{{3}})",
    rf"(?P<name>{NAMES})(?P<dot>\.?){GAP}(?P<day>\d{{1,2}})(?P<after>(?:st|nd|rd|th)?),?{GAP}(?P<year>[12]\d{{3}})",
)]
DATE = (
    r"(?<![\w./-])(?:\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}|"
    rf"\d{{1,2}}{AFTER}{GAP}(?i:of{GAP})?(?i:{NAMES})\.?,?{GAP}[12]\d{{3}}|"
    rf"(?i:{NAMES})\.?{GAP}\d{{1,2}}(?:st|nd|rd|th)?,?{GAP}[12]\d{{3}})(?![\w/-]|[.,]\d)"
)
"""Pattern of whatever may be a date that `moved` understands, within text."""
LONGEST = 48
"""No match of `DATE` is as long."""
_ORDER = {".": "de", "er": "fr", "°": "it", "º": "it", "st": "en", "nd": "en", "rd": "en", "th": "en"}
_FRAMED = re.compile(
    rf"(?P<before>(?:(?:{WEEKDAY}|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?,?[ \u00a0]+)?"
    rf"(?:(?:den|dem|le|il)[ \u00a0])?)(?P<core>.+?)(?P<behind>(?:,?[ \u00a0]+(?:um[ ]|at[ ]|à[ ]|alle[ ])?"
    r"[012]?\d[:.h]\d\d(?::\d\d)?(?:[ ]?(?:uhr|h|am|pm))?)?)",
    re.IGNORECASE,
)


def moved(value: str, days: int, language: str = "", american: bool = False) -> str | None:
    """The date so many days later, written in the same form, a weekday before and a time after it left as they are.

    language: of the text around it, which decides where the month has the same name in several. american: whether the
    month comes first between slashes; where it must, it does anyway.
    None where the value is no single full date in a form that is known, or would leave the calendar.
    """
    framed, match = _understood(value)
    if framed is None or match is None:
        return None
    written = _written(match, days, language, american)
    return None if written is None else framed["before"] + written + framed["behind"]


def day_of(value: str, american: bool = False) -> date | None:
    """The day that a value means, as `moved` understands it; None where it is no single full date."""
    _, match = _understood(value)
    return _day(match, american) if match else None


def _understood(value: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """What stands around a date, and the date in its form."""
    framed = _FRAMED.fullmatch(value)
    if framed is None:
        return None, None
    return framed, next((match for form in _FORMS if (match := form.fullmatch(framed["core"]))), None)


def _day(match: re.Match[str], american: bool) -> date | None:
    parts = match.groupdict()
    month = month_number(parts["name"]) if "name" in parts else int(parts["month"])
    day, year = int(parts["day"]), int(parts["year"])
    if _month_first(match, american):
        day, month = month, day
    try:
        return date(year + 2000 if len(parts["year"]) == 2 else year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Which month this is, 1 for January, in any of the languages."""
    return next(names.index(name.lower()) for _, names in _STYLES if name.lower() in names) + 1


def _month_first(match: re.Match[str], american: bool) -> bool:
    parts = match.groupdict()
    return parts.get("sign") == "/" and "gap" in parts and (american or int(parts["month"]) > 12)


def _written(match: re.Match[str], days: int, language: str, american: bool) -> str | None:
    parts = match.groupdict()
    style = None
    if "name" in parts:
        style = style_of(parts["name"], language, parts["dot"], parts["after"], match.start("name") == 0)
    american = _month_first(match, american)
    short = len(parts["year"]) == 2
    now = _day(match, american)
    try:
        then = now + timedelta(days) if now else None
    except OverflowError:
        then = None
    if then is None:
        return None
    new = {"year": f"{then.year % 100:02}" if short else f"{then.year:04}"}
    if style:
        new |= in_words(parts, then, *style)
    else:
        pad = (len(parts["year"]) == 4 and match.start("year") == 0) or "0" in (parts["day"][0], parts["month"][0])
        new["day"], new["month"] = (f"{number:02}" if pad else str(number) for number in (
            (then.month, then.day) if american else (then.day, then.month)
        ))
    return rewritten(match, new)


def style_of(name: str, language: str, dot: str, after: str = "", first: bool = False) -> tuple[str, list[str]]:
    """Language and list of month names that a date with this month is most likely written in.

    dot, after: what follows the month and the day; first: whether the month does not follow the day.
    """
    after = after.lower()
    if language in MONTH_NAMES:
        likely = language
    elif first:
        likely = "en"
    elif after:
        likely = _ORDER[after]
    else:
        likely = "fr" if name.islower() else "en"
    known = [style for style in _STYLES if name.lower() in style[1]]
    if dot:
        known = [style for style in known if style[1][0] not in LONG] or known
    return min(known, key=lambda style: style[0] != likely)


def languages_of(value: str) -> frozenset[str]:
    """The languages that have the name of this date's month; none where it has no name."""
    _, match = _understood(value)
    name = match.groupdict().get("name") if match else None
    return frozenset(language for language, names in _STYLES if name and name.lower() in names)


def in_words(parts: dict[str, str], then: date, language: str, names: list[str]) -> dict[str, str]:
    """The parts of a date with a month's name, of another day."""
    name, old = names[then.month - 1], parts["name"]
    cased = name.upper() if old.isupper() else name if old.islower() else name.capitalize()
    after = parts["after"].lower()
    if after in ("st", "nd", "rd", "th"):
        ends = {1: "st", 2: "nd", 3: "rd"}
        after = "th" if 11 <= then.day <= 13 else ends.get(then.day % 10, "th")
    elif after in ("er", "°", "º") and then.day != 1:
        after = ""
    elif not after and language == "fr" and then.day == 1:
        after = "er"
    padded = f"{then.day:02}" if parts["day"].startswith("0") else str(then.day)
    return {"day": padded, "after": after, "name": cased, "dot": parts["dot"] if name not in LONG else ""}


def rewritten(match: re.Match[str], new: dict[str, str]) -> str:
    """What was found with other parts in place of its own."""
    out, at = "", 0
    for start, end, part in sorted((*match.span(part), part) for part in new):
        out += match.string[at:start] + new[part]
        at = end
    return out + match.string[at:]
