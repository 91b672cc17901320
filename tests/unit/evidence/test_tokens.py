"""Words in a form in which two texts can be compared."""

import pytest

from app.evidence.tokens import akin, alike, denies, fold, tokens


def test_tokens_know_where_they_stand_and_broken_words_are_one() -> None:
    text = "Die Kündi-\ngung vom 3. Mai"
    words = tokens(text)
    assert [word.plain for word in words] == ["die", "kundigung", "vom", "3", "mai"]
    assert words[1].span.of(text) == "Kündi-\ngung"
    assert fold("GRÖSSE") == fold("Größe")


@pytest.mark.parametrize(("one", "other"), [
    ("lohn", "lohnes"), ("niere", "nieren"), ("zins", "zinsen"), ("mietvertrag", "vertrag"), ("pagato", "pagata"),
    ("operation", "operationen"), ("invoice", "invoices"), ("grippe", "grippeimpfung"),
])
def test_forms_of_one_word(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), [
    ("euro", "europa"), ("paid", "unpaid"), ("zulassig", "unzulassig"), ("liver", "kidney"), ("1200", "1201"), ("evening", "every"),
])
def test_other_words(one: str, other: str) -> None:
    assert not alike(one, other)


def test_a_beginning_that_denies_and_distant_relatives() -> None:
    assert denies("unpaid", "paid")
    assert not denies("paint", "paid")
    assert akin("impfen", "grippeimpfung")
    assert not akin("haus", "baum")
