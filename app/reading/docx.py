"""DOCX: headers, body, notes and footers as text; comments, deletions and hidden runs as hidden stretches."""

import posixpath
from collections.abc import Iterator

from app.core.documents import Document, Hidden, Reason, Span
from app.core.errors import BadFile
from app.core.jobs import Cancel, Job, Progress
from app.reading.assemble import Writer, assembled
from app.reading.docx_styles import Styles, W
from app.reading.docx_text import PartReader
from app.reading.limits import ReadingLimits, Watch
from app.reading.package import Element, Package
from app.reading.sniff import DOCX

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = f"{{{_OFFICE}}}"


class DocxExtractor:
    """Implements `core.ports.Extractor` for WordprocessingML; there are no pages, because Word makes them anew."""

    media: tuple[str, ...] = (DOCX,)

    def __init__(self, limits: ReadingLimits, watch: Watch | None = None) -> None:
        self._limits = limits
        self._watch = watch

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """One document."""
        watch = self._watch or Watch(self._limits, cancel)
        watch.check(name)
        yield Progress(0, 1, "reading.text")
        package = Package(name, untrusted)
        main = _main_part(package)
        root = package.xml(main)
        if root is None:
            raise BadFile("file.broken", name=name)
        if not str(root.tag).startswith(W):
            strict = _STRICT_W.decode() in str(root.tag)
            raise BadFile("file.strict_docx" if strict else "file.broken", name=name)
        related = dict(_related(package, main))
        out = Writer()

        def check() -> None:
            watch.check(name)
            watch.check_text(name, out.length)

        reader = PartReader(out, Styles(package.xml(related.get("styles", ""))), check)
        background = root.find(f"{W}background") is not None
        for part in _referenced(package, main, root, "headerReference"):
            reader.blocks(part, dark=background)
        body = root.find(f"{W}body")
        if body is not None:
            reader.blocks(body, dark=background)
        for kind, inside in (("footnotes", "footnote"), ("endnotes", "endnote")):
            notes = package.xml(related.get(kind, ""))
            for note in () if notes is None else notes.iterfind(f"{W}{inside}"):
                if note.get(f"{W}type", "normal") == "normal":
                    reader.blocks(note, dark=background)
        for part in _referenced(package, main, root, "footerReference"):
            reader.blocks(part, dark=background)
        comments = package.xml(related.get("comments", ""))
        count = 0
        for comment in () if comments is None else comments.iterfind(f"{W}comment"):
            count += 1
            reader.blocks(comment, why="comment")
        text = out.text().rstrip("\n")
        if not text.strip():
            raise BadFile("file.empty", name=name)
        yield Progress(1, 1, "reading.text")
        notices = [Reason.of("reading.comments", count=count)] if count else []
        if any(h.why.code == "reading.hidden.deleted" for h in out.hidden):
            notices.append(Reason.of("reading.deletions"))
        if any(part.startswith("word/media/") for part in package.names()):
            pictures = sum(part.startswith("word/media/") for part in package.names())
            notices.append(Reason.of("reading.pictures_not_read", count=pictures))
        return (assembled(name, untrusted, DOCX, text, hidden=_within(out, len(text)), notices=notices),)


def _main_part(package: Package) -> str:
    """The part that the package itself points to."""
    root = package.xml("_rels/.rels")
    if root is not None:
        for relation in root:
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _relations(package: Package, main: str) -> Iterator[tuple[str, str, str]]:
    """Id, last word of the type, and part of each relation inside the package."""
    folder, file = posixpath.split(main)
    root = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
    for relation in () if root is None else root:
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], part


def _related(package: Package, main: str) -> Iterator[tuple[str, str]]:
    for _, kind, part in _relations(package, main):
        yield kind, part


def _referenced(package: Package, main: str, root: Element, reference: str) -> Iterator[Element]:
    """Headers or footers that a section uses, each part once."""
    parts = {identity: part for identity, _, part in _relations(package, main)}
    wanted = [one.get(f"{_R}id", "") for one in root.iter(f"{W}{reference}")]
    for part in dict.fromkeys(parts[identity] for identity in wanted if identity in parts):
        found = package.xml(part)
        if found is not None:
            yield found


def _within(out: Writer, length: int) -> Iterator[Hidden]:
    for hidden in out.hidden:
        if hidden.span.start < length:
            yield Hidden(Span(hidden.span.start, min(hidden.span.end, length)), hidden.why)
