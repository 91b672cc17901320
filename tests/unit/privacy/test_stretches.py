"""Words put together to names: by what begins and goes on, by what stands between, never over a blank line."""

import numpy
import pytest

from app.privacy.classifier import Word
from app.privacy.stretches import stretches

FLOORS = (0.5, 0.5)


def words(text: str, *said: tuple[str, str, float]) -> list[Word]:
    """Each word of the text once, in order, with "B0" or "I1" for a kind and how likely it is; others are nothing."""
    found, at = [], 0
    for word, mark, likely in said:
        start = text.index(word, at)
        at = start + len(word)
        kinds = numpy.zeros(2, numpy.float32)
        kinds[int(mark[1])] = likely
        found.append(Word(start, at, kinds, likely, int(mark[1]), mark[0] == "B"))
    return found


def joined(text: str, *said: tuple[str, str, float]) -> list[tuple[str, int]]:
    return [(text[one.start:one.end], one.kind) for one in stretches(text, words(text, *said), FLOORS)]


@pytest.mark.parametrize(
    ("text", "between"),
    [("Anna Keller", " "), ("Anna\nKeller", "\n"), ("A. Keller", "."), ("Anna  Keller", "  "), ("Keller & Co", "&")],
)
def test_what_goes_on_is_one(text: str, between: str) -> None:
    first, *_, last = text.replace(".", "").split()
    assert joined(text, (first, "B0", 0.9), (last, "I0", 0.9)) == [(text, 0)]


@pytest.mark.parametrize("between", ["\n\n", "\n \r\n", " und ", "; ", "\f", "...", " (", "\t|\t"])
def test_what_stands_apart_is_two(between: str) -> None:
    text = f"Anna{between}Keller"
    assert joined(text, ("Anna", "B0", 0.9), ("Keller", "I0", 0.9)) == [("Anna", 0), ("Keller", 0)]


def test_what_begins_anew_is_two_but_for_a_hyphen() -> None:
    assert joined("Anna, Rosa", ("Anna", "B0", 0.9), ("Rosa", "B0", 0.9)) == [("Anna", 0), ("Rosa", 0)]
    assert joined("Ott-Keller", ("Ott", "B0", 0.9), ("Keller", "B0", 0.9)) == [("Ott-Keller", 0)]


def test_a_kind_of_its_own_floor() -> None:
    said = [("Anna", "B0", 0.4), ("Bern", "B1", 0.4)]
    text = "Anna Bern"
    assert [one.kind for one in stretches(text, words(text, *said), (0.5, 0.3))] == [1]


def test_the_letters_decide_the_kind_and_the_score() -> None:
    (one,) = stretches("Ott Kellermann", words("Ott Kellermann", ("Ott", "B1", 0.6), ("Kellermann", "I0", 0.9)), FLOORS)
    assert one.kind == 0
    assert one.score == pytest.approx((3 * 0.6 + 10 * 0.9) / 13)


def test_a_doubtful_word_of_another_kind_stands_apart() -> None:
    floors = (0.1, 0.1)
    for likely, expected in ((0.2, [("Ott", 0), ("Praktikant", 1)]), (0.6, [("Ott Praktikant", 1)])):
        said = words("Ott Praktikant", ("Ott", "B0", 0.9), ("Praktikant", "I1", likely))
        assert [("Ott Praktikant"[o.start:o.end], o.kind) for o in stretches("Ott Praktikant", said, floors)] == expected


def test_signs_alone_are_nothing() -> None:
    assert joined("( - )", ("(", "B0", 0.9), ("-", "I0", 0.9), (")", "I0", 0.9)) == []
