"""Which passages a sentence names."""

import pytest

from app.evidence.citations import cited, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("offen [1].", (1,)), ("offen [1][3].", (1, 3)), ("offen [1, 3; 2].", (1, 3, 2)),
        ("offen [2–4] [3]", (2, 3, 4)),
        ("[PERSON_1] kam", ()), ("[2026] oder [12a]", ()), ("keine", ()), ("[ 7 ]", (7,)),
    ],
)
def test_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(text) == numbers


def test_sentences_with_their_numbers_offsets_and_words() -> None:
    answer = "Die Frist ist offen [2]. Der Lohn auch.\n[1]\n"
    first, second = cited(answer)
    assert (first.text, first.numbers) == ("Die Frist ist offen .", (2,))
    assert (second.text, second.numbers) == ("Der Lohn auch.", (1,))
    assert second.span.of(answer) == "Der Lohn auch.\n[1]"


def test_marks_alone_at_the_beginning_belong_to_nobody() -> None:
    (only,) = cited("[1]")
    assert only.numbers == (1,)
    assert only.text == ""
