import pytest

from app.privacy.recognisers.addresses import ADDRESSES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "wohnt ⟦Obere Lindenstrasse 12a⟧, ⟦8400 Winterthur⟧"),
    ("de", "⟦Grüne Str. 7⟧"),
    ("de", "⟦Anna-Huber-Straße 9⟧"),
    ("fr", "au ⟦9ter, chemin des Vignes⟧, ⟦1204 Genève⟧"),
    ("fr", "⟦rue du Lac 5⟧"),
    ("it", "in ⟦via Giuseppe Verdi 4⟧, ⟦6900 Lugano⟧"),
    ("en", "⟦12 Long Street⟧, London ⟦NW1 6XE⟧"),
    ("en", "⟦P.O. Box 123⟧"),
    ("de", "⟦Postfach 12⟧"),
    ("de", "⟦Talblick 32⟧\n⟦A-9580 Villach⟧"),
    ("en", "My zip code is ⟦4445⟧"),
    ("de", "im Jahr 2011 Operation"),
    ("en", "During 1971 it rained"),
    ("de", "\n2048 Patienten kamen"),
    ("en", "spring 12 times"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ADDRESSES, row)
