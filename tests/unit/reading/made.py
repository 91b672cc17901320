"""Real files made in memory for the tests of reading."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pytest
from docx import Document as Docx
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.core.documents import Document
from app.core.errors import BadFile
from app.core.jobs import Cancel, finish
from app.reading.extract import read
from app.reading.limits import ReadingLimits

Draw = Callable[[Canvas], None]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(*pages: Draw, size: tuple[float, float] = (400, 400), **canvas: object) -> bytes:
    """A PDF with one drawing function a page."""
    made = io.BytesIO()
    paper = Canvas(made, pagesize=size, invariant=1, **canvas)
    for page in pages:
        page(paper)
        paper.showPage()
    paper.save()
    return made.getvalue()


def lines(*texts: str) -> Draw:
    """A page with these lines."""
    def draw(paper: Canvas) -> None:
        for number, text in enumerate(texts):
            paper.drawString(50, 350 - 20 * number, text)

    return draw


def picture() -> ImageReader:
    """A small grey picture."""
    from PIL import Image

    return ImageReader(Image.new("RGB", (40, 40), (200, 210, 220)))


def docx(build: Callable[[object], None]) -> bytes:
    """A Word file as python-docx makes it."""
    document = Docx()
    build(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def docx_of(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with this XML as its body."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return made.getvalue()


def reading(name: str, untrusted: bytes, **limits: int) -> tuple[Document, ...]:
    """The documents in a file, as the reader process reads it."""
    return finish(read(name, untrusted, ReadingLimits(**limits), Cancel()))


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What stands under this raises BadFile with exactly this code."""
    with pytest.raises(BadFile) as found:
        yield
    assert str(found.value) == code


def hidden(document: Document) -> list[tuple[str, str]]:
    """Each hidden stretch with the last word of its reason."""
    return [(h.span.of(document.text), h.why.code.removeprefix("reading.hidden.")) for h in document.hidden]


def notices(document: Document) -> dict[str, dict[str, str]]:
    """Notices by code."""
    return {notice.code: dict(notice.params) for notice in document.notices}
