import pytest

from app.privacy.recognisers.coordinates import COORDINATES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "at ⟦47.3769° N, 8.5417° E⟧"),
    ("en", "⟦47.3769, 8.5417⟧"),
    ("en", "⟦N 47.3769° E 8.5417°⟧"),
    ("en", "⟦47°22′36″N 8°32′30″E⟧"),
    ("de", '⟦47° 22\' 36.5" N, 8° 32\' 30" O⟧'),
    ("de", "⟦2'683'256 / 1'247'981⟧"),
    ("de", "⟦2683256/1247981⟧"),
    ("de", "Koordinaten ⟦683 256 / 247 981⟧"),
    ("de", "⟦683'256/247'981⟧"),
    ("en", "⟦32T 465345 5247981⟧"),
    ("en", "⟦geo:47.3769,8.5417⟧"),
    ("en", "⟦8FVC9G8F+6X⟧"),
    ("en", "///⟦filled.count.soap⟧"),
    ("en", "pH 7.3769, pCO2 5.4 kPa"),
    ("de", "Umsatz 683'256 Franken / Monat"),
    ("en", "20.5 °C and 3.25 mg"),
    ("en", "values 1.25, 2.50 and 3.75"),
    ("de", "37.5 °C"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(COORDINATES, row)
