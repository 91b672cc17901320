"""MLX and the model definitions of mlx-lm, imported without what could speak to a network.

`mlx_lm/__init__` imports its command-line programs, and with them transformers and huggingface_hub. Only its model
definitions are needed, so the package is entered by the side door: they import nothing but MLX. Neither library is
installed here.
"""

import importlib
import importlib.util
import os
import platform
import sys
import types
from importlib.metadata import version
from typing import Any

OFFLINE = {
    "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1", "TOKENIZERS_PARALLELISM": "false",
}
"""For whoever should be imported some day in spite of this."""

CACHE = 256 << 20
"""Bytes that MLX may hold on to for its next step."""


def apple_silicon() -> bool:
    """Whether this is the machine that MLX was made for."""
    return sys.platform == "darwin" and platform.machine() == "arm64"


def available() -> bool:
    """Whether MLX and mlx-lm are installed; imports neither."""
    # MLX is split over two packages, so a part of it may be there alone.
    return bool(importlib.util.find_spec("mlx_lm") and importlib.util.find_spec("mlx") and _core_there())


def _core_there() -> bool:
    try:
        return importlib.util.find_spec("mlx.core") is not None
    except ImportError:
        return False


def library() -> Any:
    """`mlx.core`, set up for this machine."""
    for name, value in OFFLINE.items():
        os.environ[name] = value
    import mlx.core as mx

    global _ready
    if not _ready:
        if not on_gpu():
            # On a processor MLX would write C++ and start a compiler, which a sealed process may not.
            mx.disable_compile()
        mx.set_cache_limit(CACHE)
        _ready = True
    return mx


_ready = False


def on_gpu() -> bool:
    """Whether MLX computes on a graphics processor here."""
    import mlx.core as mx

    return bool(mx.metal.is_available() and mx.default_device() == mx.gpu)


def device() -> str:
    """The graphics processor that MLX computes on, "" where it is the processor."""
    return str(library().device_info().get("device_name", "Metal")) if on_gpu() else ""


def definition(name: str) -> Any:
    """The module of mlx-lm that defines a kind of model; the name comes from our own list, never from a file."""
    library()
    if "mlx_lm" not in sys.modules:
        found = importlib.util.find_spec("mlx_lm")
        assert found is not None
        package = types.ModuleType("mlx_lm")
        package.__path__ = list(found.submodule_search_locations or ())
        package.__spec__ = found
        sys.modules["mlx_lm"] = package
    return importlib.import_module(f"mlx_lm.models.{name}")


def build() -> str:
    """Which MLX this is and what it computes on: what one build worked out is nothing for another."""
    device = "gpu" if on_gpu() else "cpu"
    return f"mlx {version('mlx')}, mlx-lm {version('mlx-lm')}, {platform.machine()} {device}"
