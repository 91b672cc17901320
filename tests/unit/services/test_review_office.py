"""What the office has laid down, against what persons decide; and what a change of it asks for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.documents import Reason
from app.core.errors import FindingFailed, Forbidden
from app.core.findings import Level, Orders, Verdict
from app.core.jobs import Cancel, finish
from app.services.noted import PARTS, changed, digest
from app.services.review import Reviewing
from app.vault.wordless import checked
from tests.dummies import Together
from tests.unit.services.test_review import hidden, reviewed

TEXT = "Mr Okafor met Ms Lund at Sonnblick."
WHY = "Sonnblick is in the land register."


def keep(together: Together, case: str, value: str, why: str = "", everywhere: bool = True) -> None:
    review = together.services.review
    current = review.current(case)
    document = current.documents[0]
    finding = next(f for f in current.review.settled(document) if f.span.of(document.text) == value)
    review.decide(case, document, finding, Verdict.KEEP, everywhere, why)


def test_a_list_that_an_administrator_fixed_wins_over_every_person(together: Together, tmp_path: Path) -> None:
    together.services.review._orders = lambda: Orders(always=("Sonnblick",), fixed=True)
    case = reviewed(together, tmp_path, TEXT)
    for everywhere in (True, False):
        with pytest.raises(Forbidden) as refused:
            keep(together, case, "Sonnblick", WHY, everywhere)
        assert refused.value.code == "review.fixed_list"
    assert together.services.review.current(case).review.decisions == ()
    assert hidden(together, case) == [["Mr Okafor", "Ms Lund", "Sonnblick"]]
    keep(together, case, "Ms Lund")
    assert hidden(together, case) == [["Mr Okafor", "Sonnblick"]]


def test_a_list_that_is_fixed_later_takes_back_what_was_shown_for_a_reason(together: Together, tmp_path: Path) -> None:
    review = together.services.review
    review._orders = lambda: Orders(always=("Sonnblick",))
    case = reviewed(together, tmp_path, TEXT)
    keep(together, case, "Sonnblick", WHY)
    assert hidden(together, case) == [["Mr Okafor", "Ms Lund"]]
    review._orders = lambda: Orders(always=("Sonnblick",), fixed=True)
    current = review.current(case)
    assert current.complete
    assert hidden(together, case) == [["Mr Okafor", "Ms Lund", "Sonnblick"]]
    assert current.review.keeps(current.documents[0]) == ()
    with pytest.raises(Forbidden):
        review.repeat(case, review.take_back(case, 1)[1])


def test_the_offices_own_list_is_overridden_in_a_case_with_a_reason(together: Together, tmp_path: Path) -> None:
    together.services.review._orders = lambda: Orders(always=("Sonnblick",))
    case = reviewed(together, tmp_path, TEXT)
    for why in ("", "  \n"):
        with pytest.raises(Forbidden) as refused:
            keep(together, case, "Sonnblick", why)
        assert refused.value.code == "review.why_needed"
    keep(together, case, "Sonnblick", f" {WHY} ")
    (decision,) = together.services.review.current(case).review.decisions
    assert (decision.value, decision.why) == ("Sonnblick", WHY)
    assert hidden(together, case) == [["Mr Okafor", "Ms Lund"]]
    event = together.store.events()[-1]
    assert dict(event.detail) == {"verdict": "keep", "kind": "ORGANIZATION", "against_list": "yes"}
    assert checked(event.what, event.about, event.detail) == event.detail


def test_what_came_onto_the_list_after_it_was_shown_is_hidden_until_there_is_a_reason(
    together: Together, tmp_path: Path
) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    keep(together, case, "Ms Lund")
    assert hidden(together, case) == [["Mr Okafor"]]
    review._orders = lambda: Orders(always=("Ms Lund",))
    finish(review.find(case, Cancel()))
    assert hidden(together, case) == [["Mr Okafor", "Ms Lund"]]
    keep(together, case, "Ms Lund", WHY)
    assert hidden(together, case) == [["Mr Okafor"]]


def test_a_question_hides_what_the_fixed_list_has_whatever_the_case_shows(together: Together, tmp_path: Path) -> None:
    review = together.services.review
    review._orders = lambda: Orders(always=("Sonnblick",))
    case = reviewed(together, tmp_path, TEXT)
    keep(together, case, "Sonnblick", WHY)

    def sent() -> str:
        turn = finish(together.services.ask.ask(case, "Who met at Sonnblick?", Cancel()))
        return "\n".join(message.text for message in turn.answer.prompt)

    assert "Sonnblick" in sent()
    review._orders = lambda: Orders(always=("Sonnblick",), fixed=True)
    assert "Sonnblick" not in sent()


def level(review: Reviewing) -> None:
    review._level = lambda: Level.BALANCED


def kinds(review: Reviewing) -> None:
    review._orders = lambda: Orders(off=("DATE",))


def lists(review: Reviewing) -> None:
    review._orders = lambda: Orders(never=("Ms Lund",))


def rules(review: Reviewing) -> None:
    review._rules = lambda: "another"


def two(review: Reviewing) -> None:
    level(review)
    rules(review)


@pytest.mark.parametrize(("change", "code"), [
    (level, "review.changed_level"), (kinds, "review.changed_kinds"), (lists, "review.changed_lists"),
    (rules, "review.changed_rules"), (two, "review.changed"),
])
def test_a_case_that_was_searched_otherwise_says_what_changed_and_asks_nothing_until_it_is_searched_again(
    together: Together, tmp_path: Path, change: Callable[[Reviewing], None], code: str
) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    keep(together, case, "Mr Okafor")
    review.add(case, review.current(case).documents[0], review.current(case).review.found[0].findings[0].span, "PERSON")
    keep(together, case, "Mr Okafor")
    assert review.current(case).why_incomplete is None
    decisions = review.current(case).review.decisions
    change(review)
    assert review.current(case).why_incomplete == Reason.of(code)
    with pytest.raises(FindingFailed):
        finish(together.services.ask.ask(case, "Who?", Cancel()))
    again = finish(review.find(case, Cancel()))
    assert again.why_incomplete is None
    assert again.review.decisions == decisions
    assert "Mr Okafor" not in hidden(together, case)[0]


def test_a_case_with_a_document_that_nobody_searched_says_so(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, TEXT)
    later = tmp_path / "later.txt"
    later.write_text("Later.")
    finish(together.services.intake.take_in(case, [later], Cancel()))
    assert together.services.review.current(case).why_incomplete == Reason.of("review.not_searched")


def test_what_is_changed_while_a_search_runs_makes_it_one_to_be_made_again(together: Together, tmp_path: Path) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    job = review.find(case, Cancel())
    next(job)
    keep(together, case, "Ms Lund")
    rules(review)
    done = finish(job)
    assert done.why_incomplete == Reason.of("review.changed_rules")
    assert [one.value for one in done.review.decisions] == ["Ms Lund"]


def test_a_search_lets_go_of_what_only_the_last_one_found_and_nobody_chose(together: Together, tmp_path: Path) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    current = review.current(case)
    lund = next(f for f in current.review.found[0].findings if f.span.of(TEXT) == "Ms Lund")
    review.decide(case, current.documents[0], lund, Verdict.HIDE)
    assert [one.value for one in review.current(case).chosen()] == ["Ms Lund"]
    review._orders = lambda: Orders(never=("Mr Okafor", "Ms Lund"))
    finish(review.find(case, Cancel()))
    assert hidden(together, case) == [["Ms Lund"]]


def test_what_was_shown_in_an_earlier_answer_and_is_hidden_by_now_is_hidden_in_it(
    together: Together, tmp_path: Path
) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    keep(together, case, "Mr Okafor")
    finish(together.services.ask.ask(case, "What of Mr Okafor?", Cancel()))
    review.undo(case)
    turn = finish(together.services.ask.ask(case, "And then?", Cancel()))
    assert "Okafor" not in "\n".join(message.text for message in turn.answer.prompt)


def test_digests_of_before_there_were_parts_differ_in_all() -> None:
    now = digest(Level.STRICT, Orders(), "x")
    assert changed("", now) == changed("0" * 32, now) == PARTS
    assert changed(now, now) == ()
    assert changed(digest(Level.STRICT, Orders(), "y"), now) == ("rules",)


def test_an_earlier_question_is_hidden_as_things_stand_now_also_in_what_no_document_has(
    together: Together, tmp_path: Path
) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, TEXT)
    first = finish(together.services.ask.ask(case, "What has Firn to do with it?", Cancel()))
    assert "Firn" in "\n".join(message.text for message in first.answer.prompt)
    review._orders = lambda: Orders(always=("Firn",), fixed=True)
    finish(review.find(case, Cancel()))
    second = finish(together.services.ask.ask(case, "And then?", Cancel()))
    said = "\n".join(message.text for message in second.answer.prompt)
    assert "to do with it" in said
    assert "Firn" not in said
