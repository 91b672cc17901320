import pytest

from app.core.naming import same_person
from app.privacy.identity import bare, name_words


@pytest.mark.parametrize(("value", "words"), [
    ("Herr Dr. med. Karl von der Au", "karl au"), ("Frau", "frau"), ("von der", "von der"), ("A. M.", "a m"),
    ("Zim-\nmermann", "zimmermann"), ("anna_müller", "anna muller"), ("M. Dubois", "dubois"), ("…", ""),
])
def test_words_that_tell_people_apart(value: str, words: str) -> None:
    assert " ".join(name_words(value)) == words


@pytest.mark.parametrize(("a", "b", "same"), [
    ("anna muller", "muller anna", True), ("muller", "anna muller", True), ("a muller", "anna muller", True),
    ("anna muller", "a muller", True), ("beat muller", "anna muller", False), ("a m", "anna muller", False),
    ("a b muller", "anna muller", True), ("b b muller", "anna muller", False), ("anna", "beat", False),
])
def test_the_same_person(a: str, b: str, same: bool) -> None:
    assert same_person(tuple(a.split()), tuple(b.split())) is same


def test_bare_names_of_organisations() -> None:
    assert bare("Tobler AG") == (("tobler",), True)
    assert bare("Tobler") == (("tobler",), False)
    assert bare("AG") == ((), False)
