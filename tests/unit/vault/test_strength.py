"""What people here choose first is weak; random words and long sentences are not."""

import pytest

from app.vault import strength


@pytest.mark.parametrize("passphrase", [
    "", "a", "Passwort", "passwort123", "Sommer2026!", "Sommer2026!!", "Zürich2026!", "Zuerich2026!", "Geneve1291",
    "motdepasse1", "Bonjour2026", "primavera2025!", "Juventus1897", "Kantonsspital", "Mueller1985", "MüllerBern1985",
    "qwertz12345", "azerty2026!", "P@ssw0rt2026", "ferrari458italia", "0791234567", "schweiz1291!",
    "intramuros", "Intramuros2026!", "hopitalgeneve1", "aaaaaaaaaaaaaaaaaaaaaaaaa", "12345678901234567890",
    "x" * 500,
])
def test_weak(passphrase: str) -> None:
    assert strength.code(passphrase) == "strength.weak"


@pytest.mark.parametrize("passphrase", [
    "Regenwurm-Klavier-Nebelhorn-94", "correct horse battery staple ferry", "orage lampe cuillere falaise dentelle",
    "k7#Wq!2zR9$mXv4pL", "Mein Velo steht seit Montag im Regen vor der Bäckerei",
])
def test_strong(passphrase: str) -> None:
    assert strength.code(passphrase) == "strength.strong"


def test_fair_lies_between() -> None:
    assert strength.code("k7#Wq!2zR9$mXv4") == "strength.fair"
    assert strength.code("k7#Wq!2zR") == "strength.weak"


def test_accents_add_nothing() -> None:
    assert strength.guesses("Müller") <= strength.guesses("Muller") + 0.01


def test_local_words_are_known() -> None:
    assert len(set(strength.words())) > 500
    assert {"sommer", "passwort", "printemps", "spital", "zuerich"} <= set(strength.words())
