"""Answers are timed from their first word to their last; everything else goes through as it is."""

from collections.abc import Iterator

from app.core.asking import Message, ModelCard, Piece, Prompt, Sampling
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.ports import Engine
from app.services.timing import ENOUGH, TimedModels
from tests.dummies import DummyModels

PROMPT = Prompt.rebuilt("t/1/en", (Message("user", "?"),))


class Written(DummyModels):
    """Writes so many pieces."""

    def __init__(self, pieces: int) -> None:
        super().__init__("")
        self.pieces = pieces

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        engine = yield from super().load(name, cancel)
        engine.card = ModelCard(name, "a" * 64, 4096, "llama.cpp", "RTX")
        engine.stream = lambda *_: (Piece("x") for _ in range(self.pieces))  # type: ignore[method-assign]
        return engine


def timed(pieces: int, seconds: Iterator[float]) -> list[tuple[str, str, float]]:
    """What is noted when the clock says these."""
    noted: list[tuple[str, str, float]] = []
    models = TimedModels(Written(pieces), lambda *one: noted.append(one), lambda: next(seconds))
    engine = finish(models.load("some", Cancel()))
    assert len(list(engine.stream(PROMPT, Sampling(), Cancel()))) == pieces
    return noted


def test_the_speed_is_that_of_writing_without_the_prompt() -> None:
    # The first piece comes after a minute of reading, then ten a second.
    assert timed(21, iter(60 + n / 10 for n in range(21))) == [("a" * 64, "llama.cpp RTX", 10.0)]


def test_a_few_words_are_no_figure() -> None:
    assert timed(ENOUGH, iter(range(100))) == []
    assert timed(0, iter(range(100))) == []


def test_no_time_is_no_figure() -> None:
    assert timed(40, iter([5.0] * 40)) == []


def test_the_rest_goes_through() -> None:
    models = DummyModels("")
    through = TimedModels(models, lambda *_: None)
    engine = finish(through.load("some", Cancel()))
    assert through.loaded() == models.loaded() == engine.card
    assert engine.count(PROMPT) > 0
    through.unload()
    assert models.loaded() is None
