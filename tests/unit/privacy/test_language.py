import pytest

from app.privacy.language import identify


@pytest.mark.parametrize(("text", "language"), [
    ("Die Patientin wurde gestern nach Hause entlassen und kommt in zwei Wochen zur Kontrolle.", "de"),
    ("The patient was discharged yesterday and will come back in two weeks.", "en"),
    ("La patiente est sortie hier et reviendra dans deux semaines pour un contrôle.", "fr"),
    ("La paziente è stata dimessa ieri e tornerà tra due settimane per un controllo.", "it"),
    ("De patiënt is gisteren ontslagen en komt over twee weken terug voor controle.", "nl"),
    ("Pacjentka została wczoraj wypisana i wróci za dwa tygodnie na kontrolę.", "pl"),
])
def test_whole_sentences(text: str, language: str) -> None:
    assert identify(text) == language


def test_a_hint_decides_for_a_short_text() -> None:
    assert identify("Tobler Rosa", "de") == "de"
    assert identify("Tobler Rosa", "it") == "it"
    assert identify("", "fr") == "fr"
    assert identify("12.3.", "") == ""


def test_a_wrong_hint_does_not_bend_a_long_text() -> None:
    text = "Die Patientin wurde gestern nach Hause entlassen und kommt in zwei Wochen wieder. "
    assert identify(text * 20, "en") == "de"
