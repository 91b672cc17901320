"""How probable a given answer is, with the whole prompt in view or with stretches of it masked.

What stands before the last masked stretch is worked out once; each set of stretches gets a sequence that looks only
at the memory of the tokens it keeps, and works through the rest, the question and the answer, again (context
ablation through the mask of the attention; after ContextCite, Cohen-Wang et al. 2024). llama.cpp lets a sequence go
on only at the next position, so one neutral token, which has seen nothing, stands at the end of each masked stretch.

Every text is cut into steps at the same places. On a processor a step of another size rounds otherwise, and weights
of four bits make up to 0.2 nats a token of that (measured); so there, one sequence is worked at a time and dropping
nothing gives what `score` gives. A graphics processor waits more than it computes and gets several at a time.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from app.core.errors import Cancelled
from app.inference.choosing import Choice, judged
from app.inference.working import BATCH, Row, Working

ANSWER = 16
"""Tokens of an answer in one step: each leaves a row of scores as long as the vocabulary."""


class Run(NamedTuple):
    """Rows at positions without a gap; `gap` is the position before them where a neutral token has to stand, or -1."""

    rows: tuple[Row, ...]
    gap: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """One sequence's work: what is left of the prompt, then the answer, in runs of one step each."""

    sequence: int
    answer: tuple[int, ...]
    runs: tuple[Run, ...]


def line(
    prompt: Sequence[int], at: int, answer: Sequence[int], masked: frozenset[int] = frozenset(), sequence: int = 0
) -> Line:
    """The work from `at`, a multiple of BATCH before the prompt's last token; masked tokens are left out."""
    # The last token is never left out: its scores are the answer's first word's.
    last = len(prompt) - 1
    runs: list[Run] = []
    for start in range(at, len(prompt), BATCH):
        kept = [i for i in range(start, min(start + BATCH, len(prompt))) if i not in masked or i == last]
        for stretch in _stretches(kept):
            rows = tuple(Row(prompt[i], i, sequence, i == last) for i in stretch)
            runs.append(Run(rows, stretch[0] - 1 if stretch[0] - 1 in masked else -1))
    given = tuple(enumerate(answer[:-1], len(prompt)))
    for cut in range(0, len(given), ANSWER):
        runs.append(Run(tuple(Row(token, place, sequence, True) for place, token in given[cut : cut + ANSWER])))
    return Line(sequence, tuple(answer), tuple(runs))


def _stretches(places: Sequence[int]) -> Iterator[Sequence[int]]:
    """The places cut where one is left out."""
    cuts = [0, *(i for i in range(1, len(places)) if places[i] != places[i - 1] + 1), len(places)]
    return (places[a:b] for a, b in pairwise(cuts) if a < b)


def judge(working: Working, lines: Sequence[Line], neutral: int = 0) -> tuple[tuple[Choice, ...], ...]:
    """Each line's answer, token by token; the lines go side by side where there are several. Raises Cancelled.

    neutral: the token that stands at the end of a masked stretch.
    """
    found: list[list[Choice]] = [[] for _ in lines]
    for number in range(max(len(one.runs) for one in lines)):
        for pack in _packed([(i, one.runs[number]) for i, one in enumerate(lines) if number < len(one.runs)]):
            for i, run in pack:
                if run.gap >= 0 and not working.fill(lines[i].sequence, run.gap, neutral):
                    raise Cancelled
            rows = [(i, row) for i, run in pack for row in run.rows]
            if not working.work(row for _, row in rows):
                raise Cancelled
            for place, (i, row) in enumerate(rows):
                if row.scores:
                    found[i].append(judged(working.scores(place), lines[i].answer[len(found[i])]))
    return tuple(tuple(one) for one in found)


def _packed(runs: Sequence[tuple[int, Run]]) -> Iterator[list[tuple[int, Run]]]:
    """Runs of several lines put together up to BATCH rows."""
    pack: list[tuple[int, Run]] = []
    for number, run in runs:
        if pack and sum(len(one.rows) for _, one in pack) + len(run.rows) > BATCH:
            yield pack
            pack = []
        pack.append((number, run))
    if pack:
        yield pack


def ablate(
    working: Working, prompt: Sequence[int], answer: Sequence[int], masks: Sequence[frozenset[int]], at: int,
    together: int, neutral: int,
) -> tuple[float, ...]:
    """The sum of the answer's log-probabilities under each mask.

    at: a multiple of BATCH up to which the main sequence has been worked out, and no mask reaches beyond it but into
    what is worked through again. together: how many sequences may stand beside it at once.
    """
    totals: list[float] = []
    for first in range(0, len(masks), together):
        group = masks[first : first + together]
        try:
            for number, masked in enumerate(group, 1):
                for start, end in kept_stretches(masked, at):
                    working.share(number, start, end)
            lines = [line(prompt, at, answer, masked, number) for number, masked in enumerate(group, 1)]
            totals += [math.fsum(choice.logprob for choice in one) for one in judge(working, lines, neutral)]
        finally:
            for number in range(1, len(group) + 1):
                working.drop(number)
    return tuple(totals)


def kept_stretches(masked: frozenset[int], end: int) -> tuple[tuple[int, int], ...]:
    """The stretches of tokens before `end` that stay in view."""
    edges = [-1, *sorted(token for token in masked if token < end), end]
    return tuple((a + 1, b) for a, b in pairwise(edges) if a + 1 < b)

