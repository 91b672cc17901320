"""A page drawn for the eye."""

import pypdfium2 as pdfium2

from app.core.documents import Picture
from app.core.errors import BadFile
from app.reading.pdf import opened, view_of

SMALLEST_SCALE = 0.05
LARGEST_SCALE = 8.0
MOST_PIXELS = 16_000_000


def draw(untrusted: bytes, page: int, scale: float) -> Picture:
    """One page of a PDF, numbered from 1, at `scale` pixels a point or as near to it as the bounds allow.

    Raises BadFile for what is no readable PDF or has no such page.
    """
    with opened("", untrusted) as pdf:
        if not 1 <= page <= len(pdf):
            raise BadFile("file.no_such_page", page=page)
        try:
            pdf.init_forms()
            leaf = pdf[page - 1]
            view = view_of(leaf)
            most = (MOST_PIXELS / max(1.0, view.width * view.height)) ** 0.5
            bounded = min(max(SMALLEST_SCALE, scale), LARGEST_SCALE, most)
            bitmap = leaf.render(scale=bounded, rev_byteorder=True, prefer_bgrx=True)
        except pdfium2.PdfiumError:
            raise BadFile("file.page_damaged", page=page) from None
        return Picture(bitmap.width, bitmap.height, bounded, _rgba(bitmap))


def _rgba(bitmap: pdfium2.PdfBitmap) -> bytes:
    row = bitmap.width * 4
    raw = bytes(bitmap.buffer)
    if bitmap.stride != row:
        raw = b"".join(raw[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    opaque = bytearray(raw)
    opaque[3::4] = b"\xff" * (bitmap.width * bitmap.height)
    return bytes(opaque)
