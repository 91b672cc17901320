"""Which texts of a page may be unseen because of what lies under or over them: signs only, cheap and too many."""

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from app.reading.geometry import Box, inside
from app.reading.pdf_objects import Drawn

_NEAR_WHITE = 225
_SAME_COLOUR = 40
_LINE = 3.0
_MANY = 300


@dataclass(frozen=True, slots=True)
class Ground:
    """Of one page: text objects in a colour that something under them has, what is drawn over each, layers."""

    coloured: frozenset[int]
    layered: frozenset[int]
    over: dict[int, tuple[Box, ...]]

    def suspicion(self, address: int, box: Box) -> str:
        """The last word of the reason's code if this text may be unseen, "" if not."""
        if address in self.coloured:
            return "colour"
        if any(inside(box, shape) for shape in self.over.get(address, ())):
            return "covered"
        return "layer" if address in self.layered else ""


def ground_of(objects: Sequence[Drawn]) -> Ground:
    """What the drawing order, colours and layers of a page's objects suggest."""
    coloured: set[int] = set()
    fills: set[tuple[int, int, int]] = set()
    for one in objects:
        if one.kind == pdfium.FPDF_PAGEOBJ_PATH and one.colour is not None:
            fills.add(one.colour[:3])
        elif one.kind == pdfium.FPDF_PAGEOBJ_TEXT and one.colour is not None:
            ink = one.colour[:3]
            if min(ink) >= _NEAR_WHITE or any(_same(ink, fill) for fill in fills):
                coloured.add(one.address)
    over: dict[int, tuple[Box, ...]] = {}
    later: tuple[Box, ...] = ()
    for one in reversed(objects):
        if one.covers and min(one.box[2] - one.box[0], one.box[3] - one.box[1]) > _LINE:
            # Many small shapes count as one large one: this only says where to look.
            later = (*later, one.box) if len(later) < _MANY else (_around(later, one.box),)
        elif one.kind == pdfium.FPDF_PAGEOBJ_TEXT and later:
            over[one.address] = later
    layered = frozenset(one.address for one in objects if one.layered and one.kind == pdfium.FPDF_PAGEOBJ_TEXT)
    return Ground(frozenset(coloured), layered, over)


def _same(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return max(abs(x - y) for x, y in zip(a, b, strict=True)) <= _SAME_COLOUR


def _around(boxes: Sequence[Box], one: Box) -> Box:
    every = (*boxes, one)
    return min(b[0] for b in every), min(b[1] for b in every), max(b[2] for b in every), max(b[3] for b in every)
