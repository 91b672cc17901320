"""Dates moved by whole weeks and written as they were: intervals and weekdays stay, the days do not.

Standard library only besides the names of months: answers are restored in the desk.
"""

import re
import secrets
from datetime import date, timedelta

from app.privacy.words.month_names import MONTH_NAMES
from app.privacy.words.months import WEEKDAY

_STYLES = [(language, names.split()) for language, lists in MONTH_NAMES.items() for names in lists]
_LONG = frozenset(name for lists in MONTH_NAMES.values() for name in lists[0].split())
_NAMES = "|".join(sorted({name for _, names in _STYLES for name in names}, key=len, reverse=True))
_GAP = r"[ \u00a0]{1,2}"
_AFTER = r"(?:\.|er|st|nd|rd|th|°|º)?"
_FORMS = [re.compile(form, re.IGNORECASE) for form in (
    r"(?P<year>[12]\d{3})(?P<sign>[-/])(?P<month>\d\d)(?P=sign)(?P<day>\d\d)",
    r"(?P<day>\d{1,2})(?P<sign>[./-])(?P<gap> ?)(?P<month>\d{1,2})(?P=sign)(?P=gap)(?P<year>[12]\d{3}|\d\d)",
    rf"(?P<day>\d{{1,2}})(?P<after>{_AFTER}){_GAP}(?:of{_GAP})?(?P<name>{_NAMES})(?P<dot>\.?),?{_GAP}(?P<year>[12]\d{{3}})",
    rf"(?P<name>{_NAMES})(?P<dot>\.?){_GAP}(?P<day>\d{{1,2}})(?P<after>(?:st|nd|rd|th)?),?{_GAP}(?P<year>[12]\d{{3}})",
)]
DATE = (
    r"(?<![\w./-])(?:\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}|"
    rf"\d{{1,2}}{_AFTER}{_GAP}(?i:of{_GAP})?(?i:{_NAMES})\.?,?{_GAP}[12]\d{{3}}|"
    rf"(?i:{_NAMES})\.?{_GAP}\d{{1,2}}(?:st|nd|rd|th)?,?{_GAP}[12]\d{{3}})(?![\w/-]|[.,]\d)"
)
"""Pattern of whatever may be a date that `moved` understands, within text."""
LONGEST = 48
"""No match of `DATE` is as long."""
_ORDER = {".": "de", "er": "fr", "°": "it", "º": "it", "st": "en", "nd": "en", "rd": "en", "th": "en"}
_FRAMED = re.compile(
    rf"(?P<before>(?:(?:{WEEKDAY}|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?,?[ \u00a0]+"
    rf"(?:(?:den|dem|le|il)[ \u00a0])?)?)(?P<core>.+?)(?P<behind>(?:,?[ \u00a0]+(?:um[ ]|at[ ]|à[ ]|alle[ ])?"
    r"[012]?\d[:.h]\d\d(?:[ ]?(?:uhr|h|am|pm))?)?)",
    re.IGNORECASE,
)


def secret_shift() -> int:
    """Days by which a case's dates move: one to 52 weeks, forwards or back, from the system's random source."""
    return 7 * secrets.choice([weeks for weeks in range(-52, 53) if weeks])


def moved(value: str, days: int, language: str = "") -> str | None:
    """The date so many days later, written in the same form, a weekday before and a time after it left as they are.

    language: of the text around it, which decides where the month has the same name in several.
    None where the value is no single full date in a form that is known, or would leave the calendar.
    """
    framed = _FRAMED.fullmatch(value)
    if framed is None:
        return None
    for form in _FORMS:
        if match := form.fullmatch(framed["core"]):
            written = _written(match, days, language)
            return None if written is None else framed["before"] + written + framed["behind"]
    return None


def _written(match: re.Match[str], days: int, language: str) -> str | None:
    parts = match.groupdict()
    style = _style(match, language) if "name" in parts else None
    month = style[1].index(parts["name"].lower()) + 1 if style else int(parts["month"])
    day, year = int(parts["day"]), int(parts["year"])
    american = parts.get("sign") == "/" and month > 12
    day, month = (month, day) if american else (day, month)
    short = len(parts["year"]) == 2
    try:
        then = date(year + 2000 if short else year, month, day) + timedelta(days)
    except (ValueError, OverflowError):
        return None
    new = {"year": f"{then.year % 100:02}" if short else f"{then.year:04}"}
    if style:
        new |= _in_words(parts, then, *style)
    else:
        pad = (len(parts["year"]) == 4 and match.start("year") == 0) or "0" in (parts["day"][0], parts["month"][0])
        new["day"], new["month"] = (f"{number:02}" if pad else str(number) for number in (
            (then.month, then.day) if american else (then.day, then.month)
        ))
    return _rewritten(match, new)


def _style(match: re.Match[str], language: str) -> tuple[str, list[str]]:
    """Language and list of month names that this date is most likely written in."""
    name, after = match["name"], match["after"].lower()
    if language in MONTH_NAMES:
        likely = language
    elif match.start("name") == 0:
        likely = "en"
    elif after:
        likely = _ORDER[after]
    else:
        likely = "fr" if name.islower() else "en"
    known = [style for style in _STYLES if name.lower() in style[1]]
    if match["dot"]:
        known = [style for style in known if style[1][0] not in _LONG] or known
    return min(known, key=lambda style: style[0] != likely)


def _in_words(parts: dict[str, str], then: date, language: str, names: list[str]) -> dict[str, str]:
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
    return {"day": padded, "after": after, "name": cased, "dot": parts["dot"] if name not in _LONG else ""}


def _rewritten(match: re.Match[str], new: dict[str, str]) -> str:
    out, at = "", 0
    for start, end, part in sorted((*match.span(part), part) for part in new):
        out += match.string[at:start] + new[part]
        at = end
    return out + match.string[at:]
