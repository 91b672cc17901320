"""Comparing two models on one question, as part of the models page. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from app.core.reasons import Reason
from app.desk.models_page.state import CompareState
from app.services.comparing import Side

if TYPE_CHECKING:
    from app.core.asking import Answer
    from app.desk.models_page.presenter import ModelsPresenter
    from app.desk.models_page.state import ModelCardState


class Comparison:
    """The part of the page's presenter that asks one question twice. case: the open one."""

    def __init__(self, page: ModelsPresenter) -> None:
        self._page = page
        self.case = ""

    def offered(self, cards: tuple[ModelCardState, ...]) -> CompareState:
        """The two to compare: those chosen while they are here, else the one that answers and the next."""
        state = self._page.state.compare
        here = [card.advice.model.name for card in cards if card.advice.model.installed]
        order = sorted(here, key=lambda name: not any(c.answers and c.advice.model.name == name for c in cards))
        kept = [name for name in state.models if name in here]
        chosen = [*kept, *(name for name in order if name not in kept), "", ""][:2]
        return replace(state, models=(chosen[0], chosen[1]))

    def choose(self, first: str, second: str) -> None:
        """Compare these two; what was written by others goes away."""
        if not self._page.state.compare.running:
            self._set(CompareState(self._page.state.compare.question, (first, second)))

    def start(self, question: str) -> None:
        """Ask both."""
        state = self._page.state.compare
        if not self.case or not all(state.models) or state.models[0] == state.models[1] or not question.strip():
            return
        if self._page.state.busy:
            return
        self._set(CompareState(question.strip(), state.models, running=True))
        case, services = self.case, self._page.services
        self._page.work(
            "models_page.comparing", lambda cancel: services.comparing.compare(case, question, state.models, cancel),
            self._done, self._heard, "ask",
        )

    def emptied(self) -> CompareState:
        """Without a word of any case."""
        return CompareState(models=self._page.state.compare.models)

    def _heard(self, thing: object) -> None:
        if isinstance(thing, Side) and self._page.state.compare.running:
            state = self._page.state.compare
            answers = list(state.answers)
            answers[thing.number] += thing.text
            self._set(replace(state, answers=(answers[0], answers[1])))

    def _done(self, answers: object) -> None:
        first, second = cast("tuple[Answer, Answer]", answers)
        if self._page.state.compare.running:
            self._set(replace(
                self._page.state.compare, running=False, answers=(first.restored, second.restored),
                seconds=(first.seconds, second.seconds), tokens=(first.tokens, second.tokens),
            ))
        self._page.finished()
        why = first.why_none or second.why_none
        if why is not None:
            self._page.set(replace(self._page.state, trouble=Reason(why.code, why.params)))

    def _set(self, state: CompareState) -> None:
        self._page.set(replace(self._page.state, compare=state))
