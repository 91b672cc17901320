"""Make the fictitious sample case in resources/sample from tools/sample/*.toml; the same bytes every time.

Needs reportlab and python-docx, which are tools of development and do not ship.
"""

import io
import tomllib
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from docx import Document as Docx
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

HERE = Path(__file__).parent
TARGET = HERE.parent / "resources" / "sample"
LANGUAGES = ("en", "de", "fr", "it")
_MARGIN = 62.0
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=14.5, spaceAfter=8)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=8.5, leading=11, spaceAfter=0)
_BOLD = ParagraphStyle("bold", parent=_BODY, fontName="Helvetica-Bold", fontSize=11, leading=15, spaceBefore=6)
_LINE = colors.HexColor("#9aa5b1")
_GRID = [
    ("FONT", (0, 0), (-1, -1), "Helvetica", 9), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE), ("LEFTPADDING", (0, 0), (-1, -1), 2),
]
_LIST = [
    ("FONT", (0, 0), (-1, -1), "Helvetica", 9.5), ("TEXTCOLOR", (0, 0), (0, -1), colors.HexColor("#4a5560")),
    ("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
]

Content = dict[str, Any]


def main() -> None:
    """Write every file of the sample case."""
    for language in LANGUAGES:
        content = tomllib.loads((HERE / "sample" / f"{language}.toml").read_text("utf-8"))
        folder = TARGET / language
        folder.mkdir(parents=True, exist_ok=True)
        for name, made in files(content).items():
            (folder / name).write_bytes(made)


def files(content: Content) -> dict[str, bytes]:
    """The three files of one language by name."""
    note = content["note"]
    return {
        content["letter"]["file"]: letter(content["letter"]),
        content["mail"]["file"]: mail(content["mail"]),
        note["file"]: docx_note(note) if note["file"].endswith(".docx") else text_note(note),
    }


def letter(content: Content) -> bytes:
    """A letter of two pages: head, address, references, table, signature."""
    def furniture(canvas: Canvas, _: object) -> None:
        width, height = A4
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(_MARGIN, height - 52, content["head"][0])
        canvas.setFont("Helvetica", 8)
        for number, line in enumerate(content["head"][1:]):
            canvas.drawString(_MARGIN, height - 65 - 10 * number, line)
        canvas.setStrokeColor(_LINE)
        canvas.line(_MARGIN, height - 84, width - _MARGIN, height - 84)
        canvas.drawString(_MARGIN, 36, content["foot"])
        canvas.drawRightString(width - _MARGIN, 36, content["page"].format(page=canvas.getPageNumber()))

    story: list[Flowable] = [Paragraph(_safe(line), _BODY_TIGHT) for line in content["address"]]
    story += [Spacer(1, 22), Paragraph(_safe(content["date"]), _BODY), _listed(content["references"]), Spacer(1, 12)]
    story += [Paragraph(_safe(content["subject"]), _BOLD), Paragraph(_safe(content["salutation"]), _BODY)]
    story += [Paragraph(_safe(paragraph), _BODY) for paragraph in content["first"]]
    story += [PageBreak(), Paragraph(_safe(content["table_title"]), _BOLD)]
    story += [Table(content["table"], style=_GRID, hAlign="LEFT"), Spacer(1, 10)]
    story.append(Paragraph(_safe(content["second_title"]), _BOLD))
    story += [Paragraph(_safe(paragraph), _BODY) for paragraph in content["second"]]
    story += [Spacer(1, 8), Paragraph(_safe(content["closing"]), _BODY), Spacer(1, 34)]
    story += [Paragraph(_safe(line), _BODY_TIGHT) for line in content["signature"]]
    return _pdf(story, content["subject"], furniture)


_BODY_TIGHT = ParagraphStyle("tight", parent=_BODY, spaceAfter=0)


def form(content: Content) -> bytes:
    """A form of one page, for attaching."""
    story: list[Flowable] = [Paragraph(_safe(content["title"]), _BOLD), Spacer(1, 12), _listed(content["lines"])]
    return _pdf(story, content["title"], lambda *_: None)


def mail(content: Content) -> bytes:
    """A mail with one attachment, as a mail program saves it."""
    message = EmailMessage(policy=SMTP)
    for field in ("from", "to", "cc", "date", "subject"):
        message[field.title()] = content[field]
    message["Message-ID"] = content["id"]
    message.set_content(content["body"].strip("\n") + "\n", cte="quoted-printable")
    attached = content["attachment"]
    message.add_attachment(form(attached), maintype="application", subtype="pdf", filename=attached["file"])
    message.set_boundary("=_intramuros_sample")
    return message.as_bytes()


def docx_note(content: Content) -> bytes:
    """A short note in Word's format."""
    document = Docx()
    document.core_properties.created = document.core_properties.modified = datetime(2026, 1, 1)
    document.core_properties.author = ""
    document.add_heading(content["title"], 1)
    _rows(document, content["fields"])
    for paragraph in content["paragraphs"]:
        document.add_paragraph(paragraph)
    _rows(document, content["table"])
    made = io.BytesIO()
    document.save(made)
    return _steady(made.getvalue())


def text_note(content: Content) -> bytes:
    """The same note as plain text."""
    lines = [content["title"], ""]
    lines += [f"{label} : {value}" for label, value in content["fields"]]
    for paragraph in content["paragraphs"]:
        lines += ["", paragraph]
    lines += ["", *("\t".join(row) for row in content["table"])]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _pdf(story: list[Flowable], title: str, furniture: Any) -> bytes:
    made = io.BytesIO()
    width, height = A4
    frame = Frame(_MARGIN, 60, width - 2 * _MARGIN, height - 160, leftPadding=0, rightPadding=0)
    template = BaseDocTemplate(made, pagesize=A4, title=title, invariant=1)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=furniture))
    template.build(story)
    return made.getvalue()


def _listed(rows: list[list[str]]) -> Table:
    return Table(rows, style=_LIST, hAlign="LEFT", colWidths=[130, None])


def _rows(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _steady(package: bytes) -> bytes:
    """The same zip with fixed times, so that it is the same file every day."""
    steady = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
        for info in sorted(old.infolist(), key=lambda one: one.filename != "[Content_Types].xml"):
            new.writestr(zipfile.ZipInfo(info.filename, (2026, 1, 1, 0, 0, 0)), old.read(info), zipfile.ZIP_DEFLATED)
    return steady.getvalue()


if __name__ == "__main__":
    main()
