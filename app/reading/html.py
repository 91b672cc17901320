"""HTML to text, without fetching or running anything: lines where blocks end, tabs between cells."""

from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

from app.core.documents import Document, Hidden, Reason
from app.core.errors import BadFile
from app.core.jobs import Cancel, Job, Progress
from app.reading.assemble import Writer, assembled
from app.reading.limits import ReadingLimits, Watch
from app.reading.sniff import HTML
from app.reading.styles import Colour, hiding
from app.reading.text import decoded

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li",
    "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
))
_UNREAD = frozenset(("script", "style", "template", "noscript", "object", "svg", "math", "head"))
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))
# Those whose end is often left out: the next one of the kind ends it.
_ENDED_BY_NEXT = frozenset(("p", "li", "dd", "dt", "tr", "td", "th", "option"))
_DEEPEST = 5000
_CHUNK = 65536


@dataclass(slots=True)
class _Open:
    tag: str
    why: str
    ink: Colour
    ground: Colour | None
    unread: bool
    pre: bool


class _Reader(HTMLParser):
    """Writes what is to be read; what an element hides is written as hidden."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out = Writer()
        self._open = [_Open("", "", (0, 0, 0), (255, 255, 255), False, False)]
        self._space = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            del self._open[1:]
        elif tag in _ENDED_BY_NEXT and self._open[-1].tag == tag:
            self.handle_endtag(tag)
        around = self._open[-1]
        if tag in _BLOCKS or tag == "br":
            self._line(force=tag == "br")
        elif tag in ("td", "th") and not self.out.at_line_start:
            self.out.write("\t")
            self._space = False
        if tag in _VOID:
            return
        why, ink, ground = hiding({name: value or "" for name, value in attrs}, around.ink, around.ground)
        if len(self._open) < _DEEPEST:
            unread = around.unread or tag in _UNREAD
            self._open.append(_Open(tag, around.why or why, ink, ground, unread, around.pre or tag == "pre"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._line()
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                break

    def handle_data(self, data: str) -> None:
        state = self._open[-1]
        if state.unread or not data:
            return
        if state.pre:
            self._text(data.replace("\r\n", "\n"), state.why)
            return
        words = data.split()
        if not words:
            self._space = True
            return
        spaced = self._space or data[0].isspace()
        if spaced and not self.out.at_gap:
            self._text(" ", state.why)
        self._text(" ".join(words), state.why)
        self._space = data[-1].isspace()

    def _text(self, piece: str, why: str) -> None:
        self.out.write(piece, Reason.of(f"reading.hidden.{why}") if why else None)

    def _line(self, force: bool = False) -> None:
        self._space = False
        if force:
            self.out.write("\n")
        else:
            self.out.line_end()


def text_of(html: str, check: Callable[[], None]) -> tuple[str, list[Hidden]]:
    """The text of an HTML page or mail body and its hidden stretches; `check` is called often and may raise."""
    reader = _Reader()
    for at in range(0, len(html), _CHUNK):
        check()
        reader.feed(html[at : at + _CHUNK])
    reader.close()
    return reader.out.text(), reader.out.hidden


class HtmlExtractor:
    """Implements `core.ports.Extractor` for saved web pages."""

    media: tuple[str, ...] = (HTML,)

    def __init__(self, limits: ReadingLimits, watch: Watch | None = None) -> None:
        self._limits = limits
        self._watch = watch

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """One document without pages."""
        watch = self._watch or Watch(self._limits, cancel)
        watch.check(name)
        yield Progress(0, 1, "reading.text")
        html = decoded(untrusted)
        if html is None:
            raise BadFile("file.not_text", name=name)
        watch.check_text(name, len(html))
        text, hidden = text_of(html, lambda: watch.check(name))
        if not text.strip():
            raise BadFile("file.empty", name=name)
        yield Progress(1, 1, "reading.text")
        return (assembled(name, untrusted, HTML, text, hidden=hidden),)
