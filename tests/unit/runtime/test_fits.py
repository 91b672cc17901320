"""What fits: weights, context and the rest against what is free."""

from dataclasses import replace

import pytest

from app.runtime.catalogue import read_catalogue
from app.runtime.fits import BREATH, OVERHEAD, Fit, available_memory, fit, need
from app.system import paths

QWEN = next(m for m in read_catalogue(paths.catalogue()) if m.name == "qwen2.5-coder-0.5b")


def test_the_context_takes_keys_and_values_for_every_layer() -> None:
    # Llama-3.1-8B: 32 layers, 8 heads of 128, 128 KiB a token.
    llama = replace(QWEN, layers=32, kv_heads=8, head_size=128, context=131072)
    assert need(llama, 1024).context == 128 * 1024 * 1024


def test_more_context_than_the_model_was_trained_for_is_not_counted() -> None:
    assert need(QWEN, 10**9) == need(QWEN, QWEN.context)
    assert need(QWEN).total == QWEN.bytes + need(QWEN).context + OVERHEAD


@pytest.mark.parametrize(
    ("free", "how"),
    [(1000 + BREATH, Fit.YES), (999 + BREATH, Fit.TIGHT), (1000, Fit.TIGHT), (999, Fit.NO), (0, Fit.NO)],
)
def test_how_it_fits(free: int, how: Fit) -> None:
    assert fit(1000, free) is how


def test_this_machine_has_some_memory() -> None:
    assert available_memory() > 0
