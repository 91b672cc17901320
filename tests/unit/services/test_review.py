"""Review: deciding, adding, undoing, propagating."""

from pathlib import Path

import pytest

from app.core.documents import Reason, Span
from app.core.errors import FindingFailed
from app.core.findings import KINDS, Found, Level, Orders, Verdict
from app.core.jobs import Cancel, finish
from app.services.noted import digest, noted
from app.vault.wordless import checked
from tests.dummies import Together


def reviewed(together: Together, folder: Path, *texts: str) -> str:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    case = together.services.cases.create("Case")
    finish(together.services.intake.take_in(case.id, [folder], Cancel()))
    finish(together.services.review.find(case.id, Cancel()))
    return case.id


def hidden(together: Together, case: str) -> list[list[str]]:
    current = together.services.review.current(case)
    return [[f.span.of(d.text) for f in current.review.hides(d)] for d in current.documents]


def test_a_decision_speaks_of_the_value_in_the_whole_case_and_undo_takes_it_back(
    together: Together, tmp_path: Path
) -> None:
    case = reviewed(together, tmp_path, "Call Mr Okafor.", "Then Mr Okafor again.")
    before = hidden(together, case)
    assert all(before)
    current = together.services.review.current(case)
    document = current.documents[0]
    together.services.review.decide(case, document, current.review.hides(document)[0], Verdict.KEEP)
    assert hidden(together, case) != before
    assert not any(set(values) & set(before[0][:1]) for values in hidden(together, case))
    together.services.review.undo(case)
    assert hidden(together, case) == before


def test_what_a_person_selects_is_hidden_everywhere(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, "House Sonnblick stands.", "Near Sonnblick, uphill.")
    document = together.services.review.current(case).documents[0]
    together.services.review.add(case, document, Span(6, 15), "ADDRESS")
    assert hidden(together, case) == [["Sonnblick"], ["Sonnblick"]]


def test_hidden_values_are_known_to_documents_that_come_later(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, "House Sonnblick stands.")
    document = together.services.review.current(case).documents[0]
    together.services.review.add(case, document, Span(6, 15), "ADDRESS")
    later = tmp_path / "later.txt"
    later.write_text("Meet at Sonnblick.")
    finish(together.services.intake.take_in(case, [later], Cancel()))
    assert not together.services.review.current(case).complete
    finish(together.services.review.find(case, Cancel()))
    assert hidden(together, case)[1] == ["Sonnblick"]


def test_kinds_that_the_office_does_not_hide_are_left_out(together: Together, tmp_path: Path) -> None:
    together.services.review._orders = lambda: Orders(off=("PERSON",))
    case = reviewed(together, tmp_path, "Call Mr Okafor at okafor@example.ch.")
    assert hidden(together, case) == [["okafor@example.ch"]]


def test_the_record_says_how_a_search_was_made_and_no_value(together: Together, tmp_path: Path) -> None:
    together.services.review._orders = lambda: Orders(("PERSON", "SECRET"), ("Sonnblick", "Firn"), ("Okafor",))
    together.services.review._level = lambda: Level.BALANCED
    reviewed(together, tmp_path, "Mr Okafor at okafor@example.ch, Sonnblick.")
    (event,) = [event for event in together.store.events() if event.what == "findings.made"]
    assert dict(event.detail) == {
        "documents": "1", "findings": "2", "always_hidden": "2", "never_hidden": "1", "level": "balanced",
        "hide_person": "no", "hide_secret": "no",
    }


def test_an_event_about_a_search_may_enter_the_record_even_with_every_kind_off() -> None:
    notice = Reason.of("privacy.other_language", language="pl")
    detail = noted((Found("0" * 64, (), (notice,)),), Level.STRICT, Orders(KINDS, ("a",), ("b",)))
    assert ("other_language", "1") in checked("findings.made", "0" * 32, detail)


def test_a_decision_on_any_kind_of_finding_may_enter_the_record(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, "IBAN CH93 0076 2011 6238 5295 7")
    document = together.services.review.current(case).documents[0]
    together.services.review.add(case, document, Span(5, 31), "ACCOUNT:IBAN")
    event = together.store.events()[-1]
    assert checked(event.what, event.about, event.detail) == (("verdict", "hide"), ("kind", "ACCOUNT"))


def test_a_case_has_its_own_lists_by_decisions_that_speak_of_a_value(together: Together, tmp_path: Path) -> None:
    together.services.review._orders = lambda: Orders(never=("Mr Okafor",))
    case = reviewed(together, tmp_path, "Mr Okafor met Ms Lund.")
    document = together.services.review.current(case).documents[0]
    assert hidden(together, case) == [["Ms Lund"]]
    together.services.review.add(case, document, Span(0, 9), "PERSON")
    (lund,) = together.services.review.current(case).review.found[0].findings
    together.services.review.decide(case, document, lund, Verdict.KEEP)
    later = tmp_path / "later.txt"
    later.write_text("Ms Lund wrote to Mr Okafor.")
    finish(together.services.intake.take_in(case, [later], Cancel()))
    finish(together.services.review.find(case, Cancel()))
    assert hidden(together, case) == [["Mr Okafor"], ["Mr Okafor"]]


def test_the_level_of_the_moment_goes_to_the_reader(together: Together, tmp_path: Path) -> None:
    reviewed(together, tmp_path, "Call Mr Okafor.")
    together.services.review._level = lambda: Level.BALANCED
    finish(together.services.review.search((), (), Cancel()))
    assert together.reader.levels == [Level.STRICT, Level.BALANCED]


@pytest.mark.parametrize("change", [
    Orders(always=("Sonnblick",)), Orders(never=("Mr Okafor",)), Orders(off=("PERSON",)),
])
def test_other_orders_ask_for_another_search_before_anything_is_asked(
    together: Together, tmp_path: Path, change: Orders
) -> None:
    review = together.services.review
    case = reviewed(together, tmp_path, "Mr Okafor lives at Sonnblick.")
    assert review.current(case).complete
    review._orders = lambda: change
    assert not review.current(case).complete
    with pytest.raises(FindingFailed) as refused:
        finish(together.services.ask.ask(case, "Who?", Cancel()))
    assert refused.value.code == "ask.not_searched"
    finish(review.find(case, Cancel()))
    assert review.current(case).complete
    review._level = lambda: Level.BALANCED
    assert not review.current(case).complete


def test_decisions_and_undoing_leave_a_search_as_it_was(together: Together, tmp_path: Path) -> None:
    review = together.services.review
    review._orders = lambda: Orders(always=("Sonnblick",))
    case = reviewed(together, tmp_path, "Mr Okafor lives at Sonnblick.")
    document = review.current(case).documents[0]
    decided = review.decide(case, document, review.current(case).review.hides(document)[0], Verdict.KEEP)
    assert decided.complete
    assert review.undo(case).complete


def test_the_order_of_a_list_makes_no_other_search() -> None:
    assert digest(Level.STRICT, Orders(always=("a", "b"))) == digest(Level.STRICT, Orders(always=("b", "a", "b")))
    assert digest(Level.STRICT, Orders(always=("a",))) != digest(Level.STRICT, Orders(never=("a",)))


def test_what_was_taken_back_can_be_repeated_and_is_a_decision_of_now(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, "Call Mr Okafor and Ms Harrow.")
    review = together.services.review
    current = review.current(case)
    document = current.documents[0]
    made = review.decide_all(case, [(document, f) for f in current.review.hides(document)], Verdict.KEEP).review.decisions
    after, taken = review.take_back(case, 2)
    assert (after.review.decisions, taken) == ((), made)
    assert review.take_back(case, 1) == (after, ())
    repeated = review.repeat(case, taken).review.decisions
    assert [(one.value, one.verdict) for one in repeated] == [(one.value, one.verdict) for one in made]
    assert review.current(case).review.decisions == repeated
    told = [event.what for event in together.store.events() if event.what.startswith("decision.")]
    assert sorted(told) == ["decision.made"] * 4 + ["decision.undone"] * 2


def test_only_so_many_decisions_are_taken_back(together: Together, tmp_path: Path) -> None:
    case = reviewed(together, tmp_path, "Call Mr Okafor and Ms Harrow.")
    review = together.services.review
    current = review.current(case)
    document = current.documents[0]
    for finding in current.review.hides(document):
        review.decide(case, document, finding, Verdict.KEEP)
    left, taken = review.take_back(case, 1)
    assert [one.value for one in left.review.decisions] == ["Mr Okafor"]
    assert [one.value for one in taken] == ["Ms Harrow"]
    assert review.take_back(case, 9)[0].review.decisions == ()
