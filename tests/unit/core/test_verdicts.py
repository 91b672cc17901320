"""All decisions at once say what each says."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason, Span
from app.core.findings import Decision, Finding, Review, Verdict
from app.core.sureness import Sureness, sureness
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


def test_how_sure_something_is_in_words() -> None:
    def said(score: float, by: str = "rules", code: str = "reason.iban") -> Sureness:
        return sureness(Finding(Span(0, 3), "ACCOUNT", score, by, Reason.of(code)))

    assert said(0.99, code="reason.iban_checked") is Sureness.CHECKED
    assert said(1.0, by="person", code="reason.added_by_person") is Sureness.CHOSEN
    assert said(0.7) is Sureness.LIKELY
    assert said(0.69) is Sureness.LOOK
    assert said(0.6, by="propagation", code="reason.elsewhere") is Sureness.LIKELY
    assert said(0.5, by="finder-1") is Sureness.LOOK
