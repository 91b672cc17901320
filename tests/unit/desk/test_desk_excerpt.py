"""An excerpt begins where the passage speaks of what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.kit.excerpt import breakable, excerpt

LETTER = (
    "The hospital thanks for the referral and describes the history at length, as these letters do. " * 4
    + "The discharge is planned for Friday. Warfarin was stopped because of the bleeding, and apixaban begun. "
    + "The family was told. " * 20
)


def test_begins_with_the_sentence_that_answers():
    shown = excerpt(LETTER, "Why was warfarin stopped?")
    assert shown.startswith("… Warfarin was stopped because of the bleeding")
    assert shown.endswith(" …")


def test_a_rare_word_of_the_question_weighs_more_than_a_name_that_stands_everywhere():
    text = "Mrs Adeyemi-Clarke came on Monday. " * 12 + "She is allergic to penicillin. " + "The ward was full. " * 12
    assert "allergic to penicillin" in excerpt(text, "What is Mrs Adeyemi-Clarke allergic to?")


def test_another_form_of_the_word_is_found_too():
    text = "Mietvertrag über eine Wohnung. " * 15 + "Die Kündigungsfrist beträgt drei Monate. " + "Ende. " * 60
    assert "Kündigungsfrist beträgt drei Monate" in excerpt(text, "Wann kann gekündigt werden, welche Kündigung gilt?")


@pytest.mark.parametrize("about", ["", "nothing of this stands here", "is at of"])
def test_begins_at_the_beginning_where_nothing_matches(about):
    assert excerpt(LETTER, about).startswith("The hospital thanks")


def test_a_short_passage_is_shown_whole():
    assert excerpt("Two\n words  here", "words") == "Two words here"


@given(st.text(), st.text(), st.integers(20, 300))
def test_never_longer_than_asked_and_in_the_order_of_the_text(text, about, longest):
    shown = excerpt(text, about, longest).replace("\u200b", "")
    assert len(shown) <= longest + 4 or not any(char.isspace() for char in shown.strip("… "))


def test_long_words_can_be_broken():
    assert max(len(part) for part in breakable("a" * 100 + " b").replace(" ", "\u200b").split("\u200b")) <= 24
