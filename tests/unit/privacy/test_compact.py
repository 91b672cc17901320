from hypothesis import given
from hypothesis import strategies as st

from app.privacy.compact import Numbers


def found(kind: str, value: str, text: str) -> list[str]:
    numbers = Numbers()
    numbers.add(kind, value)
    return [text[start:end] for start, end, _ in numbers.find(text)]


def test_a_number_of_a_country_is_known_as_dialled_there() -> None:
    assert found("PHONE", "+41 79 123 45 67", "079 1234567") == ["079 1234567"]
    assert found("PHONE", "+41 (0)79 123 45 67", "0041 79 123 45 67") == ["0041 79 123 45 67"]
    assert found("ID", "+41 79 123 45 67", "079 1234567") == []
    assert found("PHONE", "41 79 123 45 67", "079 1234567") == []


def test_too_few_digits_say_nothing() -> None:
    assert found("ID", "ab 12-34", "ab1234") == []


def test_a_longer_number_is_another() -> None:
    assert found("ID", "12345678", "1 12345678 / 123456789, 12345678") == ["12345678", "12345678"]


@given(st.text("0123456789ab", min_size=1, max_size=20), st.lists(st.sampled_from(["", " ", ".", "-", " / "]), min_size=20, max_size=20))
def test_however_it_is_grouped(number: str, gaps: list[str]) -> None:
    grouped = "".join(char + gap for char, gap in zip(number, gaps, strict=False)).strip(" ./-")
    expected = [grouped] if sum(map(str.isdigit, number)) >= 5 else []
    assert found("ID", number, f"x: {grouped}; y") == expected
