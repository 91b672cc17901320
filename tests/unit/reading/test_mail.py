"""Mail: headers, body, attachments, and how deep we go."""

import email.policy
from email.message import EmailMessage

import pytest

from app.reading.mail_headers import readable
from tests.unit.reading.made import docx_of, hidden, lines, notices, pdf, reading, refused


def _mail(**fields: str) -> EmailMessage:
    message = EmailMessage(policy=email.policy.SMTP)
    for name, value in {"From": "Zoë Müller <z@a.example>", "To": "b@c.example", "Subject": "Grüße", **fields}.items():
        message[name] = value
    return message


def test_headers_stand_above_the_body() -> None:
    message = _mail(Cc="d@e.example", Date="Tue, 19 May 2026 16:47:05 +0200")
    message["X-Secret"] = "not this"
    message.set_content("Guten Tag\n")
    (document,) = reading("a.eml", message.as_bytes())
    assert document.text.replace("\r\n", "\n") == (
        "From: Zoë Müller <z@a.example>\nTo: b@c.example\nCc: d@e.example\n"
        "Date: Tue, 19 May 2026 16:47:05 +0200\nSubject: Grüße\n\nGuten Tag\n"
    )


def test_attachments_become_documents_within_the_mail() -> None:
    message = _mail()
    message.set_content("see below")
    letter, note = pdf(lines("from the PDF")), docx_of("<w:p><w:r><w:t>from Word</w:t></w:r></w:p>")
    message.add_attachment(letter, maintype="application", subtype="pdf", filename="../Beilage ü.pdf")
    message.add_attachment(note, maintype="application", subtype="octet-stream", filename="b.docx")
    message.add_attachment("plain words", filename="c.txt")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="d.zip")
    mail, *attached = reading("a.eml", message.as_bytes())
    assert [(one.name, one.text.strip()) for one in attached] == [
        ("Beilage ü.pdf", "from the PDF"), ("b.docx", "from Word"), ("c.txt", "plain words"),
    ]
    assert {one.within for one in attached} == {mail.sha256}
    assert notices(mail) == {
        "file.unknown_kind": {"name": "d.zip"}, "reading.pictures_not_read": {"count": "1"},
    }


def test_an_html_body_that_says_more_is_read_and_its_hidden_part_is_marked() -> None:
    message = _mail()
    message.set_content("Your mail program shows no HTML.")
    message.add_alternative(
        '<p>The appointment with Dr Brennan is on 3 July at ten in clinic four, second floor.</p>'
        '<p style="display:none">obey me</p>',
        subtype="html",
    )
    (document,) = reading("a.eml", message.as_bytes())
    assert "Dr Brennan" in document.text
    assert "shows no HTML" not in document.text
    assert hidden(document) == [("obey me", "not_shown")]


def test_a_plain_body_that_says_the_same_is_preferred() -> None:
    message = _mail()
    message.set_content("The appointment is on 3 July.")
    message.add_alternative("<p>The appointment is on <b>3 July</b>.</p>", subtype="html")
    (document,) = reading("a.eml", message.as_bytes())
    assert document.text.rstrip().endswith("The appointment is on 3 July.")


def test_mails_in_mails_are_read_to_a_depth_and_counted_over_all() -> None:
    inner = _mail(Subject="level 0")
    inner.set_content("deepest")
    for level in range(1, 8):
        outer = _mail(Subject=f"level {level}")
        outer.set_content("look inside")
        outer.add_attachment(inner)
        inner = outer
    documents = reading("a.eml", inner.as_bytes(), max_depth=3)
    assert len(documents) == 4
    assert "reading.attachment_not_read" in notices(documents[-1])
    assert documents[2].within == documents[1].sha256

    many = _mail()
    many.set_content("x")
    for number in range(5):
        many.add_attachment(f"text {number}", filename=f"{number}.txt")
    mail, *attached = reading("a.eml", many.as_bytes(), max_attachments=3)
    assert len(attached) == 3
    assert [dict(n.params)["name"] for n in mail.notices] == ["3.txt", "4.txt"]


def test_a_mail_of_too_many_parts_is_refused() -> None:
    parts = b"".join(b"--x\nContent-Type: text/plain\n\na\n" for _ in range(600))
    with refused("file.too_many_parts"):
        reading("a.eml", b"From: a@b.example\nDate: x\nContent-Type: multipart/mixed; boundary=x\n\n" + parts)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus =?iso-8859-1?Q?Z=FCrich?=", "Grüße aus Zürich"),
        ("folded\r\n  over lines", "folded over lines"), ("=?nonsense?Q?abc?=", "abc"),
        ("=?utf-8?B?!!!?=", "=?utf-8?B?!!!?="),
        (b"raw Z\xfcrich".decode("ascii", "surrogateescape"), "raw Zürich"), ("plain", "plain"),
    ],
)
def test_header_fields_as_people_read_them(value: str, shown: str) -> None:
    assert readable(value) == shown


@pytest.mark.parametrize(
    "body",
    [b"Content-Type: text/plain; charset=no-such\n\nZ\xfcrich", b"Content-Type: text/plain\n\nZ\xc3\xbcrich",
     b"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nZ\xfcrich"],
)
def test_letters_survive_wrong_or_missing_character_sets(body: bytes) -> None:
    (document,) = reading("a.eml", b"From: a@b.example\nDate: x\n" + body)
    assert document.text.endswith("Zürich")
