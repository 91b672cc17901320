"""How probable a given answer is to a model of MLX, with the whole prompt in view or with stretches of it hidden.

As with llama.cpp (`judging`), what stands before the last hidden stretch is worked out once, and each set works
through the rest and the answer again without looking at what it hides. Steps are cut at the same places every time, so
hiding nothing gives what `score` gives.
"""

import math
from collections.abc import Iterator, Sequence

from app.core.errors import Cancelled
from app.core.jobs import Cancel
from app.inference.choosing import Choice, judged
from app.inference.mlx_working import MlxWorking

ANSWER = 16
"""Tokens of an answer in one step: each leaves a row of scores as long as the vocabulary."""


def judge(working: MlxWorking, rest: Sequence[int], answer: Sequence[int], cancel: Cancel) -> Iterator[Choice]:
    """The answer token by token; rest: the prompt's tokens that were not worked through. Raises Cancelled.

    Afterwards nothing but what was worked out before is left.
    """
    start = working.length
    try:
        for step in working.steps(rest[:-1]):
            _go_on(cancel)
            working.read(step)
        given = (rest[-1], *answer[:-1])
        for cut in range(0, len(given), ANSWER):
            _go_on(cancel)
            rows = working.scores(given[cut : cut + ANSWER])
            for row, token in zip(rows, answer[cut : cut + ANSWER], strict=True):
                yield judged(row, token)
    finally:
        working.trim(start)


def ablate(
    working: MlxWorking, rest: Sequence[int], answer: Sequence[int], masks: Sequence[frozenset[int]], cancel: Cancel
) -> tuple[float, ...]:
    """The sum of the answer's log-probabilities under each mask, places in the whole prompt. Raises Cancelled."""
    totals = []
    for mask in masks:
        working.hide(mask)
        try:
            totals.append(math.fsum(choice.logprob for choice in judge(working, rest, answer, cancel)))
        finally:
            working.hide(frozenset())
    return tuple(totals)


def _go_on(cancel: Cancel) -> None:
    if cancel:
        raise Cancelled
