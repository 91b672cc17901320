"""Whether a text can be seen: the page is drawn with and without it, and the two pictures are compared."""

from collections.abc import Callable, Mapping

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from app.reading.geometry import Box, View

_SMALLEST_DIFFERENCE = 16
_MOST_PIXELS = 4_000_000


def unseen_without(page: pdfium2.PdfPage, view: View, texts: Mapping[int, object]) -> Callable[[Box], bool]:
    """A test whether a place of the page looks the same without these text objects (address to object).

    A difference below 16 of 255 in every colour is no difference.
    """
    if not texts:
        return lambda _: False
    import numpy
    import numpy.typing


    scale = min(1.5, (_MOST_PIXELS / max(1.0, view.width * view.height)) ** 0.5)

    def picture() -> "numpy.typing.NDArray[numpy.uint8]":
        drawn = page.render(scale=scale, may_draw_forms=False).to_numpy()
        pixels: numpy.typing.NDArray[numpy.uint8] = drawn[:, :, :3]
        return pixels

    with_texts = picture()
    for raw in texts.values():
        pdfium.FPDFPageObj_SetIsActive(raw, False)
    without = picture()
    for raw in texts.values():
        pdfium.FPDFPageObj_SetIsActive(raw, True)

    def unseen(box: Box) -> bool:
        x0, y0, x1, y1 = (max(0, int(side * scale)) for side in box)
        one, other = (drawn[y0 : y1 + 1, x0 : x1 + 1] for drawn in (with_texts, without))
        if one.size == 0:
            return True
        return int((numpy.maximum(one, other) - numpy.minimum(one, other)).max()) < _SMALLEST_DIFFERENCE

    return unseen
