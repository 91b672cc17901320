"""The cost of a guess is about a second on any machine, within bounds, whatever the clock says."""

import pytest

from app.vault import keys
from app.vault.calibrate import SECONDS, calibrated

GB = 1 << 30


def machine(megabytes_a_second: float):
    return lambda cost: cost.memory / 1024 * cost.passes / megabytes_a_second


@pytest.mark.parametrize("speed", [200, 400, 900, 2500, 6000])
def test_about_a_second(speed: float) -> None:
    cost = calibrated(machine(speed), free=64 * GB)
    assert 0.6 * SECONDS <= machine(speed)(cost) <= 1.1 * SECONDS


@pytest.mark.parametrize("speed", [0.0001, 1, 50])
def test_a_slow_machine_gets_the_floor_and_no_less(speed: float) -> None:
    cost = calibrated(machine(speed), free=64 * GB)
    assert (cost.memory, cost.passes) == (keys.FLOOR.memory, keys.FLOOR.passes)


def test_little_memory_is_made_up_by_passes() -> None:
    cost = calibrated(machine(2000), free=512 << 20)
    assert cost.memory <= 128 * 1024
    assert cost.passes > keys.FLOOR.passes


@pytest.mark.parametrize("speed", [1e-9, 1e3, 1e9, 1e30])
@pytest.mark.parametrize("free", [0, 1 << 20, GB, 1 << 50])
def test_always_within_the_bounds_of_the_format(speed: float, free: int) -> None:
    cost = calibrated(machine(speed), free=free)
    assert keys.FLOOR.memory <= cost.memory <= keys.MOST_MEMORY
    assert keys.FLOOR.passes <= cost.passes <= keys.MOST_PASSES
    assert 1 <= cost.lanes <= 8
