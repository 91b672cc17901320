"""Changing a text: an annotation keeps to what it marks, and damage keeps every annotation sound."""

from random import Random

import pytest

from models.finder.making.damage import WAYS
from models.finder.making.edits import Span, apply, tidy

TEXT = "Frau Anna Müller,\nBahnhofstraße 12,  8001 Zürich.\tTel. 044 123 45 67\nGrüsse aus der Straße, Groß"


def span(text: str, inner: str, kind: str) -> Span:
    start = text.index(inner)
    return Span(start, start + len(inner), kind)


SPANS = [
    span(TEXT, "Anna Müller", "PERSON"),
    span(TEXT, "Bahnhofstraße 12", "ADDRESS"),
    span(TEXT, "8001 Zürich", "ADDRESS"),
    span(TEXT, "044 123 45 67", "ID"),
    span(TEXT, "Groß", "PERSON"),
]


def marked(text: str, edits: list[tuple[int, int, str]]) -> list[str]:
    """What the annotation of `b` in `a b c` marks after these edits."""
    changed, spans = apply(text, [Span(2, 3, "ID")], edits)
    return [changed[start:end] for start, end, _ in spans]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], ["b"]),
        ([(0, 1, "aaa")], ["b"]),
        ([(2, 2, "**"), (3, 3, "**")], ["b"]),
        ([(2, 3, "bb")], ["bb"]),
        ([(1, 2, ""), (3, 4, "")], ["b"]),
        ([(2, 3, "")], []),
        ([(4, 5, "")], ["b"]),
    ],
)
def test_an_annotation_keeps_to_what_it_marks(edits, expected):
    assert marked("a b c", edits) == expected


def test_inserting_inside_widens():
    text, spans = apply("x Müller y", [Span(2, 8, "PERSON")], [(4, 4, "-\n")])
    assert [text[start:end] for start, end, _ in spans] == ["Mü-\nller"]


def test_tidy_cuts_spaces_and_overlaps_and_drops_what_is_empty():
    assert tidy(" ab  cd ", [Span(0, 4, "ID"), Span(3, 5, "ID"), Span(2, 8, "DATE")]) == [
        Span(1, 3, "ID"),
        Span(5, 7, "DATE"),
    ]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_damage_keeps_annotations_sound(way):
    for seed in range(60):
        text, spans = way(Random(seed), TEXT, SPANS)
        last = 0
        for start, end, _ in spans:
            assert last <= start < end <= len(text)
            assert not text[start].isspace()
            assert not text[end - 1].isspace()
            last = end


@pytest.mark.parametrize("name", ["lower", "upper", "wrapped", "joined", "accents_as_two", "marked", "quoted", "hard_spaces"])
def test_damage_marks_the_same_letters_as_before(name):
    way = next(way for way in WAYS if way.__name__ == name)

    def letters(text: str) -> str:
        plain = text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
        return "".join(mark for mark in plain if mark.isalnum())

    for seed in range(20):
        text, spans = way(Random(seed), TEXT, SPANS)
        found = [letters(text[start:end]) for start, end, _ in spans]
        assert found == [letters(TEXT[start:end]) for start, end, _ in SPANS]
