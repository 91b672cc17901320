"""Mail: the header lines that matter, the body as text, and its attachments as documents of their own."""

import email
import email.policy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from email.message import Message

from app.core.documents import Document, Hidden, Reason, Span
from app.core.errors import BadFile, Cancelled
from app.core.jobs import Cancel, Job, Progress
from app.reading.assemble import assembled
from app.reading.html import text_of
from app.reading.limits import ReadingLimits, Watch
from app.reading.mail_headers import header_lines, known_charset, readable
from app.reading.sniff import MAIL

MOST_PARTS = 500

Mail = Message
Inner = Callable[[str, bytes], Job[Progress, tuple[Document, ...]]]
"""Reads a part by what it is; raises BadFile."""


@dataclass(slots=True)
class _Parts:
    """What a mail holds: body candidates by kind, files with their names, and how many were too many."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    pictures: int = 0


class MailExtractor:
    """Implements `core.ports.Extractor` for one mail; `inner` reads what is attached."""

    media: tuple[str, ...] = (MAIL,)

    def __init__(self, limits: ReadingLimits, inner: Inner | None = None, watch: Watch | None = None) -> None:
        self._limits = limits
        self._inner = inner
        self._watch = watch

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """The mail first, then its attachments, each with the mail's hash in `within`."""
        watch = self._watch or Watch(self._limits, cancel)
        watch.check(name)
        yield Progress(0, 1, "reading.mail")
        message = _parsed(name, untrusted)
        parts = _parts(message, name)
        headers = "\n".join(header_lines(message))
        body, hidden = _body(parts, lambda: watch.check(name))
        if not headers and not body.strip():
            raise BadFile("file.empty", name=name)
        text = f"{headers}\n\n{body}" if headers else body
        watch.check_text(name, len(text))
        attached, notices = yield from self._attached(parts, watch)
        shift = len(text) - len(body)
        mail = assembled(
            name, untrusted, MAIL, text,
            hidden=[Hidden(Span(h.span.start + shift, h.span.end + shift), h.why) for h in hidden], notices=notices,
        )
        return (mail, *(replace(one, within=one.within or mail.sha256) for one in attached))

    def _attached(
        self, parts: _Parts, watch: Watch
    ) -> Job[Progress, tuple[list[Document], list[Reason]]]:
        documents: list[Document] = []
        notices: list[Reason] = []
        for number, (name, untrusted) in enumerate(parts.files):
            yield Progress(number, len(parts.files), "reading.attachment")
            if self._inner is None or not watch.one_more():
                notices.append(Reason.of("reading.attachment_not_read", name=name))
                continue
            try:
                documents += yield from self._inner(name, untrusted)
            except Cancelled:
                raise
            except BadFile as trouble:
                watch.check(name)
                notices.append(Reason(trouble.code, tuple(trouble.params.items())))
        if parts.pictures:
            notices.append(Reason.of("reading.pictures_not_read", count=parts.pictures))
        return documents, notices


def _parsed(name: str, untrusted: bytes) -> "Mail[str, str]":
    if untrusted.startswith((b"From ", b">From ")):
        untrusted = untrusted.partition(b"\n")[2]
    try:
        # compat32 keeps headers as they came; the newer policy parses them all and stumbles over hostile ones.
        return email.message_from_bytes(untrusted, policy=email.policy.compat32)
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise BadFile("file.broken", name=name) from None


def _parts(message: "Mail[str, str]", name: str) -> _Parts:
    found = _Parts()
    try:
        for count, part in enumerate(_leaves(message)):
            if count >= MOST_PARTS:
                raise BadFile("file.too_many_parts", name=name, most=MOST_PARTS)
            _sort(part, found)
    except RecursionError:
        raise BadFile("file.broken", name=name) from None
    return found


def _leaves(message: "Mail[str, str]") -> Iterator["Mail[str, str]"]:
    """Every part that holds something itself; an attached mail is one part."""
    waiting: list[Mail[str, str]] = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != MAIL:
            inner = part.get_payload()
            waiting += [one for one in reversed(inner) if isinstance(one, Message)] if isinstance(inner, list) else []
        else:
            yield part


def _sort(part: "Mail[str, str]", found: _Parts) -> None:
    kind = part.get_content_type()
    if kind == MAIL:
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            subject = readable(str(inner[0].get("Subject", ""))) or "mail"
            found.files.append((_name(part) or f"{subject}.eml", _bytes(inner[0])))
        return
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    name = _name(part)
    attached = "attachment" in str(part.get("Content-Disposition", "")).lower()
    if kind in ("text/plain", "text/html") and not attached and not name:
        text = content.decode(known_charset(_charset(part)), "replace").replace("\r\n", "\n")
        (found.html if kind == "text/html" else found.plain).append(text)
    elif kind.startswith("image/"):
        found.pictures += 1
    elif content:
        found.files.append((name or f"attachment.{kind.rpartition('/')[2]}", content))


def _bytes(message: "Mail[str, str]") -> bytes:
    try:
        return message.as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""


def _name(part: "Mail[str, str]") -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    # A path is of no use to us, and a name with a line end would be a second line.
    return readable(name).replace("\\", "/").rpartition("/")[2][:200]


def _charset(part: "Mail[str, str]") -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _body(parts: _Parts, check: Callable[[], None]) -> tuple[str, Sequence[Hidden]]:
    """The plain body, but the HTML one where that says more than twice as much: it is what the mail shows."""
    plain = "\n".join(parts.plain)
    if not parts.html:
        return plain, ()
    text, hidden = text_of("\n".join(parts.html), check)
    unseen = sum(len(h.span) for h in hidden)
    if _letters(plain) * 2 >= _letters(text) - unseen:
        return plain, ()
    return text, hidden


def _letters(text: str) -> int:
    return sum(1 for letter in text if letter.isalnum())
