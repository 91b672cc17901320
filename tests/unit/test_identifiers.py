import re
from pathlib import Path

from app.privacy.recognisers import RECOGNISERS
from app.privacy.rules import RuleRecogniser

TABLE = Path(__file__).resolve().parents[2] / "docs" / "identifiers.md"
WITHOUT_ROW = {
    "ADDRESS", "AGE", "DATE", "EMAIL", "HANDLE", "LOCATION", "ORGANIZATION", "PERSON", "PHONE", "PROFESSION", "URL",
}
"""Families that are no identifier: they have no form that a row could give."""


def _rows() -> list[list[str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if re.match(r"\| .* \| `", line)]


def _kinds() -> set[str]:
    return {kind for recogniser in RECOGNISERS if isinstance(recogniser, RuleRecogniser) for kind in recogniser.kinds}


def test_every_kind_that_a_rule_uses_has_its_row_and_every_row_its_rule() -> None:
    assert {row[1].strip("`") for row in _rows()} == _kinds() - WITHOUT_ROW


def test_every_row_is_whole() -> None:
    for row in _rows():
        assert len(row) == 6, row
        assert all(row), row


def test_every_kind_has_one_row() -> None:
    kinds = [row[1] for row in _rows()]
    assert sorted(kinds) == sorted(set(kinds))


def test_the_table_has_the_countries_that_we_promise() -> None:
    countries = {country for row in _rows() for country in row[2].split(", ")}
    assert {"CH", "LI", "DE", "AT", "FR", "IT", "EU", "UK", "US"} <= countries
