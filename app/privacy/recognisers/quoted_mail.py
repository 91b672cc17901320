"""Who wrote the mail that is quoted below: "On … Anna wrote:", "Am … schrieb Anna:", "Le … Anna a écrit :"."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.name_values import is_name
from app.privacy.recognisers.mail_headers import inside
from app.privacy.rules import reason
from app.privacy.words.mail import WROTE

_REACH = 240
"""Code points before and behind the verb that are looked at."""
_WROTE = re.compile(rf"(?<!\w)(?:{'|'.join(WROTE)})(?!\w)", re.IGNORECASE)
_CLOSED = re.compile(r"[ \u00a0]?:[ \t]*(?:\n|\Z)")
_THEN = re.compile(r" (?:am|um|on) \d")
_ADDRESS = r"(?:[<\[(][^<>\n]{3,160}[>\])]|\S{1,80}@\S{1,80})"
_BEFORE = re.compile(
    rf"(?:\A|[\d>:,;.][^\d<>@]{{0,3}}?)(?P<who>[^\d<>@:\s][^\d<>@:]{{0,79}}?)[ \n\t]*{_ADDRESS}?[ \n\t>]*\Z")
_BEHIND = re.compile(r"[\s>]*(?P<who>[^\d<>@:\"\s][^\d<>@:\n\"]{0,79}?)[ \t]*(?=[<\[(:]|\S{1,80}@|\n|\Z)")
_TIME = re.compile(
    r"(?:[\s,;.>]|(?:AM|PM|am|pm|Uhr|h|o'clock|at|um|à|alle|ore|CES?T|UTC|GMT|nachm|vorm)(?!\w))*")
"""What may stand between a date and a name."""


class QuotedMail:
    """Implements core's `Recogniser`."""

    name = "quoted_mail"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # such lines are of all languages
        """The writer before the verb where a colon ends the line or a date follows, else behind it."""
        return [finding for match in _WROTE.finditer(text) for finding in self._writer(text, match)]

    def _writer(self, text: str, verb: re.Match[str]) -> Iterator[Finding]:
        before = "\n".join(text[max(0, verb.start() - _REACH):verb.start()].rsplit("\n", 2)[-2:])
        behind = text[verb.end():verb.end() + _REACH]
        if _CLOSED.match(behind) or _THEN.match(behind):
            who, offset = _BEFORE.search(before), verb.start() - len(before)
        elif any(map(str.isdigit, before)) and re.search(r":[ \t]*(?:\n|\Z)", behind):
            who, offset = _BEHIND.match(behind), verb.end()
        else:
            return
        if who is None:
            return
        start, end = who.start("who") + offset, who.end("who") + offset
        time = _TIME.match(text, start, end)
        name = inside(text, Span(time.end() if time else start, end))
        if len(name) <= 60 and is_name(" ".join(name.of(text).split())):
            yield Finding(name, "PERSON", 0.8, self.name, reason("reason.writer"))
