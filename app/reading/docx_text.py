"""The text of a WordprocessingML part: a line for each paragraph, a line for each row with tabs between cells."""

from collections.abc import Callable, Iterable

from app.core.documents import Reason
from app.reading.assemble import Writer
from app.reading.docx_styles import PLAIN, Look, Styles, W, look_of, shaded_by
from app.reading.package import Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_DEEPEST = 100
_THROUGH = frozenset(f"{W}{tag}" for tag in (
    "ins", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "moveTo", "body", "footnote",
    "endnote", "comment", "hdr", "ftr", "txbxContent", "dir", "bdo", "ruby", "rubyBase", "footnotes", "endnotes",
))
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}


class PartReader:
    """Writes parts into one text; deleted and invisible stretches are written as hidden."""

    def __init__(self, out: Writer, styles: Styles, check: Callable[[], None]) -> None:
        self._out = out
        self._styles = styles
        self._check = check
        self._boxes: list[Element] = []
        self._in_cell = 0
        self._begun = True

    def blocks(self, parent: Element, why: str = "", dark: bool = False, depth: int = 0) -> None:
        """Everything in `parent`, which holds paragraphs and tables; why: a reason that holds for all of it."""
        if depth > _DEEPEST:
            return
        for child in parent:
            self._check()
            if child.tag == f"{W}p":
                self._paragraph(child, why, dark, depth)
            elif child.tag == f"{W}tbl":
                self._table(child, why, dark, depth)
            elif child.tag in (f"{W}del", f"{W}moveFrom"):
                self.blocks(child, why or "deleted", dark, depth + 1)
            elif child.tag in _THROUGH:
                self.blocks(child, why, dark, depth + 1)
            elif child.tag == f"{_MC}AlternateContent":
                for chosen in _chosen(child):
                    self.blocks(chosen, why, dark, depth + 1)

    def _paragraph(self, paragraph: Element, why: str, dark: bool, depth: int) -> None:
        if self._in_cell:
            if not self._begun and not self._out.at_gap:
                self._out.write(" ")
        else:
            self._out.line_end()
        self._begun = False
        properties = paragraph.find(f"{W}pPr")
        under = PLAIN
        if properties is not None:
            under = self._styles.look(_value(properties.find(f"{W}pStyle")))
            dark = dark or shaded_by(properties.find(f"{W}shd"))
        before, self._boxes = self._boxes, []
        self._inline(paragraph, why, under, dark, depth)
        boxes, self._boxes = self._boxes, before
        if not self._in_cell:
            self._out.write("\n")
        for box in boxes:
            self.blocks(box, why, True, depth + 1)

    def _inline(self, parent: Element, why: str, under: Look, dark: bool, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}r":
                self._run(child, why, under, dark)
            elif child.tag in (f"{W}del", f"{W}moveFrom"):
                self._inline(child, why or "deleted", under, dark, depth + 1)
            elif child.tag in _THROUGH:
                self._inline(child, why, under, dark, depth + 1)
            elif child.tag == f"{_MC}AlternateContent":
                for chosen in _chosen(child):
                    self._inline(chosen, why, under, dark, depth + 1)
            elif child.tag.startswith(_MATH[:-1]) and isinstance(child.tag, str):
                self._write("".join(t.text or "" for t in child.iter(_MATH)), why)

    def _run(self, run: Element, why: str, under: Look, dark: bool) -> None:
        properties = run.find(f"{W}rPr")
        if not why:
            look = under
            if properties is not None:
                look = look_of(properties).over(self._styles.look(_value(properties.find(f"{W}rStyle")))).over(under)
            why = look.why(dark)
        for child in run:
            if child.tag in (f"{W}t", f"{W}delText"):
                self._write(child.text or "", why)
            elif child.tag in _SIGNS:
                self._write(" " if self._in_cell and child.tag == f"{W}tab" else _SIGNS[child.tag], why)
            elif child.tag == f"{W}sym":
                self._write(_symbol(child.get(f"{W}char", "")), why)
            elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._boxes += _text_boxes((child,))
            elif child.tag == f"{_MC}AlternateContent":
                self._boxes += _text_boxes(_chosen(child))

    def _table(self, table: Element, why: str, dark: bool, depth: int) -> None:
        if not self._in_cell:
            self._out.line_end()
        for row in _within(table, f"{W}tr"):
            self._check()
            row_why = why or ("deleted" if row.find(f"{W}trPr/{W}del") is not None else "")
            for number, cell in enumerate(_within(row, f"{W}tc")):
                if number:
                    self._out.write(" " if self._in_cell else "\t")
                painted = cell.find(f"{W}tcPr/{W}shd")
                self._in_cell += 1
                self._begun = True
                self.blocks(cell, row_why, dark or shaded_by(painted), depth + 1)
                self._in_cell -= 1
            if self._in_cell:
                self._out.write(" ")
            else:
                self._out.write("\n")

    def _write(self, piece: str, why: str) -> None:
        if self._in_cell:
            piece = piece.replace("\n", " ")
        self._out.write(piece, Reason.of(f"reading.hidden.{why}") if why else None)


def _within(parent: Element, tag: str, depth: int = 0) -> Iterable[Element]:
    """Rows of a table or cells of a row, also where content controls are wrapped around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH and depth < _DEEPEST:
            yield from _within(child, tag, depth + 1)


def _chosen(alternate: Element) -> list[Element]:
    """The newer form of what is given twice, the older one where there is no other."""
    found = alternate.find(f"{_MC}Choice")
    if found is None:
        found = alternate.find(f"{_MC}Fallback")
    return [] if found is None else [found]


def _text_boxes(parents: Iterable[Element]) -> list[Element]:
    """The outermost text boxes; those in a box that is given twice once."""
    found: list[Element] = []
    waiting = list(parents)
    while waiting:
        one = waiting.pop(0)
        if one.tag == f"{W}txbxContent":
            found.append(one)
        elif one.tag == f"{_MC}AlternateContent":
            waiting = [*_chosen(one), *waiting]
        else:
            waiting = [*one, *waiting]
    return found


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts are shifted into the private area by F000.
    letter = chr(number - 0xF000 if 0xF020 <= number <= 0xF0FF else number & 0xFFFF)
    return letter if letter.isprintable() else "\ufffd"
