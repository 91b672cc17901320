"""What is hidden and kept follows from the findings and the last decision that speaks of each."""

import pytest

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import Decision, Finding, Found, Review, Verdict, occurrences

TEXT = "Anna Meier met Anna  Meier. Meierhof is a place. anna meier."
DOCUMENT = Document("a.txt", "d" * 64, "text/plain", TEXT, (Page(1, 0, len(TEXT)),))
FIRST = Finding(Span(0, 10), "PERSON", 0.9, "test", Reason("reason.test"))
SECOND = Finding(Span(15, 26), "PERSON", 0.9, "test", Reason("reason.test"))


def decision(verdict: Verdict, span: Span = FIRST.span, everywhere: bool = True, kind: str = "PERSON") -> Decision:
    return Decision(DOCUMENT.sha256, span, span.of(TEXT), kind, verdict, everywhere, "me", "2026-01-01T00:00:00+01:00")


def review(*decisions: Decision) -> Review:
    return Review((Found(DOCUMENT.sha256, (FIRST, SECOND)),), decisions)


def hidden(state: Review) -> list[Span]:
    return [finding.span for finding in state.hides(DOCUMENT)]


def test_everything_found_is_hidden_until_someone_decides() -> None:
    assert hidden(review()) == [FIRST.span, SECOND.span]


def test_keeping_a_value_keeps_it_everywhere_whatever_its_white_space() -> None:
    assert hidden(review(decision(Verdict.KEEP))) == []


def test_keeping_one_place_leaves_the_other_hidden() -> None:
    assert hidden(review(decision(Verdict.KEEP, everywhere=False))) == [SECOND.span]


def test_the_last_decision_wins_and_undo_takes_it_back() -> None:
    twice = review(decision(Verdict.KEEP), decision(Verdict.HIDE))
    assert FIRST.span in hidden(twice)
    assert hidden(twice.undone()) == []


def test_added_by_selection_hides_every_whole_word_occurrence() -> None:
    added = Review((Found(DOCUMENT.sha256, ()),), (decision(Verdict.HIDE),))
    assert hidden(added) == [Span(0, 10), Span(15, 26), Span(49, 59)]


def test_occurrences_are_whole_words() -> None:
    assert [span.of(TEXT) for span in occurrences("Meier", TEXT)] == ["Meier", "Meier", "meier"]
    assert list(occurrences("  ", TEXT)) == []


@pytest.mark.parametrize("text", ["Fonta-\nnive", "Fonta\u200bnive", "fonta\u00adnive"])
def test_a_word_broken_over_a_line_or_by_what_no_eye_sees_is_the_same_word(text: str) -> None:
    assert [span.of(text) for span in occurrences("Fontanive", text)] == [text]


def test_keeping_what_a_person_added_shows_it_again() -> None:
    state = Review((Found(DOCUMENT.sha256, ()),), (decision(Verdict.HIDE), decision(Verdict.KEEP)))
    assert hidden(state) == []
    assert len(state.keeps(DOCUMENT)) == 3
