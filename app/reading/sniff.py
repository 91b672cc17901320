"""Which format these bytes are in: by what they begin with, by the file's ending only where that says nothing."""

import re
from pathlib import PurePath

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]", re.MULTILINE)
_MAIL_SIGNS = frozenset((b"from", b"date", b"received", b"message-id", b"mime-version"))
_MAIL_FIELDS = frozenset((
    b"from", b"to", b"date", b"subject", b"received", b"message-id", b"mime-version", b"return-path",
    b"content-type", b"delivered-to", b"x-mailer", b"sender", b"reply-to",
))
_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_KNOWN_ENDINGS = {
    ".pdf": PDF, ".docx": DOCX, ".docm": DOCX, ".dotx": DOCX, ".eml": MAIL, ".html": HTML, ".htm": HTML,
    ".md": MARKDOWN, ".markdown": MARKDOWN,
}
_BINARY = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "old_office", b"{\\rtf": "rtf",
    b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"II*\0": "picture", b"MM\0*": "picture",
    b"7z\xbc\xaf": "archive", b"\x1f\x8b": "archive", b"Rar!": "archive",
    b"\x7fELF": "program", b"MZ": "program", b"OggS": "recording", b"ID3": "recording",
}


def media_of(name: str, untrusted: bytes) -> str:
    """The media type to read this as; "x-unread/…" names a family that we know but do not read."""
    head = untrusted[:4096]
    ending = _KNOWN_ENDINGS.get(PurePath(name.replace("\\", "/")).suffix.lower(), "")
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return DOCX if b"word/" in untrusted else "x-unread/archive"
    for magic, family in _BINARY.items():
        if head.startswith(magic) and (family != "program" or b"\0" in head):
            return f"x-unread/{family}"
    if ending in (PDF, DOCX):
        # It says that it is one and does not begin like one: its reader says what is wrong.
        return ending
    if _is_mail(head) or (ending == MAIL and _FIELD.match(_without_mbox_line(head))):
        return MAIL
    if _HTML_START.match(head.removeprefix(b"\xef\xbb\xbf")):
        return HTML
    return ending if ending in (HTML, MARKDOWN) else TEXT


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", _without_mbox_line(head), maxsplit=1)[0]
    lines = [line for line in block.splitlines() if line[:1] not in (b" ", b"\t")]
    fields = [_FIELD.match(line + b"\n") for line in lines]
    if not lines or not all(fields[:-1] if len(block) == len(head) else fields):
        return False
    names = {found[1].lower() for found in fields if found}
    return len(names & _MAIL_FIELDS) >= 2 and bool(names & _MAIL_SIGNS)


def _without_mbox_line(head: bytes) -> bytes:
    return head.partition(b"\n")[2] if head.startswith((b"From ", b">From ")) else head
