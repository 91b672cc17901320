"""The text of a PDF page in code points, and a rectangle for every word.

PDFium counts in characters of its own: line ends are two, a letter beyond the basic plane may be two, the hyphen
at a line's end is U+0002 and swallows the line end after it.
"""

import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from app.core.documents import Word
from app.reading.geometry import Box, View

_TOKEN = re.compile(r"[^\s\x02]*\x02|[^\s\x02]+|\s+")
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PAIR = re.compile(r"([\ud800-\udbff])([\udc00-\udfff])")
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Placed:
    """A word with where it stands in PDFium's count (`first` to `last`, both included)."""

    word: Word
    first: int
    last: int


def placed_words(textpage: object, view: View, offset: int) -> tuple[str, list[Placed]]:
    """The page's text, and its words in reading order; word offsets begin at `offset`.

    Words that PDFium cannot place have text but no rectangle.
    """
    unicode_at = pdfium.FPDFText_GetUnicode
    count = max(0, pdfium.FPDFText_CountChars(textpage))
    codes = [unicode_at(textpage, index) for index in range(count)]
    raw = "".join(map(chr, codes if max(codes, default=0) <= 0x10FFFF else [min(code, 0x10FFFF) for code in codes]))
    out: list[str] = []
    placed: list[Placed] = []
    at = offset
    rectangle = pdfium.FS_RECTF()
    for token in _TOKEN.finditer(raw):
        piece, first, last = token[0], token.start(), token.end() - 1
        if piece.isspace():
            shown = _LINE_END.sub("\n", piece) if "\r" in piece else piece
        else:
            broken = piece[-1] == "\x02"
            shown = _clean(piece[:-1] + "-" if broken else piece)
            box = _box(textpage, first, last, rectangle)
            if box is not None:
                x0, y0, x1, y1 = view.seen(*box)
                placed.append(Placed(Word(at, at + len(shown), x0, y0, x1, y1), first, last))
            if broken and raw[last + 1 : last + 2] not in ("\r", "\n"):
                shown += "\n"
        out.append(shown)
        at += len(shown)
    return "".join(out), placed


def _clean(piece: str) -> str:
    """Letters as code points; what stands for no letter becomes U+FFFD."""
    if piece.isascii() and piece.isprintable():
        return piece
    paired = _PAIR.sub(lambda pair: chr(((ord(pair[1]) - 0xD800) << 10) + ord(pair[2]) - 0xDC00 + 0x10000), piece)
    return _ODD.sub("\ufffd", paired)


def _box(textpage: object, first: int, last: int, into: pdfium.FS_RECTF) -> Box | None:
    """Left, bottom, right, top in user space: what holds a word's first and last letter holds the word."""
    found: Box | None = None
    for index in (first, last) if last > first else (first,):
        if pdfium.FPDFText_GetLooseCharBox(textpage, index, into):
            box = (into.left, into.bottom, into.right, into.top)
            found = box if found is None else (
                min(found[0], box[0]), min(found[1], box[1]), max(found[2], box[2]), max(found[3], box[3])
            )
    return found
