"""Which parts of a text say no."""

import pytest

from app.evidence.reading import Reading


@pytest.mark.parametrize(("text", "denied"), [
    ("There was no fever or cough", [True, True]), ("Not only he came", [False]), ("Account no. 12 is open", [False]),
    ("It doesn't hurt", [True]), ("He denies pain", [True]), ("Tutto è chiaro", [False]), ("Non paga", [True]),
    ("Le vendeur ne paie que les frais", [False]), ("Il n'a ni fièvre ni nausées", [True]), ("Il ne fume plus", [True]),
    ("Die Klage wurde abgewiesen", [True]), ("Zahlbar ist es ohne Abzug", [False, True]), ("Das Konto ist gebührenfrei", [True]),
    ("Nicht später als am Freitag", [False]), ("Tutti i membri tranne gli altri", [False, True]),
    ("Les chiens sont interdits, sauf les petits", [True, False]),
])
def test_parts(text: str, denied: list[bool]) -> None:
    assert [part.denied for part in Reading(text).parts] == denied
