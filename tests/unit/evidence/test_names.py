"""Names by their capitals and titles."""

import pytest

from app.evidence.names import part_in, same_place
from app.evidence.reading import Reading
from app.evidence.tokens import tokens


@pytest.mark.parametrize(("text", "found"), [
    ("She met Tobias in Bristol.", [("tobias",), ("bristol",)]),
    ("Die Rechnung ist im Amt.", []),
    ("Die Rechnung kam von Frau Meier.", [("meier",)]),
    ("Das Schreiben kam von Amina Keller an.", [("amina", "keller")]),
    ("Le 3 mars, Mme Jaquet est venue à Nîmes lundi.", [("jaquet",), ("nimes",)]),
    ("It costs EUR 300 in March.", []),
    ("Mr J. O’Donnell came.", [("j", "o", "donnell")]),
])
def test_names(text: str, found: list[tuple[str, ...]]) -> None:
    assert [name.parts for name in Reading(text).names] == found


def test_a_name_is_found_in_other_forms() -> None:
    assert part_in("keller", tokens("Kellers Klage"))
    assert part_in("geneve", tokens("Das Büro in Genf"))
    assert same_place("milano", "mailand")
    assert not same_place("keller", "keller")
