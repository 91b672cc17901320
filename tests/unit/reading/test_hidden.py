"""Hidden text in a PDF: each trick is found, and what only looks like one is left alone."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.unit.reading.made import hidden, notices, pdf, picture, reading

Trick = Callable[[Canvas], None]


def _ink(paper: Canvas) -> None:
    text = paper.beginText(50, 250)
    text.setTextRenderMode(3)
    text.textLine("secret words")
    text.setTextRenderMode(0)
    paper.drawText(text)


def _white(paper: Canvas) -> None:
    paper.setFillColorRGB(0.99, 0.99, 0.99)
    paper.drawString(50, 250, "secret words")


def _same_as_box(paper: Canvas) -> None:
    paper.setFillColorRGB(0.1, 0.2, 0.5)
    paper.rect(40, 240, 200, 30, fill=1, stroke=0)
    paper.drawString(50, 250, "secret words")


def _tiny(paper: Canvas) -> None:
    paper.setFont("Helvetica", 1)
    paper.drawString(50, 250, "secret words")


def _tiny_by_scale(paper: Canvas) -> None:
    paper.saveState()
    paper.translate(50, 250)
    paper.scale(0.1, 0.1)
    paper.drawString(0, 0, "secret words")
    paper.restoreState()


def _outside(paper: Canvas) -> None:
    paper.drawString(-300, 250, "secret words")


def _transparent(paper: Canvas) -> None:
    paper.setFillAlpha(0.01)
    paper.drawString(50, 250, "secret words")
    paper.setFillAlpha(1)


def _covered(paper: Canvas) -> None:
    paper.drawString(50, 250, "secret words")
    paper.rect(40, 240, 200, 30, fill=1)


def _covered_by_picture(paper: Canvas) -> None:
    paper.drawString(50, 250, "secret words")
    paper.drawImage(picture(), 40, 240, 120, 30)


@pytest.mark.parametrize(
    ("trick", "why"),
    [
        (_ink, "ink"), (_white, "colour"), (_same_as_box, "colour"), (_tiny, "tiny"), (_tiny_by_scale, "tiny"),
        (_outside, "outside"), (_transparent, "transparent"), (_covered, "covered"), (_covered_by_picture, "covered"),
    ],
)
def test_each_trick_is_found_with_its_reason(trick: Trick, why: str) -> None:
    def draw(paper: Canvas) -> None:
        paper.drawString(50, 350, "plain words")
        trick(paper)

    (document,) = reading("a.pdf", pdf(draw))
    assert hidden(document) == [("secret words", why)]
    assert "plain words" in document.text


def test_several_tricks_on_one_page_are_told_apart() -> None:
    def draw(paper: Canvas) -> None:
        paper.drawString(50, 300, "under the box")
        paper.rect(40, 290, 200, 30, fill=1)
        paper.setFillColorRGB(1, 1, 1)
        paper.drawString(60, 300, "white on black")
        paper.drawString(50, 200, "white on white")

    (document,) = reading("a.pdf", pdf(draw))
    assert sorted(hidden(document)) == [("under the box", "covered"), ("white on white", "colour")]


def test_text_that_can_be_seen_is_left_alone() -> None:
    def draw(paper: Canvas) -> None:
        paper.setFillColorRGB(0, 0, 0.6)
        paper.rect(40, 340, 200, 30, fill=1)
        paper.setFillColorRGB(1, 1, 1)
        paper.drawString(50, 350, "white on blue")
        paper.setFillColorRGB(0.6, 0.6, 0.6)
        paper.drawString(50, 300, "grey on white")
        paper.setFont("Helvetica", 5)
        paper.drawString(50, 260, "small print")
        paper.setFillColorRGB(1, 0.98, 0.8)
        paper.rect(40, 210, 200, 30, fill=1)
        paper.setFillColorRGB(0, 0, 0)
        paper.drawString(50, 220, "black on yellow")
        paper.setFillAlpha(0.2)
        paper.rect(40, 150, 200, 30, fill=1)

    (document,) = reading("a.pdf", pdf(draw))
    assert document.hidden == ()


def test_recognised_text_under_a_scanned_page_is_visible_and_said_to_be_recognised() -> None:
    def scan(paper: Canvas) -> None:
        paper.drawImage(picture(), 0, 0, 400, 400)
        _ink(paper)

    def sandwich(paper: Canvas) -> None:
        paper.drawString(50, 250, "secret words")
        paper.drawImage(picture(), 0, 0, 400, 400)

    (document,) = reading("a.pdf", pdf(scan, sandwich))
    assert document.hidden == ()
    assert notices(document) == {"reading.pages_scanned": {"pages": "1–2", "count": "2"}}


def test_a_hidden_half_of_a_word_is_cut_at_the_letter() -> None:
    def draw(paper: Canvas) -> None:
        paper.drawString(50, 300, "one")
        width = paper.stringWidth("one")
        paper.setFillColorRGB(1, 1, 1)
        paper.drawString(50 + width, 300, "two")

    (document,) = reading("a.pdf", pdf(draw))
    assert document.text == "onetwo"
    assert hidden(document) == [("two", "colour")]
