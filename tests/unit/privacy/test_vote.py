import pytest

from app.privacy.vote import plainly

PLAIN = {
    "en": "The patient was discharged on Monday and will be back in two weeks, which is what she had asked for.",
    "de": "Die Patientin wurde am Montag nach Hause entlassen und kommt in zwei Wochen mit ihrer Schwester wieder.",
    "fr": "La patiente est sortie lundi avec sa fille et elle reviendra dans deux semaines pour un contrôle au centre.",
    "it": "La paziente è stata dimessa lunedì con la figlia e tornerà tra due settimane per un controllo della gamba.",
}
OTHERS = [
    "De patiënt is gisteren ontslagen en komt over twee weken terug voor controle in het ziekenhuis.",
    "La paciente fue dada de alta ayer y volverá dentro de dos semanas para una revisión con su médico.",
    "A paciente teve alta ontem e volta daqui a duas semanas para uma consulta com o seu médico de família.",
    "Pacjentka została wczoraj wypisana i wróci za dwa tygodnie na kontrolę do swojego lekarza.",
    "Pacienta a fost externată ieri și se va întoarce peste două săptămâni pentru un control la medicul ei.",
    "Patienten blev udskrevet i går og kommer tilbage om to uger til kontrol hos sin egen læge.",
    "La pacient va sortir ahir de l'hospital i tornarà d'aquí a dues setmanes per a una visita amb el seu metge.",
]


@pytest.mark.parametrize(("language", "text"), PLAIN.items())
def test_plain_sentences(language: str, text: str) -> None:
    assert plainly(text) == language
    assert plainly(text, language) == language


@pytest.mark.parametrize("text", OTHERS)
def test_another_language_is_none_of_ours(text: str) -> None:
    assert plainly(text) == ""


@pytest.mark.parametrize(("text", "hint"), [
    ("", ""), ("Rosa Tobler 3.4.1961", ""), ("Rosa Tobler 3.4.1961", "de"), (PLAIN["de"], "fr"),
    (f"{PLAIN['de']} {PLAIN['fr']}", ""),
])
def test_what_is_not_plain_is_left_open(text: str, hint: str) -> None:
    assert plainly(text, hint) == ""


def test_fewer_words_agree_than_tell() -> None:
    text = "Die Rechnung ist bezahlt und abgelegt."
    assert (plainly(text), plainly(text, "de")) == ("", "de")
