"""Two models on one question: both answer from the same documents, one after the other, and nothing is kept."""

from pathlib import Path

import pytest

from app.core.errors import Cancelled, FindingFailed, Trouble
from app.core.jobs import Cancel, Progress, finish
from app.services.comparing import Side
from tests.dummies import LETTER, Together

MODELS = ("smollm2-135m", "qwen2.5-coder-1.5b")


def case_of(together: Together, folder: Path, searched: bool = True) -> str:
    services = together.services
    services.vaults.without()
    case = services.cases.create("Lease").id
    file = folder / "letter.txt"
    file.write_text(LETTER, "utf-8")
    finish(services.intake.take_in(case, [file], Cancel()))
    if searched:
        finish(services.review.find(case, Cancel()))
    return case


def test_each_answers_in_its_turn(tmp_path: Path) -> None:
    together = Together(installed=MODELS)
    case = case_of(together, tmp_path)
    comparing = together.services.comparing.compare(case, " When is it due? ", MODELS, Cancel())
    said = {0: "", 1: ""}
    order: list[int] = []
    while True:
        try:
            step = next(comparing)
        except StopIteration as stop:
            answers = stop.value
            break
        if isinstance(step, Side):
            said[step.number] += step.text
            order.append(step.number)
        else:
            assert isinstance(step, Progress)
    assert order == sorted(order)
    assert [answer.restored for answer in answers] == [said[0], said[1]]
    assert [answer.model.name for answer in answers if answer.model] == list(MODELS)
    assert together.store.turns(case) == ()
    assert [event.what for event in together.store.events()].count("prompt.sent") == 2


def test_a_document_that_was_not_searched_stops_both(tmp_path: Path) -> None:
    together = Together(installed=MODELS)
    case = case_of(together, tmp_path, searched=False)
    with pytest.raises(FindingFailed):
        finish(together.services.comparing.compare(case, "When?", MODELS, Cancel()))
    with pytest.raises(Trouble):
        finish(together.services.comparing.compare(case, "  ", MODELS, Cancel()))


def test_the_second_is_not_asked_when_it_was_stopped(tmp_path: Path) -> None:
    together = Together(installed=MODELS)
    case = case_of(together, tmp_path)
    cancel = Cancel()
    comparing = together.services.comparing.compare(case, "When?", MODELS, cancel)
    for step in comparing:
        if isinstance(step, Side):
            break
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(comparing)
