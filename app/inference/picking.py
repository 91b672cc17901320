"""Which engine runs a model: MLX on Apple Silicon for what it can load, llama.cpp otherwise, or what the person set."""

from app.core.errors import ModelTrouble
from app.inference import mlx_library
from app.inference.mlx_kinds import ARCHITECTURES, KINDS, readable
from app.inference.wanted import Loading
from app.runtime.gguf import GgufFacts

AUTO, LLAMA, MLX = "auto", "llama", "mlx"
"""Values of the setting `model.engine`."""


def for_folder(loading: Loading) -> None:
    """Only MLX runs a folder of safetensors. Raises ModelTrouble where it may not or is not there."""
    if loading.engine == LLAMA:
        raise ModelTrouble("inference.needs_mlx", model=loading.name)
    if not mlx_library.available():
        raise ModelTrouble("inference.no_mlx", model=loading.name)


def for_file(loading: Loading, facts: GgufFacts) -> str:
    """`LLAMA` or `MLX` for a GGUF file. Raises ModelTrouble where MLX was asked for and cannot run it."""
    if loading.engine == MLX:
        _require_mlx(loading, facts)
        return MLX
    suits = mlx_library.apple_silicon() and mlx_library.available() and readable(facts) and not loading.adapters
    return MLX if loading.engine == AUTO and suits else LLAMA


def _require_mlx(loading: Loading, facts: GgufFacts) -> None:
    if not mlx_library.available():
        raise ModelTrouble("inference.no_mlx", model=loading.name)
    if facts.architecture not in ARCHITECTURES or facts.embeds:
        raise ModelTrouble("inference.mlx_kind", model=loading.name, kind=facts.architecture)
    if not set(facts.kinds) <= set(KINDS):
        raise ModelTrouble("inference.mlx_numbers", model=loading.name, quantisation=facts.quantisation or "?")
    if loading.adapters:
        raise ModelTrouble("inference.mlx_adapters", model=loading.name)
