"""Whether a value is built like a person's name, and the persons that a value holds."""

import re
from collections.abc import Iterator

from app.privacy.labels import plain
from app.privacy.letters import CAP, INITIAL, LETTER, LOWER, PARTICLE, UPPER
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.generic import GENERIC, generic, no_surname
from app.privacy.words.given import GIVEN
from app.privacy.words.introductions import DEGREE, TITLE
from app.privacy.words.mail import MAILBOXES, OFFICES
from app.privacy.words.places import PLACES
from app.privacy.words.things import NOTHING, OTHERS

Part = tuple[int, int, str]
"""Where a part of a value begins and ends in it, and its kind."""

_TITLES = re.compile(rf"(?:(?:{TITLE}|Sr\.|Hrn?\.|Br\.|Mlle|Sig\.na)[ \u00a0]+){{1,3}}(?=\S)")
_DEGREES = rf"(?:(?:{DEGREE})[ \u00a0-]*)*"
_LAST = rf"(?>(?:{PARTICLE}[ ]|[dD]['’]|[vV]\.[ ]?)*){CAP}"
# initials are taken as they come (atomic groups), or a row of them could be cut up in countless ways
_NAME = re.compile(
    rf"{_DEGREES}(?:(?>{INITIAL})[ ]?)*{_LAST}"
    rf"(?:,?[ ]{{1,2}}(?:{INITIAL}(?![{LETTER}])|{_LAST}|[{UPPER}](?![{LETTER}]))){{0,5}}"
    rf"(?:,?[ ](?:{DEGREE}))*[.]?|{_DEGREES}(?>{INITIAL})(?:[ ]?(?>{INITIAL}))*"
)
_CUT = re.compile(rf"[\d(\[<*†@=]|[ ,;]+(?:geb(?:oren|\.)|n[ée]e? (?:le|en)|nat[oa] il|born|DOB|[mwfd](?![{LETTER}.]))")
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SPLIT = re.compile(r"\s*[;/]\s*|\s+(?:[–—·•|-]|und|and|et|ed|e|&|sowie|bzw\.)\s+")
_SPLIT_COMMAS = re.compile(r"\s*[;,/]\s*|\s+(?:und|and|et|ed|e|&|sowie|bzw\.)\s+")
_WORD = re.compile(rf"[{LETTER}]+")
_SMALL = re.compile(rf"[{LOWER}]{{2,}}(?:[- ][{LOWER}]{{2,}}){{0,2}}")
_FIRM = re.compile(
    r"(?<!\w)(?:AG|GmbH|mbH|SA|S\.A\.|S[àa]rl|S\.[àa]r\.l\.|SAS|SARL|S\.?r\.?l\.?|S\.?p\.?A\.?|Ltd|LLP|plc|PLC|Inc|LLC|"
    r"KG|OHG|e\.V\.|SNC|Sagl|SE|Stiftung|Verein|Genossenschaft|Fondation|Fondazione|Foundation|Verwaltung)(?!\w)"
)

def firm(value: str) -> bool:
    """Whether a value ends or goes on with a legal form, as firms do."""
    match = _FIRM.search(value)
    return match is not None and match.start() > 0


def persons_in(value: str, kind: str) -> tuple[Part, ...]:
    """The persons of a value one by one, or the firm that it is; nothing where most of it is neither."""
    if firm(value):
        return ((0, len(value), "ORGANIZATION"),)
    # what stands in brackets parts names and is none itself
    value = _BRACKET.sub(lambda bracket: ";" * len(bracket[0]), value)
    cut = _CUT.search(value)
    end = cut.start() if cut else len(value)
    parts: list[Part] = []
    others = 0
    for start, stop in _pieces(value[:end]):
        titled = _TITLES.match(value, start, stop)
        start = titled.end() if titled else start
        if is_name(value[start:stop]):
            parts.append((start, stop, kind))
        else:
            others += 1
    return tuple(parts) if others <= len(parts) else ()


def _lists(value: str) -> bool:
    """Whether commas stand between persons rather than between a surname and a first name."""
    halves = [half.split() for half in value.rstrip(" ,;").split(",")]
    if len(halves) == 2:
        return bool(_TITLES.match(" ".join(halves[1]))) or all(
            len(half) > 1 and half[0].lower() in GIVEN for half in halves
        )
    return len(halves) > 2


def _pieces(value: str) -> Iterator[tuple[int, int]]:
    """The persons of a cell: apart at "und", ";" and "/", and at commas where there is more than one."""
    splitter = _SPLIT_COMMAS if _lists(value) else _SPLIT
    at = 0
    for sign in (*splitter.finditer(value), None):
        end = sign.start() if sign else len(value)
        piece = value[at:end]
        start, stop = at + len(piece) - len(piece.lstrip(" ,\t-–:\"“„«'")), at + len(piece.rstrip(" ,\t-–:\"”“»'"))
        if start < stop:
            yield start, stop
        at = sign.end() if sign else end


def is_name(value: str) -> bool:
    """Whether the whole of a value is built like a person's name and says nothing else that we know."""
    if not _NAME.fullmatch(value):
        return False
    words = [word for word in _WORD.findall(value) if len(word) > 1]
    if not words and "." not in value:
        return False
    low = plain(value)
    if low in OTHERS or low in NOTHING or value in PLACES or (words and generic(value)):
        return False
    if words and (words[-1].lower() in MAILBOXES or (len(words[-1]) > 4 and words[-1].lower().endswith(OFFICES))):
        return False
    if len(words) == 1 and (words[0].lower() in NOT_NAMES or (words[0].isupper() and len(words[0]) < 4)):
        return False
    capitals = [word for word in words if word[0].isupper()]
    named = [word for word in capitals if word.lower() not in NOT_NAMES and not no_surname(word)]
    return 2 * len(named) >= len(capitals)


def is_small_name(value: str) -> bool:
    """Whether a value in small letters, beside a label that heads nothing but names, may be one."""
    return bool(_SMALL.fullmatch(value)) and not any(
        word in listed for word in (value, *value.split())
        for listed in (MAILBOXES, NOT_NAMES, NOTHING, OTHERS, GENERIC)
    )
