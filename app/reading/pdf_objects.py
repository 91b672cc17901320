"""What is drawn on a PDF page, in the order in which it is drawn, with where it lies on the page as seen."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from app.reading.geometry import View

MOST_OBJECTS = 200_000
_DEEPEST = 10
_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """An object of a page: its address in PDFium, its kind (pdfium.FPDF_PAGEOBJ_…), its place in the drawing order.

    box: on the page as seen; colour: red, green, blue, alpha of its fill, None where it has none.
    """

    raw: object
    address: int
    kind: int
    order: int
    box: tuple[float, float, float, float]
    colour: tuple[int, int, int, int] | None
    layered: bool

    @property
    def covers(self) -> bool:
        """Whether it hides what lies under it."""
        if self.kind == pdfium.FPDF_PAGEOBJ_PATH:
            return self.colour is not None and self.colour[3] >= 230
        return self.kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)


def address_of(raw: object) -> int:
    """Where PDFium keeps this object: the same for one page as long as it is open; 0 for none."""
    return ctypes.cast(raw, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def drawn(page: object, view: View) -> list[Drawn]:
    """All objects of a page and of the forms in it (at most MOST_OBJECTS)."""
    found: list[Drawn] = []
    for raw, matrix, layered in _walk(page, _UPRIGHT, False, 0):
        if len(found) >= MOST_OBJECTS:
            break
        kind = pdfium.FPDFPageObj_GetType(raw)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            box = view.seen(*_bounds(raw, matrix))
            found.append(Drawn(raw, address_of(raw), kind, len(found), box, colour_of(raw), layered or _marked(raw)))
    return found


def colour_of(raw: object) -> tuple[int, int, int, int] | None:
    """The fill colour of a text or a filled path; None for a pattern, an outline or anything else."""
    if pdfium.FPDFPageObj_GetType(raw) == pdfium.FPDF_PAGEOBJ_PATH:
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(raw, ctypes.byref(mode), ctypes.byref(stroke))
        if mode.value == pdfium.FPDF_FILLMODE_NONE:
            return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    parts = [ctypes.byref(part) for part in (red, green, blue, alpha)]
    if not pdfium.FPDFPageObj_GetFillColor(raw, *parts):
        return None
    return red.value, green.value, blue.value, alpha.value


def _walk(parent: object, matrix: _Matrix, layered: bool, depth: int) -> Iterator[tuple[object, _Matrix, bool]]:
    if depth:
        count, get = pdfium.FPDFFormObj_CountObjects(parent), pdfium.FPDFFormObj_GetObject
    else:
        count, get = pdfium.FPDFPage_CountObjects(parent), pdfium.FPDFPage_GetObject
    for index in range(max(0, count)):
        raw = get(parent, index)
        if not raw:
            continue
        yield raw, matrix, layered
        if pdfium.FPDFPageObj_GetType(raw) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _walk(raw, _times(_matrix_of(raw), matrix), layered or _marked(raw), depth + 1)


def _marked(raw: object) -> bool:
    """Whether it is marked content; layers that can be switched off are among these."""
    for index in range(max(0, pdfium.FPDFPageObj_CountMarks(raw))):
        mark = pdfium.FPDFPageObj_GetMark(raw, index)
        name, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), ctypes.byref(length)) and \
                bytes(name).decode("utf-16-le", "replace").split("\0")[0] == "OC":
            return True
    return False


def _matrix_of(raw: object) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(raw, ctypes.byref(found)):
        return _UPRIGHT
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(m: _Matrix, n: _Matrix) -> _Matrix:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _bounds(raw: object, m: _Matrix) -> tuple[float, float, float, float]:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(raw, *[ctypes.byref(side) for side in sides]):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (side.value for side in sides)
    if m is _UPRIGHT:
        return left, bottom, right, top
    corners = [(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
