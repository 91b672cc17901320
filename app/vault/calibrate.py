"""What a guess at a pass-phrase shall cost on this machine: about one second of waiting, never below the floor."""

import os
import time
from collections.abc import Callable

import psutil

from app.vault import keys

SECONDS = 1.0
LANES = 4
MOST_SHARE = 4
"""The derivation may take a quarter of the memory that is free."""


def calibrated(measure: Callable[[keys.Cost], float] | None = None, free: int | None = None) -> keys.Cost:
    """Argon2id's cost for about a second here: memory first, then passes (RFC 9106, 4).

    measure: seconds that one derivation takes; free: bytes of memory that may be had.
    """
    measure = measure or measured
    lanes = min(LANES, os.cpu_count() or 1)
    floor = keys.Cost(keys.FLOOR.memory, keys.FLOOR.passes, lanes)
    took = max(measure(floor), 1e-4)
    # Time grows with memory times passes.
    room = (free if free is not None else psutil.virtual_memory().available) // 1024 // MOST_SHARE
    most = max(floor.memory, min(keys.MOST_MEMORY, room))
    memory = max(floor.memory, min(most, int(floor.memory * SECONDS / took)))
    memory -= memory % (4 * lanes)
    passes = int(SECONDS / (took * memory / floor.memory) * floor.passes)
    return keys.Cost(memory, max(floor.passes, min(keys.MOST_PASSES, passes)), lanes)


def measured(cost: keys.Cost) -> float:
    """Seconds of one derivation at this cost, the better of two: what else runs here makes it only slower."""

    def once() -> float:
        begun = time.perf_counter()
        keys.from_passphrase("intramuros", bytes(keys.SALT_BYTES), cost)
        return time.perf_counter() - begun

    first = once()
    return first if first > SECONDS else min(first, once())
