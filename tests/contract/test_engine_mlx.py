"""MLX keeps what every engine keeps: the smallest real model, on a processor, through the same contract."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.core.asking import ModelCard, Piece, Prompt, Sampling
from app.core.jobs import Cancel
from app.core.ports import Engine
from app.inference.mlx import MlxEngine
from app.inference.mlx_gguf import described
from app.inference.mlx_model import built
from app.inference.native import Weights
from app.system import paths
from tests.contract.test_engine import EngineContract
from tests.quick_blas import take_openblas

FILE = str(paths.models() / "smollm2-135m.gguf")
pytestmark = [pytest.mark.model, pytest.mark.mlx]


class Brief(MlxEngine):
    """Says less: a token takes a processor's MLX a hundred times what it takes llama.cpp."""

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        most = sampling.max_tokens if sampling.schema else min(4, sampling.max_tokens)
        return super().stream(prompt, replace(sampling, max_tokens=most), cancel)


@pytest.fixture(scope="module")
def model() -> Any:
    take_openblas()
    return built(described(FILE, "smollm2-135m", lambda share: True), "smollm2-135m", lambda share: True)


def engine_of(model: Any) -> Brief:
    words = Weights(FILE, "smollm2-135m", lambda share: True, words_only=True)
    return Brief(model, words, ModelCard("smollm2-135m", "", 2048, "MLX"))


@pytest.fixture(scope="module")
def shared(model: Any) -> Iterator[Engine]:
    engine = engine_of(model)
    yield engine
    engine.close()


class TestMlx(EngineContract):
    @pytest.fixture
    def engine(self, shared: Engine) -> Engine:
        return shared

    @pytest.fixture
    def own(self, model: Any) -> Iterator[Engine]:
        """The same weights at work for themselves."""
        engine = engine_of(model)
        yield engine
        engine.close()
