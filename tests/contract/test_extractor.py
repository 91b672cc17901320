"""What every `Extractor` does, whatever the format."""

import io
from email.message import EmailMessage

import pytest
from docx import Document as Docx
from reportlab.pdfgen.canvas import Canvas

from app.core.documents import Span
from app.core.errors import BadFile, Cancelled
from app.core.jobs import Cancel, Progress, finish
from app.core.ports import Extractor
from app.reading.docx import DocxExtractor
from app.reading.html import HtmlExtractor
from app.reading.limits import ReadingLimits
from app.reading.mail import MailExtractor
from app.reading.pdf import PdfExtractor
from app.reading.text import TextExtractor

WORDS = "Frau Zoë Müller wohnt in Genève."


class ExtractorContract:
    """Inherited by one class an implementation, which gives `extractor` and a `source` that says WORDS."""

    @pytest.fixture
    def extractor(self) -> Extractor:
        raise NotImplementedError

    @pytest.fixture
    def source(self) -> bytes:
        raise NotImplementedError

    def test_the_words_are_read(self, extractor: Extractor, source: bytes) -> None:
        documents = finish(extractor.extract("a", source, Cancel()))
        assert WORDS in documents[0].text
        assert documents[0].media in extractor.media
        assert len(documents[0].sha256) == 64
        assert documents[0].name == "a"

    def test_pages_run_on_and_stay_within_the_text(self, extractor: Extractor, source: bytes) -> None:
        for document in finish(extractor.extract("a", source, Cancel())):
            assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))
            assert document.pages[0].start == 0
            assert document.pages[-1].end == len(document.text)
            for before, after in zip(document.pages, document.pages[1:], strict=False):
                assert document.text[before.end : after.start] == "\n"
            for page in document.pages:
                assert all(page.start <= word.start < word.end <= page.end for word in page.words)
                assert all(not any(c.isspace() for c in Span(w.start, w.end).of(document.text)) for w in page.words)

    def test_progress_never_runs_backwards(self, extractor: Extractor, source: bytes) -> None:
        seen = list(extractor.extract("a", source, Cancel()))
        assert seen
        assert all(isinstance(step, Progress) and step.done <= step.total for step in seen)
        assert [step.done for step in seen] == sorted(step.done for step in seen)

    def test_stopped_before_it_begins(self, extractor: Extractor, source: bytes) -> None:
        cancel = Cancel()
        cancel.cancel()
        with pytest.raises(Cancelled):
            finish(extractor.extract("a", source, cancel))

    def test_twice_is_the_same(self, extractor: Extractor, source: bytes) -> None:
        assert finish(extractor.extract("a", source, Cancel())) == finish(extractor.extract("a", source, Cancel()))

    def test_nothing_is_refused_in_words(self, extractor: Extractor) -> None:
        with pytest.raises(BadFile):
            finish(extractor.extract("a", b"", Cancel()))


class TestPdf(ExtractorContract):
    @pytest.fixture
    def extractor(self) -> Extractor:
        return PdfExtractor(ReadingLimits())

    @pytest.fixture
    def source(self) -> bytes:
        made = io.BytesIO()
        paper = Canvas(made)
        for text in (WORDS, "zwei", ""):
            paper.drawString(50, 500, text)
            paper.showPage()
        paper.save()
        return made.getvalue()


class TestDocx(ExtractorContract):
    @pytest.fixture
    def extractor(self) -> Extractor:
        return DocxExtractor(ReadingLimits())

    @pytest.fixture
    def source(self) -> bytes:
        made = io.BytesIO()
        document = Docx()
        document.add_paragraph(WORDS)
        document.save(made)
        return made.getvalue()


class TestText(ExtractorContract):
    @pytest.fixture
    def extractor(self) -> Extractor:
        return TextExtractor(ReadingLimits())

    @pytest.fixture
    def source(self) -> bytes:
        return f"{WORDS}\r\nzwei".encode()


class TestHtml(ExtractorContract):
    @pytest.fixture
    def extractor(self) -> Extractor:
        return HtmlExtractor(ReadingLimits())

    @pytest.fixture
    def source(self) -> bytes:
        return f"<html><body><p>{WORDS}</p></body></html>".encode()


class TestMail(ExtractorContract):
    @pytest.fixture
    def extractor(self) -> Extractor:
        return MailExtractor(ReadingLimits())

    @pytest.fixture
    def source(self) -> bytes:
        message = EmailMessage()
        message["From"] = "a@b.example"
        message.set_content(WORDS)
        return message.as_bytes()
