"""Text of a PDF page that is in the file but not to be seen on the page.

Cheap signs first (drawn without ink, too small, outside the page, transparent, of its ground's colour, under a shape,
on a switched-off layer). What colour, shapes and layers only suggest is then decided by drawing the page with and
without the suspected text and looking for a difference.
"""

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from app.core.documents import Hidden, Reason, Span
from app.reading.geometry import Box, View, area, common, inside
from app.reading.pdf_ground import Ground, ground_of
from app.reading.pdf_objects import Drawn, address_of, colour_of, drawn
from app.reading.pdf_proof import unseen_without
from app.reading.pdf_words import Placed

SMALLEST = 2.0
"""Points; smaller print cannot be read."""

_FAINTEST_ALPHA = 13
_WHOLE_PAGE = 0.5


@dataclass(slots=True)
class Look:
    """What was found on one page: hidden stretches, and whether invisible text lies on a scanned picture."""

    hidden: list[Hidden] = field(default_factory=list)
    scanned: bool = False


@dataclass(slots=True)
class _Page:
    page: pdfium2.PdfPage
    textpage: object
    view: View
    objects: list[Drawn] | None = None

    def drawn(self) -> list[Drawn]:
        if self.objects is None:
            self.objects = drawn(self.page, self.view)
        return self.objects

    def scan(self) -> list[Drawn]:
        """Pictures that fill most of the page."""
        paper = (0.0, 0.0, self.view.width, self.view.height)
        return [
            one for one in self.drawn()
            if one.kind == pdfium.FPDF_PAGEOBJ_IMAGE
            and area(common(one.box, paper)) >= _WHOLE_PAGE * max(1.0, area(paper))
        ]


def look(page: pdfium2.PdfPage, textpage: object, view: View, placed: Sequence[Placed]) -> Look:
    """The hidden stretches among these words."""
    here = _Page(page, textpage, view)
    certain, suspected = _signs(here, _parts(textpage, placed))
    found = Look()
    for part, code in (*certain, *_confirmed(here, suspected)):
        # Letters without ink on a picture of the page, or under it, are what text recognition puts there.
        if code in ("ink", "covered") and any(inside(part.box, image.box) for image in here.scan()):
            found.scanned = True
        else:
            found.hidden.append(Hidden(Span(part.start, part.end), Reason.of(f"reading.hidden.{code}")))
    found.hidden = _joined(found.hidden, placed)
    return found


class _Part(NamedTuple):
    """A stretch of a word that one text object draws."""

    start: int
    end: int
    box: Box
    at: int
    raw: object
    address: int


def _parts(textpage: object, placed: Sequence[Placed]) -> Iterable[_Part]:
    """What each text object draws of each word; most words are one part."""
    of = pdfium.FPDFText_GetTextObject
    firsts = [of(textpage, one.first) for one in placed]
    addresses = [address_of(raw) for raw in firsts]
    for number, one in enumerate(placed):
        word, address = one.word, addresses[number]
        box = (word.x0, word.y0, word.x1, word.y1)
        length = one.last - one.first + 1
        # Where the next word begins in the same object, this one ends in it.
        whole = length == 1 or length != word.end - word.start or addresses[number + 1 : number + 2] == [address]
        if whole or address == address_of(of(textpage, one.last)):
            yield _Part(word.start, word.end, box, one.first, firsts[number], address)
            continue
        raws = [of(textpage, one.first + index) for index in range(length)]
        owners = [address_of(raw) for raw in raws]
        cuts = [0, *(at for at in range(1, length) if owners[at] != owners[at - 1]), length]
        for start, end in pairwise(cuts):
            yield _Part(word.start + start, word.start + end, box, one.first + start, raws[start], owners[start])


def _signs(here: _Page, parts: Iterable[_Part]) -> tuple[list[tuple[_Part, str]], list[tuple[_Part, str]]]:
    """Parts that are hidden for certain and those that may be, each with the last word of a reason's code."""
    certain: list[tuple[_Part, str]] = []
    suspected: list[tuple[_Part, str]] = []
    known: dict[int, str] = {}
    ground: Ground | None = None
    for part in parts:
        if not part.address:
            continue
        if part.address not in known:
            known[part.address] = _of_object(here.textpage, part)
        code = known[part.address]
        if code:
            certain.append((part, code))
        elif not _inside_page(part.box, here.view):
            certain.append((part, "outside"))
        else:
            ground = ground or ground_of(here.drawn())
            code = ground.suspicion(part.address, part.box)
            if code:
                suspected.append((part, code))
    return certain, suspected


def _confirmed(here: _Page, suspected: Sequence[tuple[_Part, str]]) -> Iterable[tuple[_Part, str]]:
    # Sign by sign, so that a suspect lying on another one does not stand in for it.
    for sign in sorted({code for _, code in suspected}):
        parts = [part for part, code in suspected if code == sign]
        unseen = unseen_without(here.page, here.view, {part.address: part.raw for part in parts})
        yield from ((part, sign) for part in parts if unseen(part.box))


def _of_object(textpage: object, part: _Part) -> str:
    """What the text object itself shows for certain: the last word of a code, "" for nothing."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(part.raw)
    if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
        return "ink"
    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(textpage, part.at)
    if pdfium.FPDFText_GetMatrix(textpage, part.at, ctypes.byref(matrix)):
        size *= abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    if size < SMALLEST:
        return "tiny"
    colour = colour_of(part.raw) if mode == pdfium.FPDF_TEXTRENDERMODE_FILL else None
    return "transparent" if colour is not None and colour[3] < _FAINTEST_ALPHA else ""


def _joined(hidden: Sequence[Hidden], placed: Sequence[Placed]) -> list[Hidden]:
    """Neighbouring words hidden for the same reason as one stretch."""
    starts = {one.word.start: number for number, one in enumerate(placed)}
    ends = {one.word.end: number for number, one in enumerate(placed)}
    joined: list[Hidden] = []
    for one in sorted(hidden, key=lambda h: h.span):
        last = joined[-1] if joined else None
        if last and last.why == one.why and (
            last.span.end == one.span.start or ends.get(last.span.end, -9) + 1 == starts.get(one.span.start)
        ):
            joined[-1] = Hidden(Span(last.span.start, one.span.end), one.why)
        else:
            joined.append(one)
    return joined


def _inside_page(box: Box, view: View) -> bool:
    if box[0] >= 0 and box[1] >= 0 and box[2] <= view.width and box[3] <= view.height:
        return True
    return area(common(box, (0.0, 0.0, view.width, view.height))) > 0.1 * max(0.01, area(box))
