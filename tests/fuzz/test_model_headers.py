"""A million mutated model headers: each a model, or trouble in words; bounded time and memory for every one."""

import random
import sys
import time

import pytest

from app.core.errors import ModelTrouble
from tests.unit.runtime.headers import FORMS, mutant

EACH = {"gguf": 400_000, "safetensors": 250_000, "onnx": 250_000, "config": 50_000, "index": 50_000}
"""A million together."""
MOST_SECONDS = 2.0
"""Processor time for one header of a kilobyte; far above what any takes, far below what a person waits."""
MOST_GROWTH = 256 << 20
"""Bytes that the process may grow by over all of them."""


def peak() -> int:
    """The most memory that this process ever had, in bytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", EACH)
def test_no_mutant_surprises(form: str) -> None:
    source, read = FORMS[form]
    before, longest, sound = peak(), 0.0, 0
    dice = random.Random(f"headers {form}")
    for _ in range(EACH[form]):
        made = mutant(source, dice)
        started = time.process_time()
        try:
            read(made)
            sound += 1
        except ModelTrouble:
            pass
        longest = max(longest, time.process_time() - started)
    print(f"{form}: {EACH[form]} mutants, {sound} still sound, longest {longest:.3f} s, "
          f"grown by {(peak() - before) >> 20} MB")
    assert longest < MOST_SECONDS
    assert peak() - before < MOST_GROWTH


def test_it_is_a_million() -> None:
    assert sum(EACH.values()) == 10**6
    assert set(EACH) == set(FORMS)
