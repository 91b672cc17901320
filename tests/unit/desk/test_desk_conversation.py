"""Opening, reading, asking, stopping, editing: the conversation without a window."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.documents import Reason, Span
from app.core.errors import Bug
from app.core.findings import Level
from app.desk.conversation.accepting import is_accepted
from app.desk.conversation.presenter import ConversationPresenter
from app.desk.conversation.state import ConversationState
from tests.dummies import LETTER, Straight, Together


class Desk:
    def __init__(self, waiting: bool = False, **more: object) -> None:
        self.together = Together(**more)  # type: ignore[arg-type]
        self.runner = Straight()
        self.states: list[ConversationState] = []
        self.turns: list[object] = []
        self.without_review = False
        self.presenter = ConversationPresenter(
            self.together.services, self.runner, self.states.append, lambda code: code, lambda: self.without_review  # type: ignore[arg-type]
        )
        self.presenter.turned = self.turns.append
        self.together.services.vaults.without()
        self.case = self.together.services.cases.create("Lease")
        self.presenter.open(self.case.id, "Lease")

    @property
    def state(self) -> ConversationState:
        return self.presenter.state


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    return path


@pytest.fixture
def read(letter: Path) -> Desk:
    desk = Desk()
    desk.presenter.take_in([letter], "New")
    return desk


@pytest.fixture
def ready(read: Desk) -> Desk:
    read.presenter.accept()
    return read


def test_a_drop_is_read_and_searched(read: Desk) -> None:
    assert [document.name for document in read.state.documents] == ["letter.txt"]
    assert read.state.findings == 7
    assert read.state.to_look_over
    assert read.state.searched
    assert not read.state.reading


def test_one_bad_file_never_ends_a_drop(letter: Path, tmp_path: Path) -> None:
    bad = tmp_path / "scan.bad"
    bad.write_text("x")
    desk = Desk()
    desk.presenter.take_in([bad, letter, letter], "New")
    intake = desk.state.intake
    assert intake is not None
    assert (intake.files, intake.read) == (3, 2)
    assert intake.refused[0][0] == "scan.bad"
    assert intake.refused[0][1].code == "file.encrypted"
    assert intake.known == ("letter.txt",)


def test_a_drop_without_a_case_makes_one(letter: Path) -> None:
    desk = Desk()
    desk.presenter.open("")
    opened: list[str] = []
    desk.presenter.opened = opened.append
    desk.presenter.take_in([letter], "letter")
    assert desk.state.title == "letter"
    assert opened == [desk.state.id]
    assert desk.state.documents


def test_nothing_is_sent_before_the_findings_were_looked_over(read: Desk) -> None:
    read.presenter.ask("When must the deposit be returned?")
    assert read.state.urged
    assert read.state.draft == "When must the deposit be returned?"
    assert read.together.models.engine is None
    assert not read.state.turns


def test_an_office_may_do_without_the_review(letter: Path) -> None:
    desk = Desk()
    desk.without_review = True
    desk.presenter.take_in([letter], "New")
    desk.presenter.ask("When must the deposit be returned?")
    assert desk.state.turns[0].text


def test_acceptance_is_kept_in_the_record_and_ends_with_new_findings(ready: Desk, tmp_path: Path) -> None:
    audit = ready.together.services.audit
    assert is_accepted(audit, ready.case.id)
    ready.presenter.open(ready.case.id, "Lease")
    assert ready.state.accepted
    other = tmp_path / "other.txt"
    other.write_text("Dear Mr Brown,")
    ready.presenter.take_in([other], "New")
    assert not ready.state.accepted
    assert not is_accepted(audit, ready.case.id)


def test_passages_come_before_words_and_the_turn_is_kept(ready: Desk) -> None:
    ready.states.clear()
    ready.presenter.ask("When must the deposit be returned, and by whom?")
    shown = [state.turns[-1] for state in ready.states if state.turns]
    first_passages = next(i for i, turn in enumerate(shown) if turn.passages)
    first_words = next(i for i, turn in enumerate(shown) if turn.text)
    assert first_passages < first_words
    last = shown[-1]
    assert not last.busy
    assert last.model == "qwen2.5-coder-1.5b"
    assert "Daniel Okafor" in last.text
    assert ready.turns[-1].id == last.id  # type: ignore[attr-defined]
    assert len(ready.together.services.cases.turns(ready.case.id)) == 1


def test_asking_again_replaces_the_turn_in_its_place(ready: Desk) -> None:
    for question in ("What about the deposit?", "What about the tenancy?"):
        ready.presenter.ask(question)
    first = ready.state.turns[0]
    ready.together.models.engine.answer = "Something else."  # type: ignore[union-attr]
    ready.together.models.answer = "Something else."
    ready.presenter.ask_again(first.id)
    assert [turn.question for turn in ready.state.turns] == ["What about the deposit?", "What about the tenancy?"]
    assert ready.state.turns[0].text == "Something else."
    assert ready.state.turns[0].id == first.id


def test_an_edited_question_replaces_its_turn(ready: Desk) -> None:
    ready.presenter.ask("What about the deposit?")
    turn = ready.state.turns[0]
    ready.presenter.edit(turn.id)
    assert ready.state.draft == turn.question
    ready.presenter.ask("What about the account?")
    assert [one.question for one in ready.state.turns] == ["What about the account?"]
    assert not ready.state.editing


def test_editing_can_be_given_up(ready: Desk) -> None:
    ready.presenter.ask("What about the deposit?")
    ready.presenter.edit(ready.state.turns[0].id)
    ready.presenter.edit("")
    assert not ready.state.editing
    assert ready.state.draft == ""


def test_no_model_is_said_beside_the_passages(letter: Path) -> None:
    desk = Desk(installed=())
    desk.presenter.take_in([letter], "New")
    desk.presenter.accept()
    desk.presenter.ask("What about the deposit?")
    turn = desk.state.turns[0]
    assert turn.passages
    assert turn.note is not None
    assert turn.note.code == "answer.no_model"


def test_a_failure_gives_the_question_back(ready: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> object:
        raise Bug("desk.job_failed")

    monkeypatch.setattr(type(ready.together.services.ask), "ask", fail)
    ready.presenter.ask("What about the deposit?")
    assert not ready.state.turns
    assert ready.state.draft == "What about the deposit?"
    assert ready.state.trouble is not None
    assert ready.state.trouble.code == "bug"


def test_stopping_keeps_what_came(ready: Desk) -> None:
    seen: list[ConversationState] = []

    def stop_at_first_words(state: ConversationState) -> None:
        seen.append(state)
        if state.turns and state.turns[-1].text:
            running = ready.presenter._running
            if running is not None:
                running.cancel()

    # With a runner that works at once, `stop` must be pressed from within; the job hears of it by its Cancel.
    ready.runner.waiting = True
    ready.presenter._show = stop_at_first_words
    ready.presenter.ask("What about the deposit?")
    ready.runner.go()
    assert ready.state.turns[-1].stopped
    assert ready.state.turns[-1].text


def test_answers_of_another_case_never_appear(ready: Desk) -> None:
    other = ready.together.services.cases.create("Other")
    ready.runner.waiting = True
    ready.presenter.ask("What about the deposit?")
    ready.presenter.open(other.id, "Other")
    ready.runner.go()
    assert ready.state.id == other.id
    assert not ready.state.turns


def test_selecting_a_turn_tells_the_inspector(ready: Desk) -> None:
    for question in ("What about the deposit?", "What about the tenancy?"):
        ready.presenter.ask(question)
    ready.presenter.select(ready.state.turns[0].id)
    assert ready.turns[-1].question == "What about the deposit?"  # type: ignore[attr-defined]


def balanced(desk: Desk) -> None:
    desk.together.services.review._level = lambda: Level.BALANCED


def test_another_level_is_said_and_the_next_question_waits_for_a_search_and_a_look(ready: Desk) -> None:
    keep = ready.together.services.review
    document = keep.current(ready.case.id).documents[0]
    keep.add(ready.case.id, document, Span(0, 4), "HANDLE")
    balanced(ready)
    ready.presenter.refresh()
    assert (ready.state.searched, ready.state.accepted) == (False, False)
    assert ready.state.why == Reason.of("review.changed_level")
    ready.presenter.ask("When must the deposit be returned?")
    assert ready.state.searched
    assert (ready.state.urged, ready.state.draft) == (True, "When must the deposit be returned?")
    assert not ready.state.turns
    assert [one.value for one in keep.current(ready.case.id).review.decisions] == ["Dear"]
    ready.presenter.accept()
    ready.presenter.ask("When must the deposit be returned?")
    assert ready.state.turns[0].text


def test_what_changed_unseen_stops_the_question_and_is_then_said(ready: Desk) -> None:
    balanced(ready)
    ready.presenter.ask("When must the deposit be returned?")
    assert ready.together.models.engine is None
    assert ready.state.trouble == Reason.of("ask.not_searched")
    assert ready.state.why == Reason.of("review.changed_level")
    assert ready.state.draft == "When must the deposit be returned?"
    ready.presenter.search()
    assert (ready.state.searched, ready.state.accepted) == (True, False)


def test_a_search_that_is_on_its_way_is_not_begun_twice(read: Desk) -> None:
    read.presenter.state = replace(read.state, reading=True)
    before = len(read.together.reader.levels)
    read.presenter.search()
    assert len(read.together.reader.levels) == before
