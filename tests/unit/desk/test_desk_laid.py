"""Text goes into Qt's document and back without losing its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.kit.laid import LONGEST_RUN, Laid, tidy

ODD = "\r\n\t \u2028\u2029\ufffc\ufdd0\x00\U0001f600\ud800"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(ODD)), max_size=200)


@given(TEXTS)
def test_tidying_keeps_every_place(text: str) -> None:
    tidied = tidy(text)
    assert len(tidied) == len(text)
    assert not set(tidied) & set("\r\x00\u2028\u2029\ufffc\ufdd0\ud800")


@given(TEXTS)
def test_places_and_positions_agree(text: str) -> None:
    laid = Laid.of(text)
    units = laid.shown.encode("utf-16-le")
    for place in range(len(text)):
        position = laid.position(place)
        assert laid.place(position) == place
        shown = units[2 * position : 2 * position + 4].decode("utf-16-le", "replace")[0]
        assert shown == tidy(text)[place]
    assert laid.position(len(text)) == len(units) // 2


@pytest.mark.parametrize("length", [LONGEST_RUN - 1, LONGEST_RUN, LONGEST_RUN + 1, 5 * LONGEST_RUN + 3])
def test_a_word_without_end_is_broken_and_still_found(length: int) -> None:
    text = "a " + "x" * length + " b"
    laid = Laid.of(text)
    assert max(map(len, laid.shown.replace("\u2028", " ").split())) <= LONGEST_RUN
    at = text.index("b")
    assert laid.shown[laid.position(at)] == "b"
    assert laid.place(laid.position(at)) == at


def test_a_carriage_return_is_a_line_break_once() -> None:
    assert tidy("a\r\nb\rc") == "a \nb\nc"
