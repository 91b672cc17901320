"""The keys of the review: each does one thing, is named, listed and spoken of in four languages."""

import re

import pytest

from app.desk.review.keys import KEYS, action_of, label, listed, tip
from app.system import paths
from app.system.wording import LANGUAGES, Wording, properly


def test_no_key_does_two_things() -> None:
    sequences = [sequence for key in KEYS for sequence in key.keys]
    assert len(sequences) == len(set(sequences))
    assert all(action_of(sequence) == key.action for key in KEYS for sequence in key.keys if key.action != "kind")


def test_digits_from_one_on_are_kinds_and_nothing_else_is() -> None:
    assert [action_of(digit) for digit in "19"] == ["kind", "kind"]
    assert action_of("0") == "everything"
    assert action_of("") == action_of("12") == action_of("X") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_words_and_a_label_in_each_language(language: str) -> None:
    wording = Wording(language)
    for key in KEYS:
        assert wording.knows(key.words)
        assert "review." not in label(wording, key)
        assert tip(wording, key.action) == f"{wording.text(key.words)} ({label(wording, key)})"
    assert len(listed(wording)) == len(KEYS)


def test_labels_are_what_stands_on_the_keyboard() -> None:
    keys = {key.action: key for key in KEYS}
    german = Wording("de")
    assert label(german, keys["hide_alike"]) == "Umschalt+H"
    assert label(german, keys["redo"]) == "Ctrl+Umschalt+Z"
    assert label(Wording("en"), keys["accept"]) == "Enter"


def test_the_sentences_of_the_review_have_the_same_places_in_four_languages() -> None:
    source = (paths.resources() / "wording" / "review.toml").read_text("utf-8")
    for code, entry in properly(source).items():
        assert set(entry) == set(LANGUAGES), code
        assert len({frozenset(re.findall(r"\{[a-z_]+\}", text)) for text in entry.values()}) == 1, code
