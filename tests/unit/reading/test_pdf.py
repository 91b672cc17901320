"""PDF: text in code points, pages, a rectangle for every word, and files that cannot be read."""

import io

import pypdfium2
import pytest

from app.core.documents import Span
from app.core.errors import BadFile, Cancelled
from app.core.jobs import Cancel, Progress, finish
from app.reading.limits import ReadingLimits
from app.reading.pdf import PdfExtractor, ranges
from tests.unit.reading.made import lines, notices, pdf, reading, refused

LETTER = pdf(lines("Sehr geehrte Frau Müller-Brunner", "die Rechnung vom 3. Mai"), lines("Seite zwei"))


def test_pages_meet_at_one_line_end_and_hold_their_text() -> None:
    (document,) = reading("a.pdf", LETTER)
    assert document.text == "Sehr geehrte Frau Müller-Brunner\ndie Rechnung vom 3. Mai\nSeite zwei"
    assert [(page.number, Span(page.start, page.end).of(document.text)) for page in document.pages] == [
        (1, "Sehr geehrte Frau Müller-Brunner\ndie Rechnung vom 3. Mai"), (2, "Seite zwei"),
    ]
    assert [(page.width, page.height) for page in document.pages] == [(400, 400)] * 2
    assert document.hidden == ()
    assert document.notices == ()


def test_every_word_has_its_stretch_and_a_rectangle_where_it_is_drawn() -> None:
    (document,) = reading("a.pdf", LETTER)
    words = {Span(word.start, word.end).of(document.text): word for word in document.pages[0].words}
    assert list(words) == ["Sehr", "geehrte", "Frau", "Müller-Brunner", "die", "Rechnung", "vom", "3.", "Mai"]
    first = words["Sehr"]
    assert 49 <= first.x0 <= 51
    assert first.y0 < 400 - 350 < first.y1, "the base line, 50 points from the top"
    assert words["Rechnung"].y0 > first.y0
    assert words["geehrte"].x0 > first.x1


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
def test_rectangles_follow_the_page_as_it_is_seen(turns: int) -> None:
    source = pypdfium2.PdfDocument(pdf(lines("links oben", "zweite Zeile"), size=(300, 500)))
    source[0].set_rotation(turns)
    source[0].set_cropbox(20, 100, 280, 480)
    made = io.BytesIO()
    source.save(made)
    (document,) = reading("a.pdf", made.getvalue())
    page = document.pages[0]
    assert (page.width, page.height) == ((260, 380) if turns in (0, 180) else (380, 260))
    word = next(w for w in page.words if Span(w.start, w.end).of(document.text) == "links")
    middle = ((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    # Drawn at (50, 350): in the crop box 30 from its left and 130 from its top.
    expected = {0: (42, 127), 90: (253, 42), 180: (218, 253), 270: (127, 218)}[turns]
    assert middle == pytest.approx(expected, abs=8)


def test_a_word_broken_at_a_line_end_keeps_its_hyphen_and_its_two_rectangles() -> None:
    (document,) = reading("a.pdf", pdf(lines("Frau Fonta-", "nive wohnt in Bern")))
    assert document.text == "Frau Fonta-\nnive wohnt in Bern"
    at = document.text.index("Fonta")
    assert len(document.boxes(Span(at, at + len("Fonta-\nnive")))) == 2


def test_letters_beyond_the_basic_plane_are_one_code_point() -> None:
    cmap = (
        b"1 begincodespacerange <00> <ff> endcodespacerange\n"
        b"3 beginbfchar <58> <D835DC9C> <61> <0061> <62> <0062> endbfchar"
    )
    content = b"BT /F1 12 Tf 50 300 Td (aX b) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
    ]
    numbered = b"".join(b"%d 0 obj%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    (document,) = reading("a.pdf", b"%PDF-1.7\n" + numbered + b"trailer<</Root 1 0 R>>\n%%EOF")
    assert document.text == "a\U0001d49c b"
    assert [Span(w.start, w.end).of(document.text) for w in document.pages[0].words] == ["a\U0001d49c", "b"]


def test_pages_without_text_are_named() -> None:
    (document,) = reading("a.pdf", pdf(lines("eins"), lambda _: None, lambda _: None, lines("vier"), lambda _: None))
    assert notices(document) == {"reading.pages_without_text": {"pages": "2–3, 5", "count": "3"}}
    assert [page.number for page in document.pages] == [1, 2, 3, 4, 5]
    assert document.page_at(document.text.index("vier")) == 4


def test_what_was_typed_into_a_form_is_read() -> None:
    def draw(paper: object) -> None:
        paper.drawString(50, 350, "Name")  # type: ignore[attr-defined]
        paper.acroForm.textfield(name="n", x=100, y=340, width=150, value="Amina Keller")  # type: ignore[attr-defined]

    (document,) = reading("a.pdf", pdf(draw))
    assert "Amina Keller" in document.text


@pytest.mark.parametrize(
    ("name", "untrusted", "code"),
    [
        ("empty.pdf", b"", "file.empty"),
        ("cut.pdf", LETTER[:60], "file.broken"),
        ("words.pdf", b"this is no PDF", "file.broken"),
        ("locked.pdf", pdf(lines("x"), encrypt="secret"), "file.encrypted"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, untrusted: bytes, code: str) -> None:
    with pytest.raises(BadFile) as refused:
        reading(name, untrusted)
    assert str(refused.value) == code
    assert refused.value.params["name"] == name


def test_limits_of_pages_bytes_text_and_time() -> None:
    for limits, code in (
        ({"max_pages": 1}, "file.too_many_pages"), ({"max_bytes": 100}, "file.too_large"),
        ({"max_text": 10}, "file.too_much_text"), ({"seconds": -1}, "file.too_slow"),
    ):
        with refused(code):
            reading("a.pdf", LETTER, **limits)


def test_progress_by_page_and_stop_between_pages() -> None:
    cancel = Cancel()
    job = PdfExtractor(ReadingLimits()).extract("a.pdf", LETTER, cancel)
    assert next(job) == Progress(0, 2, "reading.page")
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(job)


def test_page_numbers_are_said_in_ranges() -> None:
    assert ranges([1]) == "1"
    assert ranges([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"
