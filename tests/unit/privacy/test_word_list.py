import pytest

from app.privacy.form_index import FormIndex
from app.privacy.word_list import WordList


@pytest.mark.parametrize(("text", "end"), [
    ("Alter Markt", 11), ("ALTER\n MARKT!", 12), ("Alter-Markt", 11), ("Alter Markts", 12), ("Alter\n\nMarkt", None),
    ("Alter . . . . Markt", None), ("Alter", None), ("Alters Markt", None), ("Alter Marktplatz", None),
])
def test_a_form_ends_where_its_last_word_does(text: str, end: int | None) -> None:
    assert WordList(text).follows(0, ("alter", "markt")) == end


def test_forms_by_their_first_two_words() -> None:
    index: FormIndex[int] = FormIndex()
    for number, form in enumerate(("a b c", "a b", "a", "a x", "b", "a b")):
        index.add(tuple(form.split()), number)
    index.add((), 9)
    assert sorted(item for _, item in index.beginning(WordList("a b c"), 0)) == [0, 1, 2]
    assert sorted(item for _, item in index.beginning(WordList("c a"), 1)) == [2]
    assert not list(index.beginning(WordList("c a"), 0))
