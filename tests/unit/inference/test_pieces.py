"""Tokens as pieces of whole characters, whose probabilities add up."""

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from app.inference.choosing import Choice
from app.inference.native import Weights
from app.inference.pieces import Pieces


class Bytes:
    """A vocabulary in which each byte is a token."""

    def piece(self, token: int) -> bytes:
        return bytes([token])


def of(raw: bytes) -> list[Any]:
    choices = [Choice(token, -0.5, ((65, -1.0), (200, -2.0))) for token in raw]
    return list(Pieces(cast(Weights, Bytes())).of(choices))


@given(st.text(max_size=30))
def test_a_text_comes_out_character_by_character_with_all_its_probability(text: str) -> None:
    raw = text.encode("utf-8", "replace")
    pieces = of(raw)
    assert "".join(piece.text for piece in pieces) == raw.decode()
    assert all(len(piece.text) == 1 for piece in pieces)
    assert sum(piece.logprob for piece in pieces) == -0.5 * len(raw)


def test_an_alternative_that_is_no_whole_character_is_left_out() -> None:
    assert of(b"a")[0].others == (("A", -1.0),)


@given(st.binary(max_size=30))
def test_whatever_the_bytes_every_piece_is_text(raw: bytes) -> None:
    for piece in of(raw):
        assert piece.text
        piece.text.encode("utf-8", "strict")
