"""Who found something, in words."""

import pytest

from app.core.documents import Reason, Span
from app.core.findings import Verdict
from app.desk.review.detail import found_by
from app.desk.review.state import Place
from app.system.wording import Wording


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("finder-1", "our own reading model (finder-1)"), ("IbanRecognizer", "Presidio (IbanRecognizer)"),
        ("dates", "our own rules (dates)"), ("propagation", "the same words elsewhere in the case"),
    ],
)
def test_each_kind_of_finder_has_its_words(by: str, said: str) -> None:
    place = Place(0, Span(0, 4), 1, "Rosa", "PERSON", Verdict.HIDE, by, Reason.of("reason.model_person"))
    assert found_by(Wording("en"), place) == f"Found by: {said}."


def test_a_person_says_so_in_the_reason() -> None:
    place = Place(0, Span(0, 4), 1, "Rosa", "PERSON", Verdict.HIDE, "person", Reason.of("reason.added_by_person"))
    assert found_by(Wording("en"), place) == ""
