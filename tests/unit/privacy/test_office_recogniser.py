import re

import pytest

from app.privacy.office_recogniser import NEAR, OfficeRecogniser, of_words, whole
from tests.unit.privacy.tables import Row, check

CODES = OfficeRecogniser(
    "office-codes", "Codes", "ID:LH", whole(r"LH-\d{4}", case=True), of_words(["Fall", "numéro de cas"], case=False),
    0.8,
    frozenset({"de", "fr"}),
)
TOWERS = OfficeRecogniser(
    "own-towers", "Towers", "LOCATION", of_words(["Haus am See", "See"], case=False), None, 0.6, frozenset()
)

TABLE: list[Row] = [
    ("de", "Fall ⟦LH-1234⟧ vom"),
    ("de", "⟦LH-1234⟧ (fall) und"),
    ("fr", "numéro  de\ncas : ⟦LH-1234⟧"),
    ("en", "Fall LH-1234"),
    ("de", "LH-1234 allein"),
    ("de", "Zufall LH-1234"),
    ("de", "Fall lh-1234 und LH-12345 und XLH-1234"),
    ("de", "Fall " + "." * NEAR + " LH-1234"),
]


@pytest.mark.parametrize("row", TABLE)
def test_a_pattern_beside_its_words(row: Row) -> None:
    check(CODES, row)


@pytest.mark.parametrize("row", [
    ("de", "im ⟦Haus  am\nSee⟧ und am ⟦see⟧"), ("", "Seehaus, Haussee"), ("xx", "⟦SEE⟧."),
])
def test_words_as_whole_words(row: Row) -> None:
    check(TOWERS, row)


def test_the_context_does_not_join_what_stands_before_and_behind() -> None:
    both = OfficeRecogniser("own-x", "x", "ID", re.compile("MID"), of_words(["ab cd"], case=True), 0.8, frozenset())
    assert not both.find("ab MID cd", "")


def test_a_finding_says_who_found_it_and_what_it_is_called() -> None:
    (found,) = TOWERS.find("See", "")
    assert (found.kind, found.score, found.by) == ("LOCATION", 0.6, "own-towers")
    assert (found.reason.code, dict(found.reason.params)) == ("reason.office", {"name": "Towers"})
