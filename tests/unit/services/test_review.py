"""Review: deciding, adding, undoing, propagating."""

from pathlib import Path

from app.core.documents import Span
from app.core.findings import Verdict
from app.core.jobs import Cancel, finish
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
    together.services.review._kinds = lambda: ("EMAIL",)
    case = reviewed(together, tmp_path, "Call Mr Okafor at okafor@example.ch.")
    current = together.services.review.current(case)
    assert {f.family for d in current.documents for f in current.review.hides(d)} <= {"EMAIL"}
