"""How sure a finding is, in words: what is certain can be checked, and a network never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason, Span
from app.core.findings import BY_LIST, BY_NETWORK, BY_PERSON, BY_SPREAD, Finding, Orders
from app.core.sureness import LIKELY_NETWORK, LIKELY_RULE, Sureness, sureness
from app.privacy.listed import Listed
from app.system.wording import LANGUAGES, Wording

CERTAIN = {Sureness.CHECKED, Sureness.CHOSEN, Sureness.LISTED}


def said(score: float, by: str = "rules", code: str = "reason.iban") -> Sureness:
    return sureness(Finding(Span(0, 3), "ACCOUNT", score, by, Reason.of(code)))


def test_what_is_certain_is_certain_for_a_reason() -> None:
    assert said(0.99, code="reason.iban_checked") is Sureness.CHECKED
    assert said(1.0, BY_PERSON, "reason.added_by_person") is Sureness.CHOSEN
    (listed,) = Listed(Orders(always=("Sonnblick",))).settled("Haus Sonnblick", ())
    assert sureness(listed) is Sureness.LISTED
    assert listed.by == BY_LIST


@given(st.floats(0, 1), st.sampled_from(["reason.model_person", "reason.iban_checked", "reason.always_hidden"]))
def test_what_the_network_finds_alone_is_never_certain(score: float, code: str) -> None:
    assert said(score, f"{BY_NETWORK}1.1.0", code) not in CERTAIN


@pytest.mark.parametrize(("by", "floor"), [("rules", LIKELY_RULE), (f"{BY_NETWORK}1", LIKELY_NETWORK)])
def test_from_where_a_finding_is_likely(by: str, floor: float) -> None:
    assert said(floor, by) is Sureness.LIKELY
    assert said(floor - 0.01, by) is Sureness.LOOK


def test_what_was_found_elsewhere_is_looked_at_there() -> None:
    assert said(0.6, BY_SPREAD, "reason.elsewhere") is Sureness.LIKELY


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_certain_is_called_so(language: str) -> None:
    words = Wording(language)
    certain = words.text("review.sure_chosen").split()[0].rstrip(":")
    for sure in Sureness:
        text = words.text(f"review.sure_{sure.value}")
        assert words.knows(f"review.sure_{sure.value}")
        assert text.startswith(certain) is (sure in CERTAIN)
