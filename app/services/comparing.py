"""Two models, one question: their answers side by side, of which nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asking import Answer
from app.core.jobs import Cancel, Job, Progress
from app.services.ask import Ask, Delta


@dataclass(frozen=True, slots=True)
class Side:
    """The next words of the answer with this number."""

    number: int
    text: str


class Comparing:
    """Asks the models one after the other: two at once would slow each other down, and need the memory of both."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def compare(
        self, case: str, question: str, models: Sequence[str], cancel: Cancel
    ) -> Job[Progress | Side, tuple[Answer, ...]]:
        """The answer of each from the case's documents, in their order. Raises what `Ask.ask` does, and Cancelled."""
        answers: list[Answer] = []
        for number, model in enumerate(models):
            cancel.check()
            trying = self._ask.try_out(case, question, model, cancel)
            while True:
                try:
                    step = next(trying)
                except StopIteration as stop:
                    answers.append(stop.value)
                    break
                if isinstance(step, Delta):
                    yield Side(number, step.text)
                elif isinstance(step, Progress):
                    yield step
        return tuple(answers)
