"""The language of a sentence by its little words."""

import pytest

from app.evidence.tokens import tokens
from app.evidence.tongue import tongue


@pytest.mark.parametrize(("text", "language"), [
    ("The operation lasted an hour.", "en"), ("Die Operation dauerte eine Stunde.", "de"),
    ("L'opération a duré une heure.", "fr"), ("L'operazione della signora è durata un'ora.", "it"), ("Mr Osei's loan was approved.", "en"),
    ("Dringende Bestellungen bearbeitet Frau Pasche.", "de"),
])
def test_languages(text: str, language: str) -> None:
    assert tongue(tokens(text), "it" if language != "it" else "en") == language


def test_what_cannot_be_told_is_left_to_what_surrounds_it() -> None:
    assert tongue(tokens("Paracetamol 500"), "fr") == "fr"
