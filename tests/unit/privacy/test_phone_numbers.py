import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import Leniency, PhoneNumberMatcher

from app.privacy.phone_numbers import Matcher, numbers
from app.privacy.stock import REGIONS

_NUMBERS = [
    "044 668 18 00", "+41 44 668 18 00", "0041 44 668 18 00", "41 44 668 18 00", "(030) 2639-0", "030 26390", "01 23 45 67 89",
    "06 12 34 56 78", "02 4654 1234", "39 02 4654 1234", "020 7946 0958", "1 202 456 1111", "(202) 456-1111", "756.1234.5678.97",
    "0800 800 800", "012 345", "011 41 44 668 18 00", "12.03.2024", "01 58858 0", "1800 20 020 7946 0958",
]


def _found(matcher: type[PhoneNumberMatcher], text: str, region: str) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in matcher(text, region)]


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("number", _NUMBERS)
def test_the_same_is_found(number: str, region: str) -> None:
    text = f"Call {number}, please."
    assert _found(Matcher, text, region) == _found(PhoneNumberMatcher, text, region)


@pytest.mark.parametrize(("number", "region"), [("044 668 18 00", "CH"), ("020 7946 0958", "GB"), ("02 4654 1234", "IT")])
def test_a_number_of_the_region_is_found(number: str, region: str) -> None:
    assert _found(Matcher, f"x {number}", region) == [(2, 2 + len(number))]


@given(st.from_regex(r"(00|0|011|41|49|43|39|33|44|1)?[1-9][0-9 ()./-]{5,16}[0-9]", fullmatch=True), st.sampled_from(REGIONS))
def test_the_same_digits_are_a_number_or_none(text: str, region: str) -> None:
    assert _found(Matcher, text, region) == _found(PhoneNumberMatcher, text, region)


def _outermost(places: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Without those that lie in another, which Presidio drops."""
    return {one for one in places if not any(one != other and other[0] <= one[0] and one[1] <= other[1] for other in places)}


@given(st.from_regex(r"(x |\()?(\+|00|0|1)?[1-9][0-9 ()./-]{5,16}[0-9]( / [0-9]{2,9}| x|,| \+41 44 668 18 00)?", fullmatch=True))
def test_all_regions_at_once_find_the_same(text: str) -> None:
    one_by_one = {place for region in REGIONS for place in _found(PhoneNumberMatcher, text, region)}
    at_once = {(match.start, match.end) for _, match in numbers(text, REGIONS, Leniency.VALID)}
    assert _outermost(at_once) == _outermost(one_by_one)
