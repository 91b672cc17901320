"""What the review computes from places alone: coverage, exposure, walking, counting up."""

import pytest

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import Verdict
from app.core.sureness import Sureness
from app.desk.review import tally, walking
from app.desk.review.coverage import Coverage, coverage_of, ranges
from app.desk.review.exposure import exposure_of
from app.desk.review.said import covered, exposed, progress
from app.desk.review.state import Overview, Place, ReviewState
from app.system.wording import Wording

ROWS = (
    ("Anna Keller", "PERSON", 1, Sureness.LIKELY), ("Keller", "PERSON", 1, Sureness.LOOK), ("Rose", "PERSON", 2, Sureness.LOOK),
    ("Keller", "PERSON", 3, Sureness.LIKELY), ("rose", "LOCATION", 3, Sureness.LIKELY), ("1994", "DATE", 5, Sureness.LOOK),
)


def document(name: str = "a.pdf") -> Document:
    """Six pages of twenty characters; the last has no text."""
    pages = tuple(Page(number, (number - 1) * 20, number * 20) for number in range(1, 7))
    return Document(name, name, "application/pdf", "x" * 100 + " " * 20, pages)


def overview(*rows: tuple[str, str, int, Sureness]) -> Overview:
    places = []
    for number, (value, kind, page, sure) in enumerate(rows):
        start = (page - 1) * 20 + number
        places.append(Place(
            0, Span(start, start + 1), page, value, kind, Verdict.HIDE, "rules", Reason.of("reason.date"), sure
        ))
    return Overview((document(),), tuple(places), tally.groups_of(places), (), True)


@pytest.mark.parametrize(("numbers", "said"), [
    ([], ""), ([4], "4"), ([1, 2], "1, 2"), ([4, 5, 6], "4–6"), ([1, 3, 4, 5, 9], "1, 3–5, 9"),
])
def test_pages_are_said_in_few_words(numbers: list[int], said: str) -> None:
    assert ranges(numbers) == said


def test_pages_without_findings_and_without_text_are_told_apart() -> None:
    places = overview(*ROWS).places
    assert coverage_of(document(), places) == Coverage((4,), (6,))
    assert coverage_of(document(), ()) == Coverage((1, 2, 3, 4, 5), (6,))


def test_a_finding_over_the_end_of_a_page_counts_for_both() -> None:
    place = overview(*ROWS).places[0]
    over = Place(0, Span(15, 25), 1, "x", "PERSON", Verdict.HIDE, "rules", place.why)
    assert coverage_of(document(), [over]).nothing == (3, 4, 5)


def test_forms_of_one_person_are_one_identity_with_the_fullest_first() -> None:
    person = overview(*ROWS).groups[0].identities[0]
    assert [value.text for value in person.values] == ["Anna Keller", "Keller"]
    assert (person.places, person.sure, person.uncertain) == ((0, 1, 3), Sureness.LOOK, 1)


def test_a_decision_touches_what_it_speaks_of_and_counts_again() -> None:
    before = overview(*ROWS)
    after = tally.decided(before, tally.alike(before, (2,)), Verdict.KEEP)
    assert [place.verdict is Verdict.KEEP for place in after.places] == [False, False, True, False, True, False]
    assert (after.groups[0].hidden, after.groups[0].kept) == (3, 1)
    rose = after.value_of(2)
    assert rose is not None
    assert (rose.decided, rose.uncertain, rose.verdict) == (True, 0, Verdict.KEEP)
    assert after.groups == tally.groups_of(after.places)


def test_what_is_kept_says_where_it_is_seen_and_which_forms_are_not() -> None:
    before = overview(*ROWS)
    value = before.value_of(1)
    assert value is not None
    told = exposure_of(tally.decided(before, value.places, Verdict.KEEP), value.places)
    assert (told.places, told.pages) == (2, ((0, (1, 3)),))
    assert [one.text for one in told.hidden] == ["Anna Keller"]
    assert told.shown == ()
    full = before.value_of(0)
    assert full is not None
    other = exposure_of(tally.decided(before, value.places, Verdict.KEEP), full.places)
    assert [one.text for one in other.shown] == ["Keller"]


def test_the_warning_is_said_before_and_after_and_for_one_place_alone() -> None:
    wording, before = Wording("en"), overview(*ROWS)
    state = ReviewState("1", before, current=1)
    assert exposed(wording, state, True) == (
        "If kept, 2 places show it to the model: pages 1, 3. Other forms of the same would stay hidden: “Anna Keller”."
    )
    assert exposed(wording, state, False).startswith("If kept, one place shows it to the model: page 1.")
    kept = tally.decided(before, (1,), Verdict.KEEP)
    assert exposed(wording, ReviewState("1", kept, current=1), True).startswith(
        "The model sees it in one place: page 1."
    )
    assert exposed(wording, ReviewState("1", before), True) == ""


def test_pages_and_progress_are_said() -> None:
    wording, before = Wording("en"), overview(*ROWS)
    state = ReviewState("1", before)
    assert covered(wording, state) == (
        "Nothing found on page 4. No text recognised on page 6: nothing could be found there."
    )
    assert progress(wording, state) == "0 of 6 decided · 3 uncertain ones left to look at"
    done = tally.decided(before, range(6), Verdict.HIDE)
    assert progress(wording, ReviewState("1", done)) == "6 of 6 decided · no uncertain one is left"
    assert covered(wording, ReviewState("1", before, loading=True)) == ""


def test_walking_goes_from_one_uncertain_value_to_the_next_round_and_round() -> None:
    before = overview(*ROWS)
    assert walking.uncertain_from(before, -1, 1) == 1
    assert walking.uncertain_from(before, 1, 1) == 2
    assert walking.uncertain_from(before, 2, 1) == 5
    assert walking.uncertain_from(before, 5, 1) == 1
    assert walking.uncertain_from(before, 1, -1) == 5
    only = tally.decided(before, (2, 5), Verdict.HIDE)
    # From another place of the value that is left, one comes to the place that makes it uncertain.
    assert walking.uncertain_from(only, 3, 1) == 1
    assert walking.uncertain_from(tally.decided(before, range(6), Verdict.HIDE), 0, 1) == -1


def test_pages_that_do_not_exist_are_the_nearest_that_do() -> None:
    assert [walking.page_within(document(), number) for number in (0, 3, 99)] == [1, 3, 6]
    assert walking.page_within(Document("a", "a", "text/plain", "", ()), 3) == 0
    assert walking.place_on(overview(*ROWS), 0, 3) == 3
    assert walking.place_on(overview(*ROWS), 0, 4) == -1
    assert [walking.alike_from((1, 3), at, 1) for at in (1, 3, 0)] == [3, 1, 1]
