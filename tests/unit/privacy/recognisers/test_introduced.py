import pytest

from app.privacy.recognisers.introduced import Introduced
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Sehr geehrte Frau ⟦Dr. med. Amsler⟧, Herr ⟦Sommer⟧"),
    ("de", "⟦DR. MED. H. AMSLER⟧"),
    ("de", "Herren ⟦Meier⟧ und ⟦Huber⟧ kamen"),
    ("fr", "MM. ⟦Favre⟧ et ⟦Roux⟧"),
    ("fr", "Maître ⟦Jean-Marc de la Tour-Saint-Luc⟧ plaide"),
    ("it", "il sig. ⟦Ferri⟧ e l'⟦avv. Conti⟧"),
    ("en", "Mr ⟦K.H. Roe⟧ and Mrs ⟦A. Doe-Vogel⟧"),
    ("en", "Patient: ⟦ROE, Anna Maria⟧ (F)"),
    ("de", "Name: ⟦T O B L E R⟧"),
    ("en", "my patient ⟦maria roe⟧ called"),
    ("fr", "Nom: ⟦FAVRE⟧ Prénom: ⟦LÉON⟧"),
    ("en", "Dear ⟦Anna⟧,"),
    ("de", "gez. ⟦Tobler⟧"),
    ("en", "From: ⟦Jane Roe⟧ <x>"),
    ("de", "Herr Doktor, bitte"),
    ("en", "The witness was absent"),
    ("de", "die Patientin wurde entlassen"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Introduced(), row)
