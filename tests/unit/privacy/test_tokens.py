"""Tokens with their places, and the windows that they are read in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.tokens import Tokeniser, shares, windows, word_starts
from tests.small_model import small_model

TOKENISER = Tokeniser((small_model() / "finder.spm").read_bytes())


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in TOKENISER.encode(text).places]


def test_places_are_code_points_without_spaces() -> None:
    assert [p for p in pieces("  Rosa   Tobler ") if p] == ["Rosa", "Tobler"]
    assert [p for p in pieces("🙂 Rosa\n\nTobler") if p] == ["🙂", "Rosa", "Tobler"]


def test_a_word_goes_on_where_letters_and_digits_meet() -> None:
    text = "Quentorp, Lindenstrasse4 (x)"
    places = TOKENISER.encode(text).places
    starts = word_starts(text, places)
    words = [
        text[places[first][0]:places[last - 1][1]]
        for first, last in zip(starts, [*starts[1:], len(places)], strict=True)
    ]
    assert [word for word in words if word] == ["Quentorp", ",", "Lindenstrasse4", "(", "x", ")"]


def test_no_model_is_refused() -> None:
    with pytest.raises(RuntimeError):
        Tokeniser(b"nothing")


TEXT = "Am Montag kam Rosa.\nDanach ging sie, ohne ein Wort zu sagen, wieder fort; niemand sah sie.\n\nEnde\n"


def test_windows_end_with_a_line_where_they_can() -> None:
    places = TOKENISER.encode(TEXT).places
    first, second = windows(TEXT, places, 20, 4)[:2]
    assert TEXT[:places[first[1] - 1][1]] == "Am Montag kam Rosa."
    assert TEXT[places[second[0]][0]:].startswith(("Rosa", "."))


@given(st.text(alphabet="ab .\n,Rü-", max_size=400), st.integers(4, 60), st.integers(1, 3))
def test_every_token_is_answered_for_once(text: str, limit: int, overlap: int) -> None:
    places = TOKENISER.encode(text).places
    found = windows(text, places, limit, overlap)
    assert all(0 < last - first <= limit for first, last in found)
    answered = shares(found)
    assert [at for first, last in answered for at in range(first, last)] == list(range(len(places)))
    assert all(first <= start <= end <= last for (first, last), (start, end) in zip(found, answered, strict=True))
