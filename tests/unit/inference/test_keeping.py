"""Bytes of a kept beginning: what was written is read, anything else is refused without surprise."""

from hypothesis import given
from hypothesis import strategies as st

from app.inference.keeping import MAGIC, Beginning, digest_of, read, written

TOKENS = st.lists(st.integers(-(2**31), 2**31 - 1), max_size=50).map(tuple)


@given(st.text(max_size=40), TOKENS, st.binary(max_size=200))
def test_what_was_written_is_read_by_who_wrote_it_and_by_nobody_else(
    who: str, tokens: tuple[int, ...], state: bytes
) -> None:
    kept = written(who, Beginning(tokens, state))
    assert read(who, kept) == Beginning(tokens, state)
    assert read(who + "x", kept) is None
    assert read("", kept) is None or who == ""


@given(TOKENS, st.binary(max_size=60), st.data())
def test_a_flipped_bit_or_a_cut_is_noticed(tokens: tuple[int, ...], state: bytes, data: st.DataObject) -> None:
    kept = bytearray(written("me", Beginning(tokens, state)))
    at = data.draw(st.integers(0, len(kept) - 1))
    assert read("me", bytes(kept[:at])) is None
    kept[at] ^= 1 << data.draw(st.integers(0, 7))
    assert read("me", bytes(kept)) is None


@given(st.binary(max_size=300))
def test_noise_is_refused(noise: bytes) -> None:
    assert read("me", noise) is None
    assert read("me", MAGIC + noise) is None


def test_a_digest_tells_tokens_apart() -> None:
    assert digest_of([1, 2]) == digest_of([1, 2]) != digest_of([2, 1])
