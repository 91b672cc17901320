"""What a person is told beside the findings of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import Finding, Orders
from app.privacy.notices import about, ranges
from app.privacy.special import CATEGORIES
from app.system.wording import LANGUAGES, Wording


def document(*pages: str) -> Document:
    made, at = [], 0
    for number, text in enumerate(pages, 1):
        made.append(Page(number, at, at + len(text)))
        at += len(text) + 1
    return Document("a.pdf", "a", "application/pdf", "\n".join(pages), tuple(made))


def person(start: int, end: int) -> Finding:
    return Finding(Span(start, end), "PERSON", 0.9, "test", Reason.of("reason.token"))


def test_pages_with_text_and_without_a_finding_are_named() -> None:
    three = document("Frau Tobler", "nichts", "", "auch nichts", " – ")
    assert about(three, [person(5, 11)], Orders()) == (
        Reason.of("privacy.nothing_on_pages", name="a.pdf", pages="2, 4", count=2),
    )


def test_a_finding_that_goes_over_a_page_counts_for_both() -> None:
    assert about(document("Frau Anna", "Tobler"), [person(5, 16)], Orders()) == ()


def test_kinds_that_are_off_are_said() -> None:
    (notice,) = about(document("Frau Tobler"), [person(5, 11)], Orders(off=("PERSON", "SECRET")))
    assert notice == Reason.of("privacy.kinds_off", kinds="PERSON SECRET")
    assert "Persons, Passwords and keys" in Wording("en").say(notice)
    assert "Personen, " in Wording("de").say(notice)


def test_special_categories_are_said_one_by_one_and_nothing_is_marked() -> None:
    notices = about(document("Frau Tobler hat Diabetes und ist in der Gewerkschaft."), [person(5, 11)], Orders())
    assert [notice.code for notice in notices] == ["privacy.special_health", "privacy.special_union"]
    assert all(dict(notice.params) == {"name": "a.pdf"} for notice in notices)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_has_its_sentence_and_its_name(language: str, category: str) -> None:
    words = Wording(language)
    assert words.knows(f"special.{category}")
    assert words.text(f"special.{category}") in words.say(Reason.of(f"privacy.special_{category}", name="a.pdf"))


@pytest.mark.parametrize(("numbers", "said"), [
    ([], ""), ([1], "1"), ([1, 2], "1–2"), ([1, 3, 4, 5, 9], "1, 3–5, 9"),
    (list(range(1, 60, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …"),
])
def test_page_numbers_as_people_write_them(numbers: list[int], said: str) -> None:
    assert ranges(numbers) == said


@given(st.sets(st.integers(1, 40), max_size=12))
def test_no_page_is_lost_or_added(numbers: set[int]) -> None:
    said: set[int] = set()
    for part in filter(None, ranges(sorted(numbers)).split(", ")):
        first, _, last = part.partition("–")
        said.update(range(int(first), int(last or first) + 1))
    assert said == numbers
