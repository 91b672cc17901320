"""The review where the office has a say: another search is due, a list keeps something hidden."""

import pytest

from app.core.documents import Reason
from app.core.errors import FindingFailed
from app.core.findings import Level, Orders, Verdict
from app.core.jobs import Cancel, finish
from app.desk.review.said import on_list
from app.system.wording import LANGUAGES, Wording
from tests.dummies import LETTER
from tests.unit.desk.test_review_presenter import Opened

WHY = "Known from the land register"


def listed(fixed: bool = False) -> Opened:
    opened = Opened(LETTER)
    review = opened.together.services.review
    review._orders = lambda: Orders(always=("Ms Harrow", "deposit"), fixed=fixed)
    finish(review.find(opened.case, Cancel()))
    opened.presenter.open(opened.case)
    return opened


def test_a_search_that_is_due_is_said_and_made_at_the_persons_word_with_all_decisions_kept() -> None:
    opened = Opened(LETTER)
    opened.look_at("Daniel Okafor")
    opened.presenter.decide("keep")
    opened.together.services.review._level = lambda: Level.BALANCED
    opened.presenter.open(opened.case)
    assert opened.state.overview.why == Reason.of("review.changed_level")
    assert not opened.state.ready
    before = opened.changes
    opened.presenter.search()
    assert (opened.state.overview.why, opened.state.searching, opened.state.ready) == (None, False, True)
    assert any(state.searching and not state.ready for state in opened.shown)
    assert opened.value("Daniel Okafor").verdict is Verdict.KEEP
    assert opened.changes == before + 1
    opened.presenter.undo()
    assert opened.value("Daniel Okafor").verdict is Verdict.HIDE


def test_a_search_that_fails_says_why_and_can_be_made_again() -> None:
    opened = Opened(LETTER)
    opened.together.services.review._level = lambda: Level.BALANCED
    opened.presenter.open(opened.case)

    def fails(*_: object) -> None:
        raise FindingFailed("privacy.model_missing", file="finder.onnx")

    find, opened.together.reader.find = opened.together.reader.find, fails  # type: ignore[method-assign, assignment]
    opened.presenter.search()
    assert opened.state.trouble == Reason.of("privacy.model_missing", file="finder.onnx")
    assert (opened.state.searching, opened.state.ready) == (False, False)
    opened.together.reader.find = find  # type: ignore[method-assign]
    opened.presenter.search()
    assert opened.state.ready


@pytest.mark.parametrize("everywhere", [1, 0])
def test_what_is_on_a_fixed_list_stays_hidden_with_a_sentence(everywhere: int) -> None:
    opened = listed(fixed=True)
    opened.look_at("Ms Harrow")
    opened.presenter.decide("keep", everywhere, WHY)
    assert opened.state.held == Reason.of("review.fixed_list")
    assert opened.value("Ms Harrow").verdict is Verdict.HIDE
    assert opened.together.services.review.current(opened.case).review.decisions == ()
    opened.presenter.step(1)
    assert opened.state.held is None


def test_what_is_on_the_list_is_shown_for_a_reason_alone() -> None:
    opened = listed()
    opened.look_at("Ms Harrow")
    opened.presenter.decide("keep")
    assert opened.state.held == Reason.of("review.why_needed")
    assert opened.value("Ms Harrow").verdict is Verdict.HIDE
    opened.presenter.decide("keep", 1, WHY)
    assert (opened.state.held, opened.state.trouble) == (None, None)
    assert opened.value("Ms Harrow").verdict is Verdict.KEEP
    assert opened.state.place is not None
    assert (opened.state.place.listed, opened.state.place.reason) == (True, WHY)
    opened.presenter.decide("hide")
    assert opened.value("Ms Harrow").verdict is Verdict.HIDE


def test_showing_a_whole_kind_leaves_what_is_on_the_list_and_says_so() -> None:
    opened = listed()
    opened.presenter.decide_kind("PERSON", "keep")
    assert opened.value("Daniel Okafor").verdict is Verdict.KEEP
    assert opened.value("Ms Harrow").verdict is Verdict.HIDE
    assert opened.state.held == Reason.of("review.why_needed")
    assert opened.state.trouble is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_what_the_list_means(language: str) -> None:
    words = Wording(language)
    opened = listed()
    opened.look_at("Daniel Okafor")
    assert on_list(words, opened.state) == ""
    opened.look_at("Ms Harrow")
    assert on_list(words, opened.state) == words.text("review.on_list")
    opened.presenter.decide("keep", 1, WHY)
    assert WHY in on_list(words, opened.state)
    fixed = listed(fixed=True)
    fixed.look_at("Ms Harrow")
    assert on_list(words, fixed.state) == words.text("review.fixed_list")
