"""All decisions at once say what each says."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason, Span
from app.core.findings import Decision, Finding, Found, Review, Verdict
from app.core.verdicts import Verdicts

TEXT = "Ann ann  ANN Bo bo Ann\nBo"
SPANS = st.sampled_from([Span(0, 3), Span(4, 7), Span(9, 12), Span(13, 15), Span(16, 18), Span(19, 25)])
DECISIONS = st.lists(st.builds(
    lambda document, span, verdict, everywhere: Decision(
        document, span, span.of(TEXT), "PERSON", verdict, everywhere, "anna", ""),
    st.sampled_from("ab"), SPANS, st.sampled_from(Verdict), st.booleans(),
), max_size=8)


@given(DECISIONS, st.sampled_from("ab"), SPANS)
def test_the_index_says_what_walking_through_all_decisions_says(
    decisions: list[Decision], document: str, span: Span
) -> None:
    finding = Finding(span, "PERSON", 0.9, "pattern", Reason.of("reason.pattern"))
    verdicts = Verdicts(decisions)
    assert verdicts.of(document, TEXT, finding) is Review((), tuple(decisions)).verdict(document, TEXT, finding)
    spoken = [d for d in decisions if Review((), (d,)).verdict(document, TEXT, finding) is Verdict.KEEP or (
        d.verdict is Verdict.HIDE and Verdicts((d,)).decided(document, TEXT, finding))]
    assert verdicts.decided(document, TEXT, finding) is bool(spoken)


def test_a_decision_on_one_place_says_nothing_of_another() -> None:
    here = Decision("a", Span(0, 3), "Ann", "PERSON", Verdict.HIDE, False, "anna", "")
    finding = Finding(Span(4, 7), "PERSON", 0.9, "pattern", Reason.of("reason.pattern"))
    assert not Verdicts((here,)).decided("a", TEXT, finding)
    assert not Verdicts(()).decided("a", TEXT, finding)


def test_what_stands_on_the_list_of_the_office_is_shown_for_a_reason_and_where_it_is_fixed_for_none() -> None:
    finding = Finding(Span(4, 7), "PERSON", 0.9, "pattern", Reason.of("reason.pattern"))
    listed = (Found("a", (finding,), listed=(Span(6, 12),)),)

    def said(why: str, fixed: bool, everywhere: bool) -> set[Verdict]:
        keep = Decision("a", Span(4, 7), "ann", "PERSON", Verdict.KEEP, everywhere, "anna", "", why)
        review = Review(listed, (keep,), fixed)
        return {
            review.verdict("a", TEXT, finding),
            Verdicts((keep,), fixed).of("a", TEXT, finding, review.listed("a")),
        }

    for everywhere in (True, False):
        assert said("", False, everywhere) == {Verdict.HIDE}
        assert said("a reason", False, everywhere) == {Verdict.KEEP}
        assert said("a reason", True, everywhere) == {Verdict.HIDE}
    other = Finding(Span(0, 3), "PERSON", 0.9, "pattern", Reason.of("reason.pattern"))
    keep = Decision("a", Span(0, 3), "Ann", "PERSON", Verdict.KEEP, False, "anna", "")
    assert Review(listed, (keep,), True).verdict("a", TEXT, other) is Verdict.KEEP
