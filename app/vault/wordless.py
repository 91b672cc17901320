"""What may enter the record: codes, identifiers, digests and counts, told by their form; never words of a document.

The forms are narrow on purpose. A name, a number of a person or a sentence has none of them, so content that
reaches the record by mistake is our own fault and stops there (`Bug`), without being kept.
"""

import re
from collections.abc import Sequence

from app.core.errors import Bug
from app.core.findings import KINDS, Level
from app.core.styles import Dates, Persons

MOST_DETAILS = 32

_ROOMS = (
    "aliases|answer|app|ask|asking|audit|blocked|case|cases|child|children|citation|cli|clipboard|copy|decision|demo|"
    "desk|document|engine|erasure|evidence|explain|export|file|find|finding|findings|how|import|inference|intake|"
    "keeper|language|look|mail|model|models|network|ocr|page|pages|pdf|policy|print|privacy|process|prompt|reader|"
    "reading|reason|record|redact|redaction|retention|review|runtime|screen|seal|search|self_test|setting|settings|"
    "system|text|turn|unlock|vault|vision|window"
)
_CODE = re.compile(rf"(?:{_ROOMS})(?:\.[a-z][a-z0-9]{{0,23}}(?:_[a-z0-9]{{1,23}}){{0,5}}){{1,3}}")
# Identifiers are 24 or 32 hexadecimal digits, digests 64; nothing shorter, which a number of a person could be.
_DIGEST = re.compile(r"[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{64}")
# No leading zero, as telephone numbers have, and not the length of an account's or a card's.
_COUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,8})|[0-9]{1,6}\.[0-9]{1,6}")
_KIND = re.compile(rf"(?:{'|'.join(KINDS)})(?::[A-Z]{{2}}(?:_[A-Z0-9]{{1,16}}){{0,2}})?")
_TEMPLATE = re.compile(r"[a-z]{1,16}(?:[_-][a-z]{1,16}){0,2}/[0-9]{1,4}/[a-z]{2}")
_DETAIL_NAME = re.compile(r"[a-z]{1,16}(?:_[a-z]{1,16}){0,3}")

OUR_WORDS = frozenset((
    "hide", "keep", "yes", "no", "true", "false", "on", "off", "auto", "person", "policy", "administrator", "desk",
    "terminal", "keyboard", "idle", "screen", "user", "light", "dark", "contrast", "system", "default", "en", "de",
    "fr", "it", "pdf", "docx", "txt", "eml", "md", "html", "csv", "xlsx", "image", "cancelled", "bug",
    *(one.value for names in (Level, Persons, Dates) for one in names),
))

Detail = tuple[tuple[str, str], ...]


def checked(what: str, about: str, detail: Sequence[tuple[str, str]]) -> Detail:
    """The details of an event as they may be kept. Raises Bug for anything that could be content."""
    if not _CODE.fullmatch(what):
        raise Bug("record.what_is_not_a_code")
    if about and not (_DIGEST.fullmatch(about) or _CODE.fullmatch(about)):
        raise Bug("record.about_is_not_an_identifier")
    if len(detail) > MOST_DETAILS:
        raise Bug("record.too_many_details")
    for name, value in detail:
        if not _DETAIL_NAME.fullmatch(name) or not wordless(value):
            raise Bug("record.detail_is_not_a_code")
    return tuple((name, value) for name, value in detail)


def wordless(value: str) -> bool:
    """Whether a value is a count, a digest, a code, a kind of personal data, a template or one of our own words."""
    return (
        not value
        or value in OUR_WORDS
        or any(form.fullmatch(value) for form in (_COUNT, _DIGEST, _CODE, _KIND, _TEMPLATE))
    )


def account(who: str) -> str:
    """A person's account name as the record holds it: printable, without line breaks, 128 characters at most."""
    return "".join(c for c in who if c.isprintable())[:128] or "unknown"
