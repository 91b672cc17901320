from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy import checksums, checksums_firms, checksums_people

Check = Callable[[str], bool]

RIGHT: list[tuple[Check, str]] = [
    (checksums.ean13, "756.1234.5678.97"),
    (checksums.luhn, "4111 1111 1111 1111"),
    (checksums.mod97, "CH93 0076 2011 6238 5295 7"),
    (checksums.mod10_recursive, "11 00000 00001 23456 78901 23409"),
    (checksums.uid, "CHE-246.801.359"),
    (checksums.nir, "1 85 05 75 123 456 73"),
    (checksums.svnr, "1237 010180"),
    (checksums.codice_fiscale, "FRRBRN61D03L219Y"),
    (checksums.steuer_id, "26 954 371 827"),
    (checksums.partita_iva, "00743110157"),
    (checksums.rvnr, "65 180539 T 020"),
    (checksums_people.luhn_of(9), "732 829 320"),
    (checksums_people.kvnr, "A123456780"),
    (checksums_people.lanr, "123456601"),
    (checksums_people.ik, "260326822"),
    (checksums_people.spi, "0701987765493"),
    (checksums_people.nhs, "943 476 5919"),
    (checksums_people.npi, "1234567893"),
    (checksums_people.dea, "AB1234563"),
    (checksums_people.icao, "L898902C36"),
    (checksums_people.dni, "12345678Z"),
    (checksums_people.dni, "X1234567L"),
    (checksums_people.pesel, "44051401359"),
    (checksums_people.bsn, "111222333"),
    (checksums_people.rijksregister, "85.07.30-033.28"),
    (checksums_people.rijksregister, "17.07.30-033.84"),
    (checksums_firms.lei, "529900T8BM49AURSDO55"),
    (checksums_firms.creditor_reference, "RF18 5390 0754 7034"),
    (checksums_firms.creditor_id, "DE98ZZZ09999999999"),
    (checksums_firms.postal_account, "01-39139-1"),
    (checksums_firms.siret, "732 829 320 00074"),
    (checksums_firms.siret, "356 000 000 09075"),
    (checksums_firms.firmenbuch, "FN 122119m"),
    (checksums_firms.vin, "1M8GDM9AXKP042788"),
]


@pytest.mark.parametrize(("check", "value"), RIGHT)
def test_a_right_number(check: Check, value: str) -> None:
    assert check(value)


@pytest.mark.parametrize(("check", "value"), RIGHT)
def test_another_last_sign_is_wrong(check: Check, value: str) -> None:
    at = 6 if check is checksums_people.lanr else len(value) - 1
    others = "0123456789" if value[at].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    right = [sign for sign in others if check(value[:at] + sign + value[at + 1:])]
    # La Poste's establishments are checked modulo 5
    assert len(right) == (1 if not value.startswith("356") else 3)


@given(st.text(alphabet="0123456789ABCXYZ -./<é", max_size=30))
def test_any_text_is_right_or_wrong(value: str) -> None:
    for check, _ in RIGHT:
        assert check(value) in (True, False)
