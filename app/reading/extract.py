"""Documents in: one dropped file becomes one document, and one for each attachment."""

from app.core.documents import Document
from app.core.errors import BadFile
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Extractor
from app.reading import sniff
from app.reading.docx import DocxExtractor
from app.reading.html import HtmlExtractor
from app.reading.limits import ReadingLimits, Watch
from app.reading.mail import MailExtractor
from app.reading.pdf import PdfExtractor
from app.reading.text import TextExtractor

EXTRACTORS = (PdfExtractor, DocxExtractor, TextExtractor, HtmlExtractor)
"""What reads one file alone; a mail is read by MailExtractor, which asks for these."""

_UNREAD = {"x-unread/old_office": "file.old_office", "x-unread/picture": "file.picture"}


def read(name: str, untrusted: bytes, limits: ReadingLimits, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
    """The document, then its attachments; the format is told by content before the file's ending.

    Raises BadFile for what cannot be read, Cancelled when stopped.
    """
    return (yield from _read(name, untrusted, limits, Watch(limits, cancel), 0))


def _read(
    name: str, untrusted: bytes, limits: ReadingLimits, watch: Watch, depth: int
) -> Job[Progress, tuple[Document, ...]]:
    if not untrusted:
        raise BadFile("file.empty", name=name)
    if len(untrusted) > limits.max_bytes:
        raise BadFile("file.too_large", name=name, most=limits.max_bytes // 1_000_000)
    media = sniff.media_of(name, untrusted)
    if media.startswith("x-unread/"):
        raise BadFile(_refusal(media, untrusted), name=name)

    def inner(part: str, content: bytes) -> Job[Progress, tuple[Document, ...]]:
        return _read(part, content, limits, watch, depth + 1)

    extractor: Extractor
    if media == sniff.MAIL:
        extractor = MailExtractor(limits, inner if depth < limits.max_depth else None, watch)
    else:
        extractor = next(kind for kind in EXTRACTORS if media in kind.media)(limits, watch)
    return (yield from extractor.extract(name, untrusted, watch.cancel))


def _refusal(media: str, untrusted: bytes) -> str:
    if media == "x-unread/old_office" and "EncryptedPackage".encode("utf-16-le") in untrusted:
        return "file.encrypted"
    return _UNREAD.get(media, "file.unknown_kind")
