import pytest

from app.privacy.recognisers.cards import CARDS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "card ⟦4111 1111 1111 1111⟧"),
    ("en", "⟦371449635398431⟧ Amex"),
    ("en", "⟦2221 0000 0000 0009⟧"),
    ("en", "Diners ⟦3056 930902 5904⟧"),
    ("en", "⟦6212345678901232⟧"),
    ("en", "⟦4111 11** **** 1111⟧"),
    ("en", "**** **** **** ⟦1111⟧"),
    ("de", "Karte endend auf ⟦4471⟧"),
    ("en", "card ending in ⟦4471⟧"),
    ("de", "typo ⟦4111 1111 1111 1112⟧"),
    ("en", "1111 2222 people"),
    ("en", "the years 1998 1999 2000 2001"),
    ("en", "a card in 2019"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(CARDS, row)
