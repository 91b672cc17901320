"""What was read: text in code points, pages, and where each word stands."""

from dataclasses import dataclass, replace

from app.core.reasons import Reason as Reason


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, in code points, `start` included and `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("a span runs forwards from 0")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch itself."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """The same stretch where the text begins `by` code points later (earlier when negative)."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page: points (1/72 inch), origin top left, page numbers from 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word's stretch in the document's text and its rectangle on the page."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number from 1, its stretch of the text, its size in points (0 where there is no paper), its words."""

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that is in the file but not to be seen on the page, with the reason why it is invisible."""

    span: Span
    why: Reason


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read.

    sha256: of the file's bytes, hexadecimal; with `part` it names the document. An attachment carries its
    own bytes' hash and the mail's in `within`. language: ISO 639-1, "" if unknown. notices: what the person
    should know about the reading (pages without text, attachments left out).
    """

    name: str
    sha256: str
    media: str
    text: str
    pages: tuple[Page, ...]
    language: str = ""
    hidden: tuple[Hidden, ...] = ()
    notices: tuple[Reason, ...] = ()
    within: str = ""

    def page_at(self, offset: int) -> int:
        """The number of the page on which this code point stands; 1 where there are none."""
        number = 1
        for page in self.pages:
            if page.start > offset:
                break
            number = page.number
        return number

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """The rectangles of this stretch, one a line of words, in reading order."""
        lines: list[Box] = []
        for page in self.pages:
            if page.end <= span.start or page.start >= span.end:
                continue
            for word in page.words:
                if word.end <= span.start or word.start >= span.end:
                    continue
                last = lines[-1] if lines else None
                middle = (word.y0 + word.y1) / 2
                if last and last.page == page.number and last.y0 <= middle <= last.y1 and word.x0 >= last.x0:
                    lines[-1] = Box(
                        page.number, last.x0, min(last.y0, word.y0), max(last.x1, word.x1), max(last.y1, word.y1)
                    )
                else:
                    lines.append(Box(page.number, word.x0, word.y0, word.x1, word.y1))
        return tuple(lines)

    def visible(self, span: Span) -> tuple[Span, ...]:
        """The parts of this stretch that are to be seen on the page, in order."""
        parts: list[Span] = []
        at = span.start
        for hidden in sorted(h.span for h in self.hidden):
            if hidden.start >= span.end or at >= span.end:
                break
            if hidden.start > at:
                parts.append(Span(at, hidden.start))
            at = max(at, hidden.end)
        if at < span.end:
            parts.append(Span(at, span.end))
        return tuple(parts)

    def without_words(self) -> "Document":
        """The same without word rectangles, a tenth of the size, for those who only read the text."""
        return replace(self, pages=tuple(replace(page, words=()) for page in self.pages))


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn: 8-bit RGBA rows without padding, `width` × `height` pixels, `scale` pixels a point."""

    width: int
    height: int
    scale: float
    pixels: bytes
