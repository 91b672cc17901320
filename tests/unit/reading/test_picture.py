"""A page drawn for the eye."""

from reportlab.pdfgen.canvas import Canvas

from app.reading.picture import LARGEST_SCALE, MOST_PIXELS, draw
from tests.unit.reading.made import lines, pdf, refused


def _red_corner(paper: Canvas) -> None:
    paper.setFillColorRGB(1, 0, 0)
    paper.rect(0, 390, 10, 10, fill=1, stroke=0)


def test_rows_of_rgba_without_padding_from_the_top_left() -> None:
    picture = draw(pdf(_red_corner, size=(401, 400)), 1, 1.0)
    assert (picture.width, picture.height, picture.scale) == (401, 400, 1.0)
    assert len(picture.pixels) == 401 * 400 * 4
    assert tuple(picture.pixels[:4]) == (255, 0, 0, 255)
    assert tuple(picture.pixels[-4:]) == (255, 255, 255, 255)
    below = 15 * 401 * 4
    assert tuple(picture.pixels[below : below + 4]) == (255, 255, 255, 255)


def test_scale_is_bounded_by_number_and_by_pixels() -> None:
    assert draw(pdf(lines("x"), size=(50, 50)), 1, 1000).scale == LARGEST_SCALE
    large = draw(pdf(lines("x"), size=(3000, 3000)), 1, 5)
    assert large.width * large.height <= MOST_PIXELS * 1.01
    assert draw(pdf(lines("x")), 1, -3).width > 0


def test_no_such_page_and_no_pdf() -> None:
    for page in (0, 2):
        with refused("file.no_such_page"):
            draw(pdf(lines("x")), page, 1)
    with refused("file.broken"):
        draw(b"no PDF", 1, 1)
