"""Adapters (LoRA) over a model's weights: each looked at, its hash proved, then put on."""

import ctypes
import math
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.core.asking import Adapter
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.inference.native import Weights, library
from app.inference.wanted import AdapterFile
from app.inference.working import Working
from app.runtime.gguf import read_adapter
from app.runtime.hashes import Hashes


def proved(files: Sequence[AdapterFile], architecture: str, cancel: Cancel) -> Job[Progress, tuple[Adapter, ...]]:
    """The adapters as a card lists them. Raises ModelTrouble for one that is missing, damaged, another, or not for
    this kind of model.
    """
    cards = []
    for one in files:
        file = Path(one.path)
        if not math.isfinite(one.scale) or read_adapter(file) != architecture:
            raise ModelTrouble("models.adapter_differs", name=one.name)
        found = yield from Hashes(file.parent).sha256(file, cancel)
        if found != one.sha256:
            raise ModelTrouble("models.hash_differs", model=one.name)
        cards.append(Adapter(one.name, one.sha256, one.scale))
    return tuple(cards)


class Adapters:
    """Adapters in memory; they go with their model."""

    def __init__(self, weights: Weights, files: Sequence[AdapterFile]) -> None:
        """Raises ModelTrouble where the model does not take one."""
        self._c = library()
        self._loaded: list[Any] = []
        self._scales = [one.scale for one in files]
        for one in files:
            adapter = self._c.llama_adapter_lora_init(weights.handle, os.fsencode(one.path))
            if not adapter:
                raise ModelTrouble("models.adapter_differs", name=one.name)
            self._loaded.append(adapter)

    def put_on(self, working: Working) -> None:
        """Let this context work with them. Raises ModelTrouble."""
        if self._loaded:
            count = len(self._loaded)
            adapters = (self._c.llama_adapter_lora_p_ctypes * count)(*self._loaded)
            scales = (ctypes.c_float * count)(*self._scales)
            if self._c.llama_set_adapters_lora(working.handle, adapters, count, scales):
                raise ModelTrouble("inference.failed")
