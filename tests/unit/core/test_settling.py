"""The quick way says exactly what the plain one says."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import Decision, Finding, Found, Review, Verdict, occurrences
from app.core.settling import Searched, _char, settled

PIECES = st.sampled_from([
    "a", "A", "b", "ß", "ẞ", "ſ", "s", "S", "i", "I", "ı", "İ", "k", "\u212a", "é", "E\u0301", "Σ", "ς", "σ", "µ", "μ", "-", "-\n", "-\r\n  ",
    "\u00ad", "\u200b", "\ufeff", " ", "\n", "\t", "ab", "Ab-\nA", ".", "1", "😀", "_", "(", "ΐ", "\u1fd3", "ﬅ", "ﬆ",
])
TEXTS = st.lists(PIECES, max_size=24).map("".join)
VALUES = st.lists(PIECES, max_size=5).map("".join)


@settings(max_examples=600)
@given(TEXTS, VALUES)
def test_a_value_is_found_where_the_pattern_finds_it(text: str, value: str) -> None:
    assert list(Searched(text).occurrences(value)) == list(occurrences(value, text))


@given(st.text(max_size=60), st.data())
def test_a_value_from_the_text_is_found_as_well(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    value = text[start:end].swapcase()
    assert list(Searched(text).occurrences(value)) == list(occurrences(value, text))


def test_letters_that_the_pattern_takes_for_one_are_folded_to_one() -> None:
    apart = []
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if not char.isalpha():
            continue
        pattern = re.compile(re.escape(char), re.IGNORECASE)
        for other in {char.lower(), char.upper(), char.casefold(), char.title(), char.swapcase().casefold()}:
            if len(other) == 1 and pattern.fullmatch(other) and _char(other) != _char(char):
                apart.append((char, other))
    assert apart == []


def test_every_pair_that_python_itself_lists_as_one_is_folded_to_one() -> None:
    casefix = pytest.importorskip("re._casefix")
    for one, others in casefix._EXTRA_CASES.items():
        assert {_char(chr(other)) for other in others} == {_char(chr(one))}, hex(one)


TEXT = "Ann rose. rose ROSE, An-\nna Rose\u00ad Bo"
SPANS = st.sampled_from([Span(0, 3), Span(4, 8), Span(10, 14), Span(15, 19), Span(21, 27), Span(4, 99)])


@given(st.lists(st.builds(
    lambda document, span, value, verdict, everywhere: Decision(
        document, span, value, "PERSON", verdict, everywhere, "anna", ""),
    st.sampled_from("ab"), SPANS, st.sampled_from(["Rose", "rose", "Anna", "Ann", "nobody", ""]),
    st.sampled_from(Verdict), st.booleans(),
), max_size=7))
def test_findings_and_what_persons_added_are_those_of_the_review(decisions: list[Decision]) -> None:
    document = Document("a.txt", "a", "text/plain", TEXT, (Page(1, 0, len(TEXT)),))
    found = Found("a", (Finding(Span(0, 3), "PERSON", 0.9, "rules", Reason.of("reason.given")),))
    review = Review((found,), tuple(decisions))
    assert settled(review, document) == review.settled(document)
