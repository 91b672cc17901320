import pytest

from app.privacy.same_name import abbreviates, key, logins, stems, without_legal_form


@pytest.mark.parametrize(("a", "b"), [
    ("Müller", "MUELLER"), ("Müller", "Muller"), ("Strauß", "STRAUSS"), ("Élodie", "elodie"), ("TobIer", "Tobler"),
    ("Tob1er", "Tobler"), ("T0bler", "Tobler"), ("KeIIer", "Keller"),
])
def test_the_same_key(a: str, b: str) -> None:
    assert key(a) == key(b)


def test_keys_apart() -> None:
    assert len({key(word) for word in ("Keller", "Keiler", "Iris", "Lris", "2061", "206l")}) == 6


def test_stems() -> None:
    assert set(stems("toblers")) == {"tobler"}
    assert set(stems("toblersche")) == {"tobler"}
    assert not set(stems("hans"))


def test_logins_take_the_first_and_the_last_word() -> None:
    assert set(logins(("rosa", "maria", "tobler"))) == {"rtobler", "toblerr", "rosatobler", "toblerrosa"}
    assert not list(logins(("rosa",)))
    assert "awu" not in set(logins(("a", "wu")))


@pytest.mark.parametrize(("value", "words"), [
    ("Tobler Treuhand AG", "tobler treuhand"), ("Migros Bau S.A.", "migros bau"), ("Beta S. r. l.", "beta"),
    ("SA Favre", "favre"), ("AG", ""), ("Sagl Motor", "motor"),
])
def test_legal_forms(value: str, words: str) -> None:
    assert " ".join(without_legal_form(value)) == words


@pytest.mark.parametrize(("short", "name", "does"), [
    ("BSN", "Beratungsstelle Nord", True), ("BN", "Beratungsstelle Nord", True), ("SUVA", "Beratungsstelle Nord", False),
    ("BS", "Beratungsstelle Nord", False), ("NB", "Beratungsstelle Nord", False), ("B", "Beratungsstelle", False),
    ("CHUV", "Centre hospitalier universitaire vaudois", True),
])
def test_acronyms(short: str, name: str, does: bool) -> None:
    assert abbreviates(short, name) is does
