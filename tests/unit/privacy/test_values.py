import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.findings import KINDS
from app.privacy.values import LONGEST, parts_of, sums_up
from tests.unit.privacy.tables import mark, unmarked


@pytest.mark.parametrize(("kind", "marked"), [
    ("PERSON", "⟦Thiel⟧"), ("PERSON", "Frau ⟦Hürlimann⟧"), ("PERSON", "⟦Dr. med. Anna Thiel-Moser⟧, geb. 3.4.61"),
    ("PERSON", "⟦da Silva Teixeira Inês⟧"), ("PERSON", "⟦Thiel, Anna⟧"), ("PERSON", "⟦Thiel⟧, ⟦Moser⟧, ⟦Kern⟧"),
    ("PERSON", "⟦Anna⟧ und ⟦Beat Moser⟧"), ("PERSON", "⟦A. B. Thiel⟧"), ("PERSON", "⟦Meier H.⟧"),
    ("PERSON", "⟦Abgottspon Theodul⟧, m, 23.05.1949"), ("PERSON", "⟦MOSER⟧"), ("PERSON", "⟦Anna Thiel⟧ (Mutter)"),
    ("PERSON", "Tochter, Frau ⟦Imseng⟧, 079 555 31 02"), ("PERSON", "⟦Anna Thiel⟧, ⟦Beat Moser⟧"),
    ("PERSON", "⟦A. Thiel⟧ (Vorsitz), ⟦B. Moser⟧ und ⟦C. Kern⟧"), ("PERSON", "Schmerzen im Knie, Fieber"),
    ("PERSON", "⟦de la Tour⟧"), ("PERSON", "⟦Müller AG⟧"), ("PERSON", "⟦O'Brien⟧"), ("PERSON", "⟦K.⟧"),
    ("PERSON", "-"), ("PERSON", "n/a"), ("PERSON", "Total"), ("PERSON", "siehe oben"), ("PERSON", "4.5"), ("PERSON", "X"),
    ("PERSON", "Schmerzen im Knie"), ("PERSON", "Bauamt"), ("PERSON", "Schweiz"), ("PERSON", "OK"), ("PERSON", "Bemerkung"),
    ("DATE", "⟦3.4.61⟧"), ("DATE", "⟦1961⟧"), ("DATE", "⟦61⟧"), ("DATE", "⟦3. April 1961⟧ in Wil"), ("DATE", "bald"),
    ("AGE", "⟦45⟧ J."), ("AGE", "⟦7⟧"), ("AGE", "450"), ("AGE", "45 %"), ("AGE", "45-60"),
    ("PHONE", "⟦052 123 45 67⟧ (P)"), ("PHONE", "12"), ("EMAIL", "⟦a.b@c.example⟧"), ("EMAIL", "per Post"),
    ("ID", "⟦756.1234.5678.97⟧"), ("ID", "⟦QQ 12 34 56 C⟧"), ("ID", "siehe 12"), ("ID", "1"),
    ("ACCOUNT", "⟦CH93 0076 2011 6238 5295 7⟧"), ("ACCOUNT", "1020 Bank"),
    ("ADDRESS", "⟦8400⟧"), ("ADDRESS", "⟦Chilegass 7, 5643 Sins⟧"), ("ADDRESS", "Post"), ("ADDRESS:ROOM", "⟦12c⟧"),
    ("ADDRESS:ROOM", "Doppelzimmer"), ("LOCATION", "⟦Trub BE⟧"), ("LOCATION", "⟦8400 Winterthur⟧"), ("LOCATION", "links"),
    ("PROFESSION", "⟦boulangère⟧"), ("PROFESSION", "keine Angabe"), ("ORGANIZATION", "⟦Kern & Co.⟧"),
    ("HANDLE", "⟦athiel⟧"), ("HANDLE", "12 34"), ("SECRET:PASSWORD", "⟦geheim77⟧"), ("SECRET:PASSWORD", "am Telefon"),
])
def test_what_is_of_its_kind(kind: str, marked: str) -> None:
    value, _ = unmarked(marked)
    assert mark(value, ((start, end) for start, end, _ in parts_of(kind, value))) == marked


def test_the_kind_follows_what_stands_there() -> None:
    assert parts_of("PERSON", "Müller AG")[0][2] == "ORGANIZATION"
    assert parts_of("LOCATION", "8400 Winterthur")[0][2] == "ADDRESS"
    assert parts_of("ADDRESS:ROOM", "12c")[0][2] == "ADDRESS"


def test_prose_is_no_value() -> None:
    assert parts_of("ORGANIZATION", "A" * (LONGEST + 1)) == ()


def test_totals() -> None:
    assert sums_up("Total CHF")
    assert not sums_up("Thiel")


KIND = st.sampled_from([*KINDS[:11], "ID", "ACCOUNT", "SECRET", "HANDLE", "ADDRESS:ROOM", "LOCATION:ORIGIN"])


@given(KIND, st.text(max_size=60) | st.text(st.sampled_from("Anna.,;/- und3(AG"), max_size=30))
def test_parts_lie_in_the_value_in_order(kind: str, text: str) -> None:
    value = text.strip()
    if kind == "URL":
        return
    at = 0
    for start, end, what in parts_of(kind, value):
        assert at <= start < end <= len(value)
        assert what.partition(":")[0] in KINDS
        at = end
