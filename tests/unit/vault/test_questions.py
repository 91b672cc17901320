"""People's words become a query that says what they meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault import questions
from app.vault.database import in_memory


@pytest.mark.parametrize(("question", "words"), [
    ("Wie lange ist die Kündigungsfrist?", ("lange", "kündigungsfrist")),
    ("How long is the notice period?", ("long", "notice", "period")),
    ("Quelle est la durée du préavis ?", ("durée", "préavis")),
    ("Qual è il termine di disdetta?", ("termine", "disdetta")),
    ("When did his son die?", ("son", "die")),
    ("Was ist das?", ("was", "ist", "das")),
    ("the", ("the",)),
    ("e\u0301te\u0301", ("été",)),
    ("Frist Frist FRIST", ("frist",)),
    ("?!", ()),
])
def test_words_that_say_something(question: str, words: tuple[str, ...]) -> None:
    assert questions.words(question) == words


@pytest.mark.parametrize(("question", "text"), [
    ("Kündigungen", "Die Kündigungsfrist beträgt drei Monate."),
    ("Strasse", "Er wohnt an der Lindenstraße und nicht an einer Straße."),
    ("Straße", "Die Strasse ist gesperrt."),
    ("contracts", "The contract ends in May."),
    ("Mietzinse", "Der Mietzins ist geschuldet."),
    ("résiliation", "La resiliation du bail"),
    ("preavis", "Le préavis est de trois mois."),
    ("contratto", "I contratti sono due."),
    ("malades", "Le malade a été vu."),
    ("CHF 1450", "Zu bezahlen sind CHF 1450 im Monat."),
    ("Art. 271a OR", "nach Art. 271a OR ist sie anfechtbar"),
])
def test_a_question_finds_other_forms_of_its_words(question: str, text: str) -> None:
    assert _finds(questions.for_question(question), text)


def test_looking_up_wants_all_words_and_takes_beginnings() -> None:
    assert _finds(questions.for_words("kündig frist"), "Fristen der Kündigung")
    assert not _finds(questions.for_words("kündig frist"), "Nur die Kündigung")


@given(st.text(max_size=200))
def test_any_text_is_a_valid_query(text: str) -> None:
    for query in (questions.for_question(text), questions.for_words(text)):
        if query:
            _finds(query, "ein Text")


def test_a_long_question_is_cut() -> None:
    assert len(questions.words(" ".join(f"wort{n}" for n in range(1000)))) == questions.MOST_WORDS


def _finds(query: str, text: str) -> bool:
    database = in_memory("t")
    database.run("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    database.run("INSERT INTO t VALUES (?)", (text,))
    found = database.rows("SELECT 1 FROM t WHERE t MATCH ?", (query,))
    database.close()
    return bool(found)
