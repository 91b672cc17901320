"""Asking: evidence first, redacted prompts, follow-ups, stopping, and what happens without a model."""

from pathlib import Path

import pytest

from app.core.cases import Turn
from app.core.errors import FindingFailed, Trouble
from app.core.jobs import Cancel, finish
from app.services.ask import Delta, Evidence
from tests.dummies import Together

LETTER = (
    "Dear Ms Harrow,\n\nOur client Mr Okafor has paid the deposit of 1,450 pounds.\n\n"
    "We ask that the deposit be returned within 14 days.\n"
)


def prepared(together: Together, folder: Path) -> str:
    (folder / "letter.txt").write_text(LETTER)
    case = together.services.cases.create("Deposit")
    finish(together.services.intake.take_in(case.id, [folder / "letter.txt"], Cancel()))
    finish(together.services.review.find(case.id, Cancel()))
    return case.id


def asked(together: Together, case: str, question: str, replaces: str = "") -> Turn:
    return finish(together.services.ask.ask(case, question, Cancel(), replaces))


def test_evidence_stands_before_the_first_word(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    steps = list(together.services.ask.ask(case, "What about the deposit?", Cancel()))
    kinds = [type(step) for step in steps]
    assert kinds.index(Evidence) < kinds.index(Delta)
    assert "".join(step.text for step in steps if isinstance(step, Delta))


def test_the_model_sees_aliases_and_the_person_sees_names(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    together.models.answer = "It was paid by [PERSON_1]."
    turn = asked(together, case, "Did Mr Okafor pay the deposit?")
    assert together.models.engine is not None
    (prompt,) = together.models.engine.prompts
    assert "Okafor" not in prompt.as_text()
    assert "Harrow" not in prompt.as_text()
    assert "[PERSON_" not in turn.answer.restored
    assert turn.answer.model is not None


def test_a_follow_up_carries_earlier_turns_redacted(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    asked(together, case, "Did Mr Okafor pay the deposit?")
    asked(together, case, "And when is the deposit due?")
    assert together.models.engine is not None
    prompt = together.models.engine.prompts[-1]
    assert [message.role for message in prompt.messages] == ["system", "user", "assistant", "user"]
    assert "Okafor" not in prompt.as_text()


def test_regenerating_replaces_the_turn_and_forgets_what_followed_it(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    first = asked(together, case, "What about the deposit?")
    again = asked(together, case, "What about the deposit, please?", replaces=first.id)
    assert again.id == first.id
    assert [turn.question for turn in together.services.cases.turns(case)] == ["What about the deposit, please?"]
    assert together.models.engine is not None
    assert len(together.models.engine.prompts[-1].messages) == 2


def test_nothing_is_sent_before_every_document_was_searched(together: Together, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER)
    case = together.services.cases.create("Deposit")
    finish(together.services.intake.take_in(case.id, [tmp_path / "letter.txt"], Cancel()))
    with pytest.raises(FindingFailed) as failed:
        asked(together, case.id, "What about the deposit?")
    assert failed.value.code == "ask.not_searched"
    assert together.models.engine is None


def test_without_a_model_the_evidence_stands_alone_and_says_how_to_get_one(tmp_path: Path) -> None:
    together = Together(installed=())
    together.services.vaults.without()
    turn = asked(together, prepared(together, tmp_path), "What about the deposit?")
    assert turn.evidence
    assert turn.answer.why_none is not None
    assert turn.answer.why_none.code == "answer.no_model"


def test_stopping_keeps_what_was_said_and_marks_it(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    cancel = Cancel()
    job = together.services.ask.ask(case, "What about the deposit?", cancel)
    turn: Turn | None = None
    while turn is None:
        try:
            if isinstance(next(job), Delta):
                cancel.cancel()
        except StopIteration as stop:
            turn = stop.value
    assert turn.answer.stopped
    assert turn.answer.restored
    assert together.services.cases.turns(case) == (turn,)


def test_an_empty_question_is_refused(together: Together, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"ask\.no_question"):
        asked(together, prepared(together, tmp_path), "  ")


def test_a_prompt_too_long_for_the_model_loses_earlier_turns_first(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    together.models.answer = "word " * 1500
    for _ in range(3):
        asked(together, case, "What about the deposit?")
    assert together.models.engine is not None
    last = together.models.engine.prompts[-1]
    assert len(last.messages) < 2 + 3 * 2
    assert "deposit" in last.messages[-1].text


def test_the_record_of_a_turn_holds_no_content(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    asked(together, case, "Did Mr Okafor pay the deposit?")
    lines = " ".join(f"{event.what} {event.about} {event.detail}" for event in together.services.audit.events())
    assert "prompt.sent" in lines
    assert "Okafor" not in lines
    assert "deposit" not in lines
