"""Formats are told by content before the file's ending."""

import pytest

from app.core.errors import BadFile
from app.reading.sniff import DOCX, HTML, MAIL, MARKDOWN, PDF, TEXT, media_of
from tests.unit.reading.made import docx_of, lines, pdf, reading

MAIL_BYTES = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nbody"


@pytest.mark.parametrize(
    ("name", "untrusted", "media"),
    [
        ("letter.txt", pdf(lines("x")), PDF), ("letter", b"\n\n%PDF-1.4", PDF), ("x.pdf", b"hello", PDF),
        ("a.bin", docx_of("<w:p/>"), DOCX), ("note.txt", MAIL_BYTES, MAIL),
        ("x.eml", b"Subject: only this\n\nbody", MAIL), ("box", b"From a Mon Jan 1\n" + MAIL_BYTES, MAIL),
        ("page", b"<!DOCTYPE html><html><p>x", HTML), ("page", b"\xef\xbb\xbf <HTML><body>", HTML),
        ("a.MD", b"# head", MARKDOWN), ("a.txt", b"# head", TEXT), ("a", b"plain", TEXT),
        ("a.txt", b"Note: this is\nno mail: really\n", TEXT),
        ("a.txt", b"From: somebody\nwho wrote this by hand", TEXT),
    ],
)
def test_formats(name: str, untrusted: bytes, media: str) -> None:
    assert media_of(name, untrusted) == media


@pytest.mark.parametrize(
    ("name", "untrusted", "code"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "file.old_office"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file.encrypted"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "file.picture"), ("a.rtf", b"{\\rtf1 x}", "file.unknown_kind"),
        ("a.zip", b"PK\x03\x04\x14\0", "file.unknown_kind"), ("a.docx", b"PK\x03\x04 word/", "file.broken"),
        ("a.exe", b"MZ\0\0", "file.unknown_kind"),
    ],
)
def test_what_is_known_and_not_read_is_refused_with_the_way_out(name: str, untrusted: bytes, code: str) -> None:
    with pytest.raises(BadFile) as refused:
        reading(name, untrusted)
    assert str(refused.value) == code


def test_text_that_begins_like_a_program_is_text() -> None:
    (document,) = reading("a.txt", b"MZ is a name too")
    assert document.text == "MZ is a name too"
