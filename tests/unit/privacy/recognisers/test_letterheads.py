import pytest

from app.privacy.recognisers.letterheads import Letterheads
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Frau\n⟦Gertrud Maag-Peyer⟧\n⟦Zum Rebstock⟧\n⟦8466 Trüllikon⟧\n\n⟦Andelfingen⟧, 14. März 2022"),
    ("de", "Herrn\n⟦Beat Thiel⟧\nc/o ⟦Müller⟧\n⟦Seeweg 3⟧\n⟦8001 Zürich⟧"),
    ("de", "⟦Thiel⟧\n⟦Dorfstrasse 4⟧\n⟦8400 Winterthur⟧"),
    ("de", "⟦Versicherung Muster AG⟧\n⟦Postfach⟧\n⟦8021 Zürich⟧"),
    ("de", "⟦Advokatur am Lindenhof⟧\n⟦lic. iur. Monika Tschudi⟧, ⟦Rechtsanwältin⟧\n⟦Schipfe 12⟧\n⟦8001 Zürich⟧"),
    ("de", "⟦Müller AG⟧ · ⟦Bahnhofstrasse 3⟧ · ⟦8001 Zürich⟧"),
    ("de", "⟦Dr. A. Thiel⟧, ⟦Seeweg 3⟧, ⟦8001 Zürich⟧"),
    ("de", "⟦Stadt Emden⟧ – ⟦Ordnungsamt⟧ · ⟦Postfach 22 54⟧ · ⟦26702 Emden⟧"),
    ("de", "Unser Zeichen: 1      ⟦Emden⟧, den 07.09.2021"),
    ("fr", "⟦Véronique Maret⟧ – ⟦Paul-Henri Bonvin⟧, ⟦avocats⟧\n⟦4, place du Bourg-de-Four⟧\n⟦1204 Genève⟧"),
    ("fr", "⟦Saint-Aubin-le-Vieux⟧, le 7 septembre 2021"),
    ("it", "⟦avv. Paolo Bonvini⟧\n⟦Riva dei Mulini 4⟧\n⟦6900 Lugano⟧\n\n⟦Lugano⟧, lì 7 settembre 2021"),
    ("en", "Mr ⟦J. Thiel⟧\n⟦12 Long Street⟧\n⟦London NW1 6XE⟧"),
    ("en", "⟦3rd Floor, Tannery House, 18 Corn Row⟧\n⟦Shrewsbury SY1 9QZ⟧"),
    ("de", "Wir trafen uns.\n8001 Zürich"),
    ("de", "Montag, 3. April 2024"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Letterheads(), row)


def test_the_kinds_of_a_block() -> None:
    text = "Müller AG\nAnna Thiel\nSeeweg 3\n8001 Zürich"
    assert {f.span.of(text): f.kind for f in Letterheads().find(text, "")} == {
        "Müller AG": "ORGANIZATION", "Anna Thiel": "PERSON", "Seeweg 3": "ADDRESS", "8001 Zürich": "ADDRESS",
    }
