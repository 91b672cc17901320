"""PDF: the text of each page with a rectangle for every word, and what of it is hidden."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from app.core.documents import Document, Hidden, Page, Reason
from app.core.errors import BadFile
from app.core.jobs import Cancel, Job, Progress
from app.reading import pdf_hidden
from app.reading.assemble import assembled
from app.reading.geometry import View
from app.reading.limits import ReadingLimits, Watch
from app.reading.pdf_words import placed_words
from app.reading.sniff import PDF

_UNREADABLE_SHARE = 0.2
MOST_ANNOTATIONS = 5000
_WRITTEN = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)


@contextmanager
def opened(name: str, untrusted: bytes) -> Iterator[pdfium2.PdfDocument]:
    """The PDF in these bytes; raises BadFile when it is locked, damaged or without pages."""
    try:
        document = pdfium2.PdfDocument(untrusted)
    except pdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise BadFile("file.encrypted" if locked else "file.broken", name=name) from None
    try:
        if len(document) == 0:
            raise BadFile("file.broken", name=name)
        yield document
    finally:
        document.close()


def view_of(page: pdfium2.PdfPage) -> View:
    """What of this page is seen, in points, and how it is turned."""
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, box) and box.right > box.left and box.top > box.bottom:
        return View(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)
    return View(0.0, 0.0, 612.0, 792.0)


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    pages: list[Page] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, number: int, page: pdfium2.PdfPage) -> None:
        view = view_of(page)
        textpage = page.get_textpage()
        try:
            text, placed = placed_words(textpage, view, self.length)
            found = pdf_hidden.look(page, textpage, view, placed)
        finally:
            textpage.close()
        self._append(number, text, found.hidden)
        words = tuple(one.word for one in placed)
        self.pages.append(Page(number, self.length, self.length + len(text), view.width, view.height, words))
        if found.scanned:
            self.scanned.append(number)
        # A line end stands between two pages and belongs to neither.
        self.length += len(text) + 1

    def add_damaged(self, number: int) -> None:
        """A page that PDFium cannot open."""
        self.damaged.append(number)
        self.pages.append(Page(number, self.length, self.length))
        self.texts.append("")
        self.length += 1

    def _append(self, number: int, text: str, hidden: list[Hidden]) -> None:
        self.texts.append(text)
        self.hidden += hidden
        letters = sum(1 for letter in text if not letter.isspace())
        if letters == 0:
            self.empty.append(number)
        elif sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in text) > _UNREADABLE_SHARE * letters:
            self.unreadable.append(number)

    def notices(self) -> Iterator[Reason]:
        for code, numbers in (
            ("reading.pages_without_text", self.empty), ("reading.pages_scanned", self.scanned),
            ("reading.pages_damaged", self.damaged), ("reading.pages_unreadable", self.unreadable),
        ):
            if numbers:
                yield Reason.of(code, pages=ranges(numbers), count=len(numbers))


class PdfExtractor:
    """Implements `core.ports.Extractor` with PDFium."""

    media: tuple[str, ...] = (PDF,)

    def __init__(self, limits: ReadingLimits, watch: Watch | None = None) -> None:
        self._limits = limits
        self._watch = watch

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """One document; yields after each page."""
        watch = self._watch or Watch(self._limits, cancel)
        with opened(name, untrusted) as pdf:
            count = len(pdf)
            if count > self._limits.max_pages:
                raise BadFile("file.too_many_pages", name=name, count=count, most=self._limits.max_pages)
            reading = _Reading()
            for number in range(1, count + 1):
                watch.check(name)
                yield Progress(number - 1, count, "reading.page")
                try:
                    page = _with_entries(pdf, number)
                    try:
                        reading.add(number, page)
                    finally:
                        page.close()
                except pdfium2.PdfiumError:
                    reading.add_damaged(number)
                watch.check_text(name, reading.length)
            if len(reading.damaged) == count:
                raise BadFile("file.broken", name=name)
            inside = pdfium.FPDFDoc_GetAttachmentCount(pdf)
        notices = list(reading.notices())
        if inside > 0:
            notices.append(Reason.of("reading.files_inside", count=inside))
        yield Progress(count, count, "reading.page")
        text = "\n".join(reading.texts)
        return (assembled(name, untrusted, PDF, text, tuple(reading.pages), reading.hidden, notices),)


def _with_entries(pdf: pdfium2.PdfDocument, number: int) -> pdfium2.PdfPage:
    """A page in which what was typed into form fields and text notes is text like any other."""
    page = pdf[number - 1]
    count = min(MOST_ANNOTATIONS, max(0, pdfium.FPDFPage_GetAnnotCount(page)))
    for index in range(count):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation) if annotation else pdfium.FPDF_ANNOT_UNKNOWN
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in _WRITTEN:
            done = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            if done != pdfium.FLATTEN_SUCCESS:
                break
            page.close()
            return pdf[number - 1]
    return page


def ranges(numbers: list[int]) -> str:
    """Page numbers as people write them: "1–3, 7"."""
    parts: list[tuple[int, int]] = []
    for number in numbers:
        if parts and number == parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], number)
        else:
            parts.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in parts)
