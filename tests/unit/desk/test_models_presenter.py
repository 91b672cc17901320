"""The models page without a window: advice, switching with its test, bringing with its questions, comparing."""

from pathlib import Path
from typing import Any

import pytest

from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.library import Scored, Switched
from app.desk.models_page.cards import switched_words
from app.desk.models_page.presenter import ModelsPresenter
from app.desk.models_page.state import ModelCardState, ModelsState
from tests.dummies import LETTER, Straight, Together

SMALL, MIDDLE, LARGE = "smollm2-135m", "qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b"


class Page:
    """A presenter over dummies; `waiting` keeps jobs back."""

    def __init__(self, *installed: str, waiting: bool = False) -> None:
        self.together = Together(installed=installed or (MIDDLE, LARGE))
        self.shown: list[ModelsState] = []
        self.changes = 0
        self.runner = Straight()
        self.presenter = ModelsPresenter(
            self.together.services, self.runner, self.shown.append, str, self._changed  # type: ignore[arg-type]
        )
        self.presenter.refresh()
        self.runner.waiting = waiting

    def _changed(self) -> None:
        self.changes += 1

    @property
    def state(self) -> ModelsState:
        return self.presenter.state

    def card(self, name: str) -> ModelCardState:
        return next(card for card in self.state.cards if card.advice.model.name == name)

    def said(self) -> list[str]:
        return [one.code for one in self.state.said]


def test_what_is_here_comes_first_and_one_is_advised() -> None:
    page = Page(SMALL)
    assert [card.advice.model.name for card in page.state.cards] == [SMALL, LARGE, MIDDLE]
    assert [card.advice.model.name for card in page.state.cards if card.best] == [LARGE]
    assert page.card(SMALL).answers
    assert not page.card(SMALL).loaded
    assert page.state.why is not None
    assert page.state.installed == (SMALL,)


def test_another_machine_and_back() -> None:
    page = Page()
    name = page.state.others[0]
    page.presenter.look_at(name)
    assert page.state.machine is not None
    assert (page.state.looked_at, page.state.machine.name) == (name, name)
    page.presenter.look_at("")
    assert page.state.machine.name == "desk"


def test_a_switch_is_tested_and_told() -> None:
    page = Page()
    page.presenter.use(MIDDLE)
    assert page.said()[0] == "models_page.switched"
    assert any(code in page.said() for code in ("models_page.score", "models_page.scores"))
    assert page.card(MIDDLE).tested is not None
    assert page.changes == 1
    assert not page.state.busy


def test_one_that_answers_worse_offers_the_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page()
    real = page.together.services.versions.use

    def worse(name: str, cancel: Cancel, sha256: str = "", test: bool = True) -> Any:
        switched = yield from real(name, cancel, sha256, test)
        return Switched(switched.change, switched.now, switched.before, True)

    monkeypatch.setattr(type(page.together.services.versions), "use", lambda _self, *given: worse(*given))
    page.presenter.use(MIDDLE)
    assert page.state.way_back
    assert page.said()[-1] == "models_page.worse"
    page.presenter.dismiss()
    assert not page.state.way_back


def test_both_scores_stand_side_by_side() -> None:
    page = Page()
    change = page.together.versions._line("models.switched", MIDDLE)
    now, before = (Scored(name, "", "", (("a", grade),)) for name, grade in ((MIDDLE, 0.5), (LARGE, 1.0)))
    words = switched_words(Switched(change, now, before, True))
    assert [one.code for one in words] == ["models_page.switched", "models_page.scores", "models_page.worse"]
    assert dict(words[1].params) == {"score": "50", "before": "100"}


def test_a_test_by_itself_and_the_proof_of_a_file() -> None:
    page = Page()
    page.presenter.test(LARGE)
    assert page.said() == ["models_page.tested"]
    page.presenter.verify(LARGE)
    assert page.said() == ["models_page.verified"]


def test_nothing_to_go_back_to_is_said() -> None:
    page = Page()
    page.presenter.roll_back(LARGE)
    assert page.state.trouble is not None
    assert page.state.trouble.code == "models.no_version_before"
    assert not page.state.busy


def test_versions_are_read_when_a_card_is_unfolded() -> None:
    page = Page()
    page.presenter.unfold(LARGE)
    assert (page.card(LARGE).unfolded, len(page.card(LARGE).versions)) == (True, 1)
    page.presenter.refresh()
    assert page.card(LARGE).unfolded
    page.presenter.unfold(LARGE)
    assert not page.card(LARGE).unfolded


def test_what_is_brought_waits_for_the_persons_word() -> None:
    page = Page(LARGE)
    page.together.library.known = False
    page.presenter.bring("/somewhere/model.gguf")
    waiting = page.state.bring
    assert waiting is not None
    assert not waiting.ready
    page.presenter.take_in()
    assert page.state.installed == (LARGE,)
    page.presenter.agree(True, False)
    page.presenter.take_in()
    assert page.state.bring is None
    assert page.said() == ["models.added"]
    assert set(page.state.installed) == {LARGE, MIDDLE}


def test_what_is_left_is_not_taken_in() -> None:
    page = Page(LARGE)
    page.together.library.known = False
    page.presenter.bring("/somewhere/model.gguf")
    page.presenter.leave()
    assert page.state.bring is None
    assert page.state.installed == (LARGE,)


def test_what_is_there_already_is_said_and_what_is_no_model_too() -> None:
    page = Page(LARGE)
    page.presenter.bring("/somewhere/model.gguf")
    assert page.said() == ["models_page.there_already"]
    page.presenter.bring("/somewhere/letter.txt")
    assert page.state.trouble is not None
    assert page.state.trouble.code == "models.not_gguf"


def test_one_thing_at_a_time_and_stopped_by_the_person() -> None:
    page = Page(waiting=True)
    page.presenter.use(MIDDLE)
    assert page.state.busy == "models_page.switching"
    page.presenter.test(LARGE)
    assert len(page.runner.jobs) == 1
    page.presenter.stop()
    page.runner.waiting = False
    page.runner.go()
    assert page.state.busy == ""
    assert page.state.trouble is None
    assert page.said() == []


def _with_case(page: Page, folder: Path) -> str:
    services = page.together.services
    services.vaults.without()
    case = services.cases.create("Lease").id
    letter = folder / "letter.txt"
    letter.write_text(LETTER, "utf-8")
    finish(services.intake.take_in(case, [letter], Cancel()))
    finish(services.review.find(case, Cancel()))
    page.presenter.case(case, True)
    return case


def test_two_models_answer_one_question_and_nothing_is_kept(tmp_path: Path) -> None:
    page = Page()
    case = _with_case(page, tmp_path)
    assert page.state.compare.models == (LARGE, MIDDLE)
    page.presenter.comparison.start("When is it due?")
    compare = page.state.compare
    assert not compare.running
    assert all(compare.answers)
    assert compare.tokens[0] > 0
    assert page.together.store.turns(case) == ()
    page.presenter.clear()
    assert page.state.compare.answers == ("", "")
    assert not page.state.can_compare


@pytest.mark.parametrize(("question", "models"), [("", (LARGE, MIDDLE)), ("When?", (LARGE, LARGE))])
def test_no_question_or_one_model_twice_asks_nothing(
    question: str, models: tuple[str, str], tmp_path: Path
) -> None:
    page = Page()
    _with_case(page, tmp_path)
    page.presenter.comparison.choose(*models)
    page.presenter.comparison.start(question)
    assert page.state.compare.answers == ("", "")
    assert not page.state.busy


def test_a_model_that_cannot_answer_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = Page()
    _with_case(page, tmp_path)
    monkeypatch.setattr(
        page.together.models, "load", lambda _name, _cancel: (_ for _ in ()).throw(ModelTrouble("inference.too_long"))
    )
    page.presenter.comparison.start("When is it due?")
    assert page.state.trouble is not None
    assert page.state.trouble.code == "inference.too_long"
    assert not page.state.compare.running


def test_a_version_is_held_for_the_open_case_and_let_go() -> None:
    page = Page()
    page.presenter.unfold(LARGE)
    sha256 = page.card(LARGE).versions[0].sha256
    page.presenter.hold(LARGE, sha256)
    assert page.said() == []
    page.presenter.case("7", True)
    page.presenter.hold(LARGE, sha256)
    assert page.said() == ["models_page.holding"]
    assert page.card(LARGE).versions[0].pins == ("case:7",)
    page.presenter.hold(LARGE, sha256)
    assert page.said() == ["models_page.let_go"]
    assert page.card(LARGE).versions[0].pins == ()
