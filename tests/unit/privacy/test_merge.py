from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason, Span
from app.core.findings import Finding
from app.privacy.merge import merge


def finding(start: int, end: int, kind: str = "PERSON", score: float = 0.8) -> Finding:
    return Finding(Span(start, end), kind, score, "test", Reason.of("reason.date"))


def spans(text: str, *findings: Finding) -> list[tuple[str, str]]:
    return [(f.span.of(text), f.kind) for f in merge(text, findings)]


def test_the_rest_of_an_overlap_stays_hidden() -> None:
    text = "Lindenstrasse 4, Winterthur Nord"
    found = spans(text, finding(0, 27, "ADDRESS"), finding(17, 32, "LOCATION"))
    assert found == [("Lindenstrasse 4, Winterthur", "ADDRESS"), ("Nord", "LOCATION")]


def test_the_more_specific_of_two_equals_wins() -> None:
    assert spans("756.1234.5678.97", finding(0, 16, "PHONE", 0.8), finding(0, 16, "ID:CH_AHV", 0.8)) == [
        ("756.1234.5678.97", "ID:CH_AHV")
    ]


def test_edges_are_trimmed_and_words_are_whole() -> None:
    assert spans("(Tobler), x", finding(0, 10)) == [("Tobler", "PERSON")]
    assert spans("an Toblers Haus", finding(3, 9)) == [("Toblers", "PERSON")]
    assert spans("Zoe\u0308 kam", finding(0, 3)) == [("Zoe\u0308", "PERSON")]
    assert spans(" ., ", finding(0, 4)) == []


def test_neighbours_of_a_name_are_one() -> None:
    assert spans("Rosa Tobler", finding(0, 4), finding(5, 11)) == [("Rosa Tobler", "PERSON")]
    assert spans("Rosa, Tobler", finding(0, 4), finding(6, 12)) == [("Rosa", "PERSON"), ("Tobler", "PERSON")]


kinds = st.sampled_from(["PERSON", "DATE", "ID:CH_AHV", "ADDRESS", "LOCATION", "SECRET"])


@given(st.data())
def test_never_overlaps_and_covers_the_union(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab Z9.,-\n\u0301é🙂(", max_size=60))
    pairs = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), kinds), max_size=8))
    findings = [finding(min(a, b), max(a, b), kind) for a, b, kind in pairs]
    merged = merge(text, findings)
    for one, next_one in pairwise(merged):
        assert one.span.end <= next_one.span.start
    covered = {i for f in merged for i in range(f.span.start, f.span.end)}
    wanted = {i for f in findings for i in range(f.span.start, f.span.end) if text[i].isalnum()}
    assert wanted <= covered


def test_a_rule_that_names_a_number_wins_over_the_network_that_only_sees_one() -> None:
    text = "Tel. 031 555 04 61"
    seen = Finding(Span(5, 18), "ID", 0.95, "finder-1.0.0", Reason.of("reason.model_id"))
    named = Finding(Span(5, 18), "PHONE", 0.7, "phones", Reason.of("reason.phone_form"))
    assert merge(text, [seen, named]) == (named,)
