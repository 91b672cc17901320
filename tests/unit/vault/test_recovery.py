"""A recovery key survives being copied by hand: any case, any spacing, with check words that find the slipped line."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import VaultTrouble
from app.vault import offer, recovery, strength

KEY = bytes(range(100, 120))


@given(st.binary(min_size=20, max_size=20), st.sampled_from(offer.LANGUAGES))
def test_round_trip(key: bytes, language: str) -> None:
    text = recovery.written(key, language)
    assert recovery.read(text) == key
    assert recovery.read(text.lower().replace("\n", "  ")) == key
    assert recovery.read(" ".join(recovery.groups(key))) == key
    assert recovery.read("-".join(recovery.groups(key))) == key
    assert len(text.splitlines()) == recovery.LINES


@given(st.binary(min_size=20, max_size=20))
def test_letters_that_look_alike_are_read_as_meant(key: bytes) -> None:
    text = " ".join(recovery.groups(key)).replace("0", "O").replace("1", "l")
    assert recovery.read(text) == key


def test_a_slip_is_found_in_its_line() -> None:
    lines = recovery.written(KEY, "fr").splitlines()
    for row, line in enumerate(lines):
        for at in (0, 3, 5, 8):
            slipped = line[:at] + ("Z" if line[at] != "Z" else "Y") + line[at + 1 :]
            text = "\n".join([*lines[:row], slipped, *lines[row + 1 :]])
            with pytest.raises(VaultTrouble) as caught:
                recovery.read(text)
            assert (caught.value.code, caught.value.params) == ("vault.recovery_line", {"line": str(row + 1)})


def test_lines_that_change_places_are_found() -> None:
    first, second, *rest = recovery.written(KEY, "it").splitlines()
    with pytest.raises(VaultTrouble, match=r"^vault.recovery_line$"):
        recovery.read("\n".join([second, first, *rest]))


@pytest.mark.parametrize("text", ["", "ABCD", "ABCD " * 7, "ABCD " * 9, "ÄBCD " * 8, "U000 " * 8, "x" * 100_000])
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(VaultTrouble, match=r"^vault.recovery_form$"):
        recovery.read(text)


@given(st.text(max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    with contextlib.suppress(VaultTrouble):
        assert len(recovery.read(text)) == recovery.KEY_BYTES


def test_keys_are_never_the_same() -> None:
    assert len({recovery.made() for _ in range(100)}) == 100


@pytest.mark.parametrize("language", offer.LANGUAGES)
def test_six_offered_words_are_strong(language: str) -> None:
    listed = offer.word_list(language)
    assert len(set(listed)) == len(listed) == 1626
    words = offer.offered(language)
    assert len(words.split()) == 6
    assert set(words.split()) <= set(listed)
    assert words != offer.offered(language)
    assert strength.code(words) == "strength.strong"


def test_a_language_that_we_do_not_speak_gets_english_words() -> None:
    assert offer.word_list("rm") == offer.word_list("en")
