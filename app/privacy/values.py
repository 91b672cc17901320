"""Whether what stands beside a label is what the label announces, and how much of it."""

import re
from collections.abc import Callable

from app.privacy.labels import plain
from app.privacy.letters import LETTER
from app.privacy.name_values import Part, persons_in
from app.privacy.words.things import NOTHING, OTHERS, TOTALS

LONGEST = 120
"""Code points of a value; beyond it a cell is prose."""
_DATE = re.compile(
    r"\d{1,2}\.? ?[./-] ?\d{1,2} ?[./-] ?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|"
    rf"\d{{1,2}}(?:\.|er|st|nd|rd|th)?[ -]?[{LETTER}]{{3,10}}\.?,?[ -]?\d{{2,4}}|(?:0?[1-9]|1[0-2])[./]\d{{4}}|"
    r"(?:18|19|20)\d\d|\d{8}|\d{6}|['’]?\d\d\Z"
)
_AGE = re.compile(r"(?P<age>\d{1,3})(?=(?: ?(?:J\.?|Jahre|Jahr|y|yrs?|years?|ans|anni|a\.|j))?[ ,;(]*(?:\Z|[,(;mwf]))")
_ZIP = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}")
_STREET = re.compile(r"(?:stra(?:ss|ß)e|str\.|weg|gasse|platz|\d)", re.IGNORECASE)
_ROOM = re.compile(r"(?=.*\d)[A-Z]{0,3}[ .-]?\d{1,4}(?:[ ./-]?(?:[A-Za-z]|\d{1,3}))?")
_PHONE = re.compile(r"[+(]{0,2}\d[\d \u00a0()./–-]*\d")
_MAIL = re.compile(r"[\w.+%-]+@[\w.-]+\w|[A-Za-z][\w-]*(?:\.[\w-]+)+")
_ID = re.compile(
    r"(?:[A-Z]{1,4}(?= [A-Z]{0,3}\d)|(?=[\w./'+-]*\d)[A-Za-z\d][\w./'+-]*)"
    r"(?: (?:[A-Z]{0,3}\d[\w./-]*|[A-Z]{1,3}(?!\w)))*"
)
_TOKEN = re.compile(r"\S{2,64}")


def parts_of(kind: str, value: str) -> tuple[Part, ...]:
    """What of a value, which has no white space at its edges, is of this kind; nothing where it plainly is not.

    A firm in a column of persons is an ORGANIZATION; persons that are joined by "und" come one by one.
    """
    if not value or len(value) > LONGEST or plain(value) in NOTHING or not any(map(str.isalnum, value)):
        return ()
    return _READERS[kind.partition(":")[0]](value, kind)


def sums_up(value: str) -> bool:
    """Whether the first cell of a row says that the row is a total."""
    return plain(value).partition(" ")[0] in TOTALS


def _words(most: int, digits: bool = False) -> Callable[[str, str], tuple[Part, ...]]:
    def read(value: str, kind: str) -> tuple[Part, ...]:
        starts = value[0].isupper() or (digits and value[0].isdigit()) or kind in ("PROFESSION", "LOCATION:ORIGIN")
        if not starts or len(value.split()) > most or plain(value) in OTHERS or value[-1] in ":?!":
            return ()
        if value[-1] == "." and sum(word.islower() for word in value.split()) > 1:
            return ()
        if not any(map(str.isalpha, value)) or (not digits and any(map(str.isdigit, value))):
            return ()
        return ((0, len(value), kind),)

    return read


def _address(value: str, kind: str) -> tuple[Part, ...]:
    if kind == "ADDRESS:ROOM":
        return ((0, len(value), "ADDRESS"),) if _ROOM.fullmatch(value) else ()
    if _ZIP.fullmatch(value):
        return ((0, len(value), kind),)
    if len(value.split()) < 2 and not _STREET.search(value):
        return ()
    return _words(12, digits=True)(value, kind)


def _location(value: str, kind: str) -> tuple[Part, ...]:
    zipped = re.match(r"(?:[A-Z]{1,2}-)?\d{4,5} ", value)
    return _address(value, "ADDRESS") if zipped else _words(5)(value, kind)


def _leading(pattern: re.Pattern[str], least: int = 0) -> Callable[[str, str], tuple[Part, ...]]:
    def read(value: str, kind: str) -> tuple[Part, ...]:
        match = pattern.match(value)
        if not match or sum(map(str.isdigit, match[0])) < least or value[match.end():match.end() + 1].isalnum():
            return ()
        return ((0, match.end(), kind),)

    return read


def _age(value: str, kind: str) -> tuple[Part, ...]:
    match = _AGE.match(value)
    return ((0, match.end("age"), kind),) if match and 0 < int(match["age"]) < 120 else ()


def _token(value: str, kind: str) -> tuple[Part, ...]:
    return ((0, len(value), kind),) if _TOKEN.fullmatch(value) and any(map(str.isalpha, value)) else ()


def _secret(value: str, kind: str) -> tuple[Part, ...]:
    return ((0, len(value), kind),) if len(value) > 3 and _TOKEN.fullmatch(value) else ()


_READERS: dict[str, Callable[[str, str], tuple[Part, ...]]] = {
    "PERSON": persons_in, "DATE": _leading(_DATE), "AGE": _age, "PROFESSION": _words(6),
    "ORGANIZATION": _words(10, True), "ADDRESS": _address, "LOCATION": _location, "PHONE": _leading(_PHONE, 5),
    "EMAIL": _leading(_MAIL), "HANDLE": _token, "SECRET": _secret, "ID": _leading(_ID, 2), "ACCOUNT": _leading(_ID, 5),
}
