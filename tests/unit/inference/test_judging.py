"""Scoring and masking: which tokens are worked through in which step, and that several side by side say the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asking import ModelCard
from app.core.documents import Span
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference.judging import ANSWER, kept_stretches, line
from app.inference.llama import LlamaEngine
from app.inference.working import BATCH
from tests.contract.test_engine import prompt
from tests.tiny_models import answering, written

MASKS = st.frozensets(st.integers(0, 199), max_size=60)


@given(MASKS, st.integers(0, 200))
def test_the_stretches_that_stay_are_what_is_not_masked(masked: frozenset[int], end: int) -> None:
    kept = [i for start, stop in kept_stretches(masked, end) for i in range(start, stop)]
    assert kept == [i for i in range(end) if i not in masked]


@given(MASKS, st.integers(1, 200), st.integers(1, 60), st.integers(0, 3))
def test_every_token_that_stays_is_worked_through_once_and_gaps_are_filled(
    masked: frozenset[int], length: int, answer: int, steps: int
) -> None:
    at = min(steps, (length - 1) // BATCH) * BATCH
    made = line(range(1000, 1000 + length), at, range(answer), masked)
    rows = [row for run in made.runs for row in run.rows]
    kept = [i for i in range(at, length) if i not in masked or i == length - 1]
    assert [row.position for row in rows] == [*kept, *range(length, length + answer - 1)]
    assert [row.token for row in rows if row.position < length] == [1000 + i for i in kept]
    # One row of scores for each token of the answer.
    assert [row.position for row in rows if row.scores] == list(range(length - 1, length + answer - 1))
    before = at - 1
    for run in made.runs:
        places = [row.position for row in run.rows]
        assert places == list(range(places[0], places[0] + len(places)))
        assert len(places) <= (ANSWER if places[0] >= length else BATCH)
        if run.gap >= 0:
            assert run.gap in masked
            before = run.gap
        assert places[0] == before + 1
        before = places[-1]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaEngine]:
    file: Path = written(tmp_path_factory.mktemp("tiny"), "tiny.gguf", answering())[0]
    engine = LlamaEngine(str(file), ModelCard("tiny", "", 512, "llama.cpp"), 1)
    yield engine
    engine.close()


def test_sets_side_by_side_say_what_each_says_alone(engine: LlamaEngine) -> None:
    asked = prompt("?", "abc def ghi " * 12)
    drops = [[], [Span(5, 20)], [Span(0, 3), Span(30, 60)], [Span(100, 130)], [Span(2, 140)]]
    alone = engine.without(asked, Redacted("an answer"), drops, Cancel())
    engine._together = 7
    try:
        beside = engine.without(asked, Redacted("an answer"), drops, Cancel())
    finally:
        engine._together = 1
    # Weights of 32 bits: nothing but the order of additions differs.
    assert beside == pytest.approx(alone, abs=1e-2)
    assert len(set(alone)) == len(drops)


def test_what_is_masked_has_no_influence_where_nothing_before_it_was_worked_out(engine: LlamaEngine) -> None:
    # So short a prompt is worked through again as a whole, and then masking is exact.
    one, two = (
        engine.without(prompt("?", text), Redacted("yes"), [[Span(place, place + 4)]], Cancel())[0]
        for text in ("xxxx b", "yyyy b")
        for place in [prompt("?", text).messages[-1].text.index(text[:4])]
    )
    assert one == pytest.approx(two, abs=1e-4)
