"""Dates in every form that documents have; the annotated part is the date itself."""

from datetime import date, timedelta

from .clock import clock
from .setting import Setting
from .words_of import AUSTRIAN, MONTHS, SHORT, SHORT_DAYS, SHORTEST, WEEKDAYS, ordinal, suffix, year

Pieces = list[tuple[str, str | None]]

FORMS = frozenset(
    ["num", "short", "iso", "long", "abbr", "words", "month", "year", "glued", "range", "birth", "weekday", "time"]
)

ANY = {
    "num": 44, "long": 20, "short": 8, "iso": 4, "abbr": 7, "month": 5, "year": 2, "weekday": 4, "words": 1.5,
    "glued": 1.5, "spoilt": 1.5,
}


def make(setting: Setting, form: str = "") -> date:
    """A day: a birthday where that is asked for, else mostly within the years before the document's."""
    if form == "birth":
        grown = setting.chance(0.88)
        return setting.today - timedelta(
            days=setting.between(17 * 365, 95 * 365) if grown else setting.between(30, 17 * 365)
        )
    back = setting.weigh({60: 26, 400: 30, 1500: 22, 4000: 10, 15000: 8, -500: 4})
    when = setting.today - timedelta(days=setting.between(min(0, back), max(0, back)))
    if form == "year":
        when = when.replace(day=1, year=max(1905, when.year - (setting.between(0, 40) if setting.chance(0.4) else 0)))
    return when


def write(setting: Setting, when: date, form: str) -> Pieces:
    """A date in one form."""
    if not form:
        form = setting.weigh(ANY)
    if form == "birth":
        form = setting.weigh(
            {"num": 72, "long": 14, "iso": 3, "abbr": 4, "year": 4, "glued": 1, "words": 1, "spoilt": 1}
        )
    return WAYS[form](setting, when)


def _one(make_text):
    return lambda setting, when: [(make_text(setting, when), "DATE")]


def _num(setting: Setting, when: date) -> str:
    way = setting.weigh(NUMBERS[_habit(setting)])
    return _pattern(way, when)


NUMBERS = {
    "de": {
        "DD.MM.YYYY": 62, "D.M.YYYY": 14, "DD.MM.YY": 14, "D.M.YY": 4, "DD. MM. YYYY": 2, "D. M. YYYY": 1,
        "DD/MM/YYYY": 2, "DD-MM-YYYY": 1,
    },
    "fr": {
        "DD/MM/YYYY": 50, "DD.MM.YYYY": 26, "D/M/YYYY": 5, "DD.MM.YY": 6, "DD/MM/YY": 8, "D.M.YYYY": 3, "DD-MM-YYYY": 3,
        "DD MM YYYY": 1,
    },
    "it": {
        "DD/MM/YYYY": 44, "DD.MM.YYYY": 30, "D/M/YYYY": 6, "DD.MM.YY": 7, "DD/MM/YY": 6, "D.M.YYYY": 4, "DD-MM-YYYY": 4,
    },
    "en": {
        "DD/MM/YYYY": 52, "D/M/YYYY": 8, "DD/MM/YY": 12, "DD.MM.YYYY": 12, "DD-MM-YYYY": 6, "D.M.YY": 3, "DD.MM.YY": 5,
    },
    "us": {"MM/DD/YYYY": 58, "M/D/YYYY": 20, "M/D/YY": 14, "MM-DD-YYYY": 8},
}


def _habit(setting: Setting) -> str:
    return "us" if setting.country == "US" else setting.language


def _pattern(shape: str, when: date) -> str:
    for mark, text in (
        ("YYYY", f"{when.year}"), ("YY", f"{when.year % 100:02}"), ("DD", f"{when.day:02}"), ("MM", f"{when.month:02}"),
        ("D", f"{when.day}"), ("M", f"{when.month}"),
    ):  # fmt: skip
        shape = shape.replace(mark, text)
    return shape


def _short(setting: Setting, when: date) -> str:
    if setting.language == "de":
        return _pattern(setting.weigh({"D.M.": 50, "DD.MM.": 45, "D. M.": 3, "DD.MM": 2}), when)
    if setting.country == "US":
        return _pattern(setting.weigh({"M/D": 80, "MM/DD": 20}), when)
    return _pattern(setting.weigh({"D/M": 30, "DD/MM": 40, "DD.MM": 18, "D.M.": 12}), when)


def _iso(setting: Setting, when: date) -> str:
    return _pattern(setting.weigh({"YYYY-MM-DD": 86, "YYYY/MM/DD": 6, "YYYYMMDD": 5, "YYYY.MM.DD": 3}), when)


def _month(setting: Setting, when: date) -> str:
    if setting.country == "AT" and when.month < 3 and setting.language == "de" and (
        when.month == 1 or setting.chance(0.3)
    ):
        return AUSTRIAN[when.month - 1]
    return MONTHS[setting.language][when.month - 1]


def _day(setting: Setting, day: int) -> str:
    """The day as it stands before the month's name."""
    if setting.language == "de":
        return f"{day}." if setting.chance(0.95) else f"{day:02}."
    if setting.language == "fr" and day == 1:
        return "1er"
    if setting.language == "it" and day == 1:
        return setting.pick(("1°", "1", "1º", "primo"))
    if setting.language == "en" and setting.chance(0.25):
        return f"{day}{suffix(day)}"
    return f"{day}" if setting.chance(0.95) else f"{day:02}"


def _long(setting: Setting, when: date, month: str = "") -> str:
    month = month or _month(setting, when)
    day = _day(setting, when.day)
    if setting.language != "en":
        return f"{day} {month} {when.year}"
    if setting.country == "US" or setting.chance(0.12):
        return f"{month} {day}, {when.year}"
    return setting.pick(
        (f"{day} {month} {when.year}",) * 7 + (
            f"{day} {month}, {when.year}", f"{when.day}{suffix(when.day)} of {month} {when.year}",
        )
    )


def _abbr(setting: Setting, when: date) -> str:
    language = setting.language
    month = (SHORTEST if setting.chance(0.3) else SHORT)[language][when.month - 1]
    if setting.chance(0.15):
        return setting.pick(
            (
                f"{when.day:02}-{month.strip('.')}-{when.year}",
                f"{when.day:02}-{month.strip('.').upper()}-{when.year % 100:02}",
                f"{when.day} {month.upper()} {when.year}",
            )
        )
    if setting.chance(0.1):
        return f"{_day(setting, when.day)} {month} {when.year % 100:02}"
    return _long(setting, when, month)


def _words(setting: Setting, when: date) -> str:
    language, swiss = setting.language, setting.country in ("CH", "BE")
    day, month, years = ordinal(when.day, language), _month(setting, when), year(max(1900, when.year), language, swiss)
    if language == "de":
        day += setting.pick(("r", "n", "n", "n", ""))
        return f"{day} {month} {years}" if setting.chance(0.8) else f"{day} {month} {when.year}"
    if language == "en":
        return setting.pick(
            (
                f"{day} of {month} {years}", f"{day} of {month}, {years}", f"{month} {day}, {years}",
                f"{day} day of {month} {when.year}", f"{day} {month} {years}",
            )
        )
    return f"{day} {month} {years}" if setting.chance(0.85) else f"{day} {month} {when.year}"


def _month_year(setting: Setting, when: date) -> str:
    language = setting.language
    way = setting.weigh({0: 66, 1: 12, 2: 10, 3: 6, 4: 6})
    short = SHORT[language][when.month - 1]
    return (
        f"{_month(setting, when)} {when.year}", f"{short} {when.year}", f"{when.month:02}/{when.year}",
        f"{when.month:02}.{when.year}", f"{short} {when.year % 100:02}",
    )[way]


def _glued(setting: Setting, when: date) -> str:
    month = setting.pick((MONTHS, SHORTEST))[setting.language][when.month - 1]
    dot = "." if setting.language == "de" and setting.chance(0.5) else ""
    years = f"{when.year}" if setting.chance(0.5) else f"{when.year % 100:02}"
    return f"{when.day}{dot}{month}{years}"


def _spoilt(setting: Setting, when: date) -> str:
    """As a bad scan or hasty hand leaves it, with years that cannot be as well."""
    month, day = MONTHS[setting.language][when.month - 1], _day(setting, when.day)
    years = f"{when.year}" if setting.chance(0.6) else f"20{setting.between(40, 99)}"
    return setting.pick((
        f"{day} {month}{years}", f"{day}{month} {years}", f"{day} {month} {years[:2]} {years[2:]}",
        f"{when.day:02}. {when.month:02}.{years}", f"{when.day:02}.{when.month:02} {years}",
        f"{when.day:02},{when.month:02}.{years}", f"{when.day:02}.{when.month:02}.{years[:3]} {years[3:]}",
        f"{when.day:02}..{when.month:02}.{years}",
    ))  # fmt: skip


LINKS = {"de": (" bis ", " und "), "en": (" to ", " and "), "fr": (" au ", " et "), "it": (" al ", " e ")}


def _range(setting: Setting, when: date) -> Pieces:
    """Two days of one month are one date; two whole dates stay two."""
    later = when + timedelta(days=setting.between(1, 20))
    month, language = _month(setting, later), setting.language
    dash = setting.pick(("–", "-", " – ", " - ", "/"))
    if when.month == later.month and setting.chance(0.6):
        first, second = str(when.day), str(later.day)
        if language == "de":
            first, second = first + ".", second + "."
        elif language == "fr" and when.day == 1:
            first = "1er"
        elif language == "en" and setting.chance(0.3):
            return [(f"{month} {first}{dash}{second}, {when.year}", "DATE")]
        elif language == "it" and later.day in (8, 11):
            return [(f"{first}{dash}{second} {month} {when.year}", "DATE")]
        link = setting.pick((dash, dash, *LINKS[language]))
        if language == "de" and setting.chance(0.2):
            return [(f"{when.day:02}.{dash}{later.day:02}.{when.month:02}.{when.year}", "DATE")]
        return [(f"{first}{link}{second} {month} {when.year}", "DATE")]
    link = setting.pick((LINKS[language][0], " – ", "–", " - "))
    way = setting.pick((_num, _num, _long))
    shape = setting.weigh(NUMBERS[_habit(setting)])
    if way is _long:
        first, second = _long(setting, when), _long(setting, later)
    else:
        first, second = _pattern(shape, when), _pattern(shape, later)
    return [(first, "DATE"), (link, None), (second, "DATE")]


def _weekday(setting: Setting, when: date) -> str:
    language, number = setting.language, when.weekday()
    if setting.chance(0.15):
        day = SHORT_DAYS[language][number]
        comma = {"de": setting.pick((",", ".,", "")), "en": setting.pick((",", ""))}.get(language, "")
        return f"{day}{comma} {_num(setting, when) if setting.chance(0.6) else _short(setting, when)}"
    day = WEEKDAYS[language][number]
    if language == "de" or (language == "en" and setting.chance(0.6)):
        day += ","
    if language == "de" and setting.chance(0.35):
        return f"{day} {_num(setting, when)}"
    if setting.chance(0.65):
        return f"{day} {_long(setting, when)}"
    return f"{day} {_day(setting, when.day)} {_month(setting, when)}"


def _time(setting: Setting, when: date) -> Pieces:
    """The hour stays outside, save where a machine has made one word of both."""
    if setting.chance(0.14):
        hours = f"{setting.between(0, 23):02}:{setting.between(0, 59):02}:{setting.between(0, 59):02}"
        return [(f"{when.isoformat()}T{hours}{setting.pick(('Z', '', '+01:00', '.000Z'))}", "DATE")]
    if setting.chance(0.14):
        return [
            (when.isoformat(), "DATE"),
            (f" {setting.between(0, 23):02}:{setting.between(0, 59):02}:{setting.between(0, 59):02}", None),
        ]
    link = {
        "de": (" ", ", ", " um ", ", um "), "en": (" ", " at ", ", "), "fr": (" ", " à ", ", "),
        "it": (" ", " alle ", " ore ", ", "),
    }[setting.language]
    ending = " Uhr" if setting.language == "de" and setting.chance(0.45) else ""
    way = setting.pick((_num, _num, _num, _long, _short))
    return [(way(setting, when), "DATE"), (setting.pick(link) + clock(setting) + ending, None)]


WAYS = {
    "num": _one(_num), "short": _one(_short), "iso": _one(_iso), "long": _one(_long), "abbr": _one(_abbr),
    "words": _one(_words), "month": _one(_month_year),
    "year": _one(lambda _, when: str(when.year)), "glued": _one(_glued), "spoilt": _one(_spoilt),
    "weekday": _one(_weekday), "range": _range, "time": _time,
}  # fmt: skip
