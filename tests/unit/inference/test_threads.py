"""A core is left to the person."""

from app.inference.threads import threads_for, usable_cores


def test_a_core_is_left_and_there_is_always_one_thread() -> None:
    assert threads_for(0) == max(1, usable_cores() - 1)
    assert threads_for(1) == 1
    assert threads_for(10_000) == usable_cores()
