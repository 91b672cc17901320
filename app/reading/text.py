"""Plain text and Markdown: which encoding the bytes are in, and nothing changed but that."""

import codecs
import re

from app.core.documents import Document
from app.core.errors import BadFile
from app.core.jobs import Cancel, Job, Progress
from app.reading.assemble import assembled
from app.reading.limits import ReadingLimits, Watch
from app.reading.sniff import MARKDOWN, TEXT, media_of

# UTF-32 before UTF-16, whose mark is its beginning.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_SAMPLE = 65536


def decoded(untrusted: bytes) -> str | None:
    """The text in these bytes, line ends as they are; None when they hold no text."""
    for mark, encoding in _MARKS:
        if untrusted.startswith(mark):
            return _checked(untrusted[len(mark) :].decode(encoding, "replace"))
    try:
        return _checked(untrusted.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if wide := _wide(untrusted[:_SAMPLE]):
        return _checked(untrusted.decode(wide, "replace"))
    if untrusted[:_SAMPLE].count(0):
        return None
    # Bytes 80–9F are letters and quotation marks in Windows' Western set, unused in ISO 8859-1.
    try:
        return _checked(untrusted.decode("cp1252"))
    except UnicodeDecodeError:
        return _checked(untrusted.decode("latin-1"))


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: Latin text has a zero in every other byte."""
    half = max(1, len(sample) // 2)
    low, high = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if high > 0.6 and low < 0.1:
        return "utf-16-le"
    return "utf-16-be" if low > 0.6 and high < 0.1 else ""


def _checked(text: str) -> str | None:
    sample = text[:_SAMPLE]
    if "\0" in sample and len(sample) > 3 and (wide := _wide(sample.encode("latin-1", "replace"))):
        # Bytes of UTF-16 without a mark are also valid UTF-8.
        text = text.encode("utf-8").decode(wide, "replace")
        sample = text[:_SAMPLE]
    odd = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    if "\0" in sample or odd > _MOST_CONTROLS * max(50, len(sample)):
        return None
    return text


class TextExtractor:
    """Implements `core.ports.Extractor` for text; there are no pages and no paper."""

    media: tuple[str, ...] = (TEXT, MARKDOWN)

    def __init__(self, limits: ReadingLimits, watch: Watch | None = None) -> None:
        self._limits = limits
        self._watch = watch

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """One document with the text as it stands in the file."""
        watch = self._watch or Watch(self._limits, cancel)
        watch.check(name)
        yield Progress(0, 1, "reading.text")
        text = decoded(untrusted)
        if text is None:
            raise BadFile("file.not_text", name=name)
        watch.check_text(name, len(text))
        if not text.strip():
            raise BadFile("file.empty", name=name)
        yield Progress(1, 1, "reading.text")
        media = MARKDOWN if media_of(name, untrusted) == MARKDOWN else TEXT
        return (assembled(name, untrusted, media, text),)
