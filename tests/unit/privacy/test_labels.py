import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.findings import KINDS as ALL_KINDS
from app.privacy.labels import is_label, kind_of, of_things, plain, vague
from app.privacy.words.headers import ALSO_THINGS, KINDS
from app.privacy.words.things import NOTHING, OTHERS, THINGS


@pytest.mark.parametrize(("label", "kind"), [
    ("Name", "PERSON"), ("Patient:in", "PERSON"), ("Mieter/in", "PERSON"), ("Forename(s)", "PERSON"),
    ("Nom et prénom", "PERSON"), ("Name, Vorname", "PERSON"), ("Cognome e nome", "PERSON"), ("Né(e) le :", "DATE"),
    ("Geb.-Dat.", "DATE"), ("PLZ/Ort", "ADDRESS"), ("Strasse, Nr.", "ADDRESS"), ("N° AVS", "ID"), ("AHV-Nr.", "ID"),
    ("E-Mail", "EMAIL"), ("Lieu d’origine", "LOCATION"), ("Bemerkung", None), ("Name / Betrag", None),
    ("Nr.", None), ("", None), ("Name " * 20, None),
])
def test_kinds(label: str, kind: str | None) -> None:
    assert kind_of(label) == kind


def test_a_label_in_a_plain_form() -> None:
    assert plain("  Geb.-Dat.: ") == "geb dat"
    assert plain("Name (Nachname, Vorname)") == "name"
    assert plain("Mitarbeiter*innen") == "mitarbeiter"


def test_vague_and_of_things() -> None:
    assert vague("Name")
    assert not vague("Vorname")
    assert of_things("Wirkstoff")
    assert not of_things("Bemerkung")
    assert is_label("Bemerkung")
    assert not is_label("Thiel")


def test_words_are_written_as_they_are_looked_up() -> None:
    for word in {*KINDS, *ALSO_THINGS, *OTHERS, *NOTHING}:
        assert plain(word) == word


def test_lists_agree() -> None:
    assert {kind.partition(":")[0] for kind in KINDS.values()} <= set(ALL_KINDS)
    assert set(KINDS) >= ALSO_THINGS
    assert not THINGS & (set(KINDS) - ALSO_THINGS)


@given(st.text(max_size=60))
def test_any_text_is_looked_up(text: str) -> None:
    assert plain(plain(text)) == plain(text) or kind_of(text) is None
