"""HTML as text, and what it hides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.html import text_of
from tests.unit.reading.made import hidden, reading


def _text(html: str) -> str:
    return text_of(html, lambda: None)[0]


def test_blocks_are_lines_and_cells_are_tabbed() -> None:
    html = """<html><head><title>not this</title><style>p{}</style></head><body><h1>Head</h1>
    <p>One <b>bold</b>word,<br>next&nbsp;line &amp; more</p><ul><li>a<li>b</ul>
    <table><tr><td>Name</td><td>Keller</td></tr><tr><td>Ort<td>Bern</table><script>alert(1)</script>end"""
    assert _text(html).split("\n") == [
        "Head", "One boldword,", "next line & more", "a", "b", "Name\tKeller", "Ort\tBern", "end",
    ]


@pytest.mark.parametrize(
    ("attributes", "why"),
    [
        ('style="display:none"', "not_shown"), ('style="Visibility: hidden !important"', "not_shown"),
        ("hidden", "not_shown"),
        ('style="font-size:0"', "tiny"), ('style="font-size: 1px;"', "tiny"), ('style="color:#fefefe"', "colour"),
        ('style="color:white;background:#fff"', "colour"), ('style="opacity:0"', "transparent"),
        ('style="max-height:0px;overflow:hidden"', "tiny"), ('bgcolor="#000000"', "colour"),
        ('style="color: rgb(255, 255, 255)"', "colour"),
    ],
)
def test_what_an_element_hides_is_hidden_text(attributes: str, why: str) -> None:
    page = f"<html><body><p>seen</p><div {attributes}>not <i>to be</i> seen</div><p>seen too</p>"
    (document,) = reading("a.html", page.encode())
    assert hidden(document) == [("not to be seen", why)]
    assert document.text == "seen\nnot to be seen\nseen too\n"


@pytest.mark.parametrize(
    "attributes",
    ['style="color:#fff;background:#003366"', 'style="font-size:9px"', 'style="opacity:0.9"', 'style="color:#777"',
     'style="color:white;background-image:url(x)"'],
)
def test_what_can_be_read_is_left_alone(attributes: str) -> None:
    (document,) = reading("a.html", f"<html><body><p {attributes}>words</p>".encode())
    assert document.hidden == ()


def test_white_on_a_dark_table_is_seen_and_white_in_a_white_cell_is_not() -> None:
    page = (
        '<html><table bgcolor="#222222" style="color:#fff"><tr><td>seen</td>'
        '<td style="background-color:white">unseen</td></tr></table>'
    )
    (document,) = reading("a.html", page.encode())
    assert hidden(document) == [("unseen", "colour")]


def test_nothing_is_hidden_after_an_element_that_was_left_open() -> None:
    (document,) = reading("a.html", b'<html><body><p style="display:none">no<p>yes<div>yes too')
    assert hidden(document) == [("no", "not_shown")]


@given(st.text(st.sampled_from("<>/abp \"'=&;!-\n"), max_size=200))
def test_any_markup_gives_text_and_spans_inside_it(html: str) -> None:
    text, found = text_of(html, lambda: None)
    assert all(h.span.end <= len(text) for h in found)
