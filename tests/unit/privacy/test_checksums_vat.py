import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.checksums_vat import vat

RIGHT = (
    "ATU13585627", "BE0428759497", "BG175074752", "CY10259033P", "CZ25123891", "DE136695976", "DK13585628",
    "EE100931558", "EL023456780", "ES54362315K", "ESB58378431", "FI20774740", "FR40303265045", "HR33392005961",
    "HU12892312", "IE6433435F", "IE6433435OA", "IE8D79739I", "IT00743110157", "LT119511515", "LT100001919017",
    "LU15027442", "LV40003521600", "MT11679112", "NL004495445B01", "PL8567346215", "PT501964843", "RO18547290",
    "SE123456789701", "SI50223054", "SK2022749619", "GB980780684", "XI980780684",
)
AT = {"NL": -4, "SE": -3, "IE": 8}
"""Where the check sign stands in countries in which it is not the last one."""


@pytest.mark.parametrize("value", RIGHT)
def test_a_right_number(value: str) -> None:
    assert vat(value)
    assert vat(f"{value[:2]} {value[2:5]}.{value[5:]}")


@pytest.mark.parametrize("value", RIGHT)
def test_another_check_sign_is_wrong(value: str) -> None:
    at = AT.get(value[:2], len(value) - 1) % len(value)
    at = len(value) - 1 if value == "IE8D79739I" else at
    other = {"9": "0", "Z": "A"}.get(value[at]) or chr(ord(value[at]) + 1)
    assert not vat(value[:at] + other + value[at + 1:])


@pytest.mark.parametrize("value", ["", "CH123", "ATU1358562", "DEA36695976", "XX136695976", "ES00000000"])
def test_what_is_no_number_is_wrong(value: str) -> None:
    assert not vat(value)


@given(st.sampled_from([value[:2] for value in RIGHT]), st.text(alphabet="0123456789ABUXZé²", max_size=13))
def test_any_text_is_right_or_wrong(country: str, rest: str) -> None:
    assert vat(country + rest) in (True, False)
