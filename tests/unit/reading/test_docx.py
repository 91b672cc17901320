"""DOCX: everything that is printed, and what is in the file without being printed."""

import io
import zipfile
from typing import Any

import pytest
from docx.shared import Pt, RGBColor

from app.core.errors import BadFile
from tests.unit.reading.made import W, docx, docx_of, hidden, notices, reading, refused

WHITE, SMALL, SHOWN = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', '<w:vanish w:val="0"/>'
DEEP = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_paragraphs_tables_headers_and_footers_in_reading_order() -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Kanzlei Zumstein"
        document.sections[0].footer.paragraphs[0].text = "IBAN CH35"
        document.add_paragraph("Sehr geehrte Frau Keller")
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip((c for row in table.rows for c in row.cells), ("a", "b", "c", "d"), strict=True):
            cell.text = text
        table.cell(1, 1).add_paragraph("more")
        document.add_paragraph("Ende")

    (document,) = reading("a.docx", docx(build))
    assert document.text.split("\n") == [
        "Kanzlei Zumstein", "Sehr geehrte Frau Keller", "a\tb", "c\td more", "Ende", "IBAN CH35",
    ]
    assert [(page.number, page.start, page.end, page.width) for page in document.pages] == [
        (1, 0, len(document.text), 0.0)
    ]


def test_content_controls_links_and_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{DEEP}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:sdt><w:sdtContent>{_run('Amina')}</w:sdtContent></w:sdt><w:hyperlink>{_run(' Keller')}</w:hyperlink>"
        f"<w:ins>{_run(' neu')}</w:ins><w:r><mc:AlternateContent {mc}>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{_run('control')}</w:p></w:sdtContent></w:sdt>"
    )
    (document,) = reading("a.docx", docx_of(body))
    assert document.text == "Amina Keller neu\ndeep\ncontrol"


def test_hidden_and_white_and_tiny_runs_and_deletions_are_hidden_text() -> None:
    body = (
        f"<w:p>{_run('seen ')}{_run('gone', '<w:vanish/>')}{_run(' and ')}{_run('white', WHITE)}"
        f"{_run(' or ')}{_run('small', SMALL)}{_run(' not', SHOWN)}"
        "<w:del><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>"
    )
    (document,) = reading("a.docx", docx_of(body))
    assert document.text == "seen gone and white or small notstruck"
    assert hidden(document) == [("gone", "vanish"), ("white", "colour"), ("small", "tiny"), ("struck", "deleted")]
    assert "reading.deletions" in notices(document)


def test_white_on_a_shaded_cell_is_seen() -> None:
    white = _run("head", WHITE)
    cell = f'<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr><w:p>{white}</w:p></w:tc>'
    body = f"<w:tbl><w:tr>{cell}</w:tr></w:tbl><w:p>{white}</w:p>"
    (document,) = reading("a.docx", docx_of(body))
    assert document.text == "head\nhead"
    assert [(h.span.start, h.span.end) for h in document.hidden] == [(5, 9)]


def test_what_a_style_hides_is_hidden_text() -> None:
    def build(document: Any) -> None:
        base = document.styles.add_style("Unseen", 1)
        base.font.hidden = True
        document.styles.add_style("Child", 1).base_style = base
        document.add_paragraph("hidden by style", "Child")
        document.add_paragraph("seen")
        run = document.add_paragraph().add_run("tiny")
        run.font.size = Pt(1)
        document.add_paragraph().add_run("pale").font.color.rgb = RGBColor(0xFE, 0xFE, 0xFE)

    (document,) = reading("a.docx", docx(build))
    assert hidden(document) == [("hidden by style", "vanish"), ("tiny", "tiny"), ("pale", "colour")]


def test_comments_are_hidden_text_and_counted() -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Vertrag")
        document.add_comment(paragraph.runs, text="Vorsicht, Frau Keller!", author="x")

    (document,) = reading("a.docx", docx(build))
    assert hidden(document) == [("Vorsicht, Frau Keller!", "comment")]
    assert notices(document)["reading.comments"] == {"count": "1"}


def test_entities_are_refused_in_any_encoding() -> None:
    declared = '<!DOCTYPE w:document [<!ENTITY x "y">]>'
    for encoding in ("utf-8", "utf-16"):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as package:
            xml = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<w:document xmlns:w="w">&x;</w:document>'
            package.writestr("word/document.xml", xml.encode(encoding))
        with refused("file.unsafe"):
            reading("a.docx", made.getvalue())


def test_bombs_are_refused_before_and_while_unpacking() -> None:
    with refused("file.bomb"):
        reading("a.docx", docx_of("<w:p/>", {"word/media/x.bin": "0" * 20_000_000}))
    with refused("file.bomb"):
        reading("a.docx", docx_of("<w:p/>", {f"word/{number}.xml": "" for number in range(6000)}))
    said_small = bytearray(docx_of(f"<w:p>{_run('x' * 4000)}</w:p>"))
    directory = said_small.rindex(b"PK\x01\x02")
    said_small[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    with pytest.raises(BadFile):
        reading("a.docx", bytes(said_small))


@pytest.mark.parametrize(
    ("untrusted", "code"),
    [
        (docx_of(""), "file.empty"), (docx_of("<w:p>"), "file.broken"), (docx_of(DEEP)[:-30], "file.broken"),
        (docx_of(DEEP, {"_rels/.rels": "<r><x Type='a/officeDocument' Target='nowhere.xml'/></r>"}), "file.broken"),
    ],
)
def test_broken_and_empty_ones(untrusted: bytes, code: str) -> None:
    with refused(code):
        reading("a.docx", untrusted)


def test_a_part_given_twice_is_refused() -> None:
    made = io.BytesIO()
    xml = f"<w:document {W}><w:body>{DEEP}</w:body></w:document>"
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", xml)
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("word/document.xml", xml.replace("deep", "not shown"))
    with refused("file.broken"):
        reading("a.docx", made.getvalue())
