"""Header fields of a mail as a person reads them: encoded words decoded, folded lines in one."""

import contextlib
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

SHOWN = ("From", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject")
_LONGEST = 20_000
_FOLD = re.compile(r"[\r\n]+[ \t]*")


def header_lines(message: "Message[str, str]") -> Iterator[str]:
    """The fields of `SHOWN` that this mail has, as "Name: value" lines."""
    for name in SHOWN:
        for value in message.get_all(name, []):
            text = readable(str(value))
            if text:
                yield f"{name}: {text}"


def readable(value: str) -> str:
    """One field's value: RFC 2047 words decoded, raw eight-bit letters as UTF-8 or Windows' Western set."""
    value = _eight_bit(value[:_LONGEST])
    if "=?" in value:
        # An encoded word that is none stays as it is written.
        with contextlib.suppress(HeaderParseError, ValueError, IndexError):
            value = "".join(_word(part, charset) for part, charset in decode_header(value)) or value
    return " ".join(_FOLD.sub(" ", value).split())


def _word(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    return part.decode(known_charset(charset), "replace")


def known_charset(charset: str | None) -> str:
    """A name that Python decodes by; Windows' Western set for one that it does not know."""
    try:
        "".encode(charset or "ascii")
        b"".decode(charset or "ascii")
    except (LookupError, ValueError, UnicodeError):
        return "cp1252" if (charset or "").lower() != "unknown-8bit" else "utf-8"
    return "utf-8" if (charset or "ascii").lower() in ("ascii", "us-ascii") else str(charset)


def _eight_bit(value: str) -> str:
    """The parser keeps raw bytes as lone surrogates."""
    if not any("\udc80" <= letter <= "\udcff" for letter in value):
        return value
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
