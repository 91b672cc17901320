"""The inspector without a window: evidence, privacy, why, record."""

from app.core.asking import Passage
from app.core.cases import Mark, Turn
from app.core.documents import Span
from app.core.jobs import Cancel, finish
from app.desk.inspector.evidence.state import evidence_of, rows_of
from app.desk.inspector.presenter import InspectorPresenter
from app.desk.inspector.privacy.state import places, privacy_of, stand_ins
from app.desk.inspector.record.presenter import RecordPresenter
from app.desk.inspector.record.state import RecordState
from app.desk.inspector.state import InspectorState
from app.desk.inspector.why.state import why_of
from tests.dummies import LETTER, Straight, Together
from tests.unit.desk.test_document_presenter import case_with


def asked(together: Together, case: str) -> Turn:
    return finish(together.services.ask.ask(case, "When must the deposit be returned to Daniel Okafor?", Cancel()))


def explained() -> tuple[Together, str, InspectorState]:
    together, case, _ = case_with(LETTER)
    states: list[InspectorState] = []
    presenter = InspectorPresenter(together.services, Straight())  # type: ignore[arg-type]
    presenter.listeners.append(states.append)
    presenter.show_turn(asked(together, case))
    assert states[0].loading
    return together, case, states[-1]


def test_a_score_is_shown_beside_the_best_one_and_in_words() -> None:
    passages = [Passage("d", "n", 1, Span(0, 1), "x", score) for score in (8.0, 4.0, 1.0)]
    rows = rows_of(passages)
    assert [row.share for row in rows] == [1.0, 0.5, 0.125]
    assert [row.fit for row in rows] == ["evidence.fit_best", "evidence.fit_well", "evidence.fit_loosely"]
    assert rows_of([Passage("d", "n", 1, Span(0, 1), "x")])[0].fit == ""


def test_no_turn_and_a_turn_without_passages_are_different() -> None:
    assert not evidence_of(None).asked
    together, case, _ = case_with(LETTER)
    turn = asked(together, case)
    assert evidence_of(turn).asked


def test_every_alias_that_the_model_saw_stands_beside_what_it_hides() -> None:
    _, _, state = explained()
    privacy = privacy_of(state)
    rows = {row.alias: row.original for row in privacy.rows}
    assert "Daniel Okafor" in rows.values()
    assert all(row.original for row in privacy.rows)
    assert "Daniel Okafor" not in privacy.saw
    assert {span.of(privacy.saw) for span in privacy.saw_marks} >= set(rows)
    assert "Daniel Okafor" in {span.of(privacy.original) for span in privacy.original_marks}


def test_longer_values_are_marked_before_their_parts() -> None:
    assert places("Anna Müller and\nAnna", ["Anna", "Anna Müller"]) == (Span(0, 11), Span(16, 20))
    assert places("Anna\nMüller", ["anna müller"]) == (Span(0, 11),)
    assert places("text", []) == ()


def test_why_has_sentences_with_a_level_how_it_was_made_and_the_limits() -> None:
    _, _, state = explained()
    why = why_of(state)
    assert why.sentences
    assert why.sentences[0].mark is Mark.ABSENT
    assert dict(why.how)["how.model"] == "qwen2.5-coder-1.5b"
    assert why.limits is not None
    assert sum(count for _, count in why.kinds) == len(privacy_of(state).rows)
    assert dict(why.kinds)["PERSON"] >= 1


def test_the_same_turn_is_explained_once_and_another_one_anew() -> None:
    together, case, _ = case_with(LETTER)
    runner = Straight()
    presenter = InspectorPresenter(together.services, runner)  # type: ignore[arg-type]
    turn = asked(together, case)
    presenter.show_turn(turn)
    presenter.show_turn(turn)
    assert len(runner.titles) == 1
    presenter.show_turn(asked(together, case))
    assert len(runner.titles) == 2
    presenter.clear()
    assert presenter.state == InspectorState()


def test_an_explanation_that_comes_too_late_is_not_shown() -> None:
    together, case, _ = case_with(LETTER)
    runner = Straight(waiting=True)
    presenter = InspectorPresenter(together.services, runner)  # type: ignore[arg-type]
    presenter.show_turn(asked(together, case))
    presenter.clear()
    runner.go()
    assert presenter.state.explanation is None


def test_the_record_is_read_newest_first_and_checked() -> None:
    together, _, _ = explained()
    shown: list[RecordState] = []
    presenter = RecordPresenter(together.services, Straight(), shown.append)  # type: ignore[arg-type]
    presenter.refresh()
    numbers = [event.number for event in shown[-1].events]
    assert numbers == sorted(numbers, reverse=True)
    assert shown[-1].events[0].what == "answer.kept"
    presenter.verify()
    assert shown[-1].verified is not None
    assert not shown[-1].checking


def test_where_something_stands_for_something_else() -> None:
    text = "[PERSON_1, patient, f] met Zita Müller on 10 May 2061, not Zita Müllerin, [DATE_2]; [1]"
    spans = stand_ins(text, ["[PERSON_1, patient, f]", "Zita Müller", "10 May 2061"])
    assert [text[span.start:span.end] for span in spans] == [
        "[PERSON_1, patient, f]", "Zita Müller", "10 May 2061", "[DATE_2]",
    ]
