"""Threads that adapt: whatever the machine does they stay in bounds, find the better number, and do not swing."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.pacing import MOST_PATIENCE, Pace, ladder

World = Callable[[int], float]
"""Tokens a second by the number of threads."""


def run(pace: Pace, world: World, windows: int) -> list[int]:
    """The number of threads in each window, in a world that stays as it is."""
    used = []
    for _ in range(windows):
        used.append(pace.threads)
        speed = world(pace.threads)
        # As many tokens as a window of a second has.
        tokens = max(4, round(speed))
        pace.seen(tokens, tokens / speed)
    return used


def settled(used: list[int]) -> int:
    """The number that is used most in the last third."""
    last = used[-len(used) // 3 :]
    return max(set(last), key=last.count)


def quiet(threads: int) -> float:
    return 10.0 * threads**0.8


def busy(threads: int) -> float:
    """As measured beside two loops: each further thread makes it slower."""
    return 10.0 / threads


@given(st.integers(1, 256))
def test_the_ladder_goes_from_one_to_the_most(most: int) -> None:
    steps = ladder(most)
    assert steps[0] == 1
    assert steps[-1] == most
    assert list(steps) == sorted(set(steps))


@given(st.integers(1, 64), st.lists(st.tuples(st.integers(0, 100), st.floats(0, 100)), max_size=200))
def test_whatever_is_seen_the_number_stays_in_bounds(most: int, seen: list[tuple[int, float]]) -> None:
    pace = Pace(most)
    assert pace.threads == most
    for tokens, seconds in seen:
        assert 1 <= pace.seen(tokens, seconds) <= most


@given(st.integers(1, 64))
def test_on_a_quiet_machine_it_stays_with_the_most(most: int) -> None:
    used = run(Pace(most), quiet, 300)
    assert settled(used) == most
    # Each trial that brings nothing doubles the wait for the next.
    assert sum(a != b for a, b in pairwise(used)) <= 2 * (4 + 300 // MOST_PATIENCE)


@given(st.integers(1, 32))
def test_on_a_busy_machine_it_goes_down_to_one_and_up_again_when_it_is_quiet(most: int) -> None:
    pace = Pace(most)
    run(pace, quiet, 40)
    assert settled(run(pace, busy, 120)) == 1
    assert settled(run(pace, quiet, 500)) == most


@given(st.integers(2, 32), st.floats(0.9, 1.1))
def test_where_all_numbers_are_alike_it_does_not_swing(most: int, noise: float) -> None:
    turn = iter([1.0, noise] * 1000)
    used = run(Pace(most), lambda threads: 20.0 * next(turn) if noise < 1.04 else 20.0, 400)
    assert sum(a != b for a, b in pairwise(used)) <= 60


@pytest.mark.parametrize("best", [1, 2, 4, 6])
def test_it_finds_a_peak_in_the_middle(best: int) -> None:
    def world(threads: int) -> float:
        return 100.0 / (1 + 0.5 * abs(threads - best))

    assert settled(run(Pace(6), world, 200)) == best


def test_one_hiccup_is_no_reason_and_a_fall_is_answered_in_a_few_windows() -> None:
    pace = Pace(8)
    run(pace, quiet, 3)
    pace.seen(1, 30.0)
    assert pace.threads == 8
    pace = Pace(8)
    run(pace, quiet, 3)
    assert run(pace, busy, 12)[-1] <= 2
