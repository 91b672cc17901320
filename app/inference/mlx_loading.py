"""Making an MLX engine of a file or folder whose hash has been proved."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.core.asking import ModelCard
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.inference.folder_words import FolderWords
from app.inference.mlx import MlxEngine
from app.inference.mlx_gguf import described
from app.inference.mlx_library import device, on_gpu
from app.inference.mlx_model import built, from_folder, read_config
from app.inference.native import Weights
from app.inference.wanted import Loading
from app.inference.words import Words
from app.runtime.fits import OVERHEAD, Need, available_memory
from app.runtime.folders import folder_sound
from app.runtime.mlx_folder import read_mlx

ENGINE = "MLX"


def proved(loading: Loading, cancel: Cancel) -> Job[Progress, ModelCard]:
    """A folder looked at strictly and held against its hash, that of its list SHA256SUMS.

    Raises ModelTrouble where it is unsound, another, or too large for the memory that is free; Cancelled.
    """
    folder = Path(loading.path)
    try:
        looked = read_mlx(folder)
        sound = yield from folder_sound(folder, loading.sha256, cancel)
    except OSError as error:
        raise ModelTrouble("models.not_installed", model=loading.name) from error
    if not sound:
        raise ModelTrouble("models.hash_differs", model=loading.name)
    context = min(loading.context, looked.context) if looked.context else loading.context
    card = ModelCard(loading.name, loading.sha256, context, ENGINE)
    # Quantised ones have four bits a weight or more, others sixteen.
    unpacked = looked.bytes * (8 if looked.quantisation.endswith("bit") else 2)
    require_memory(card, looked.bytes, unpacked, 4 * looked.layers * looked.kv_heads * looked.head_size * context)
    return card


def require_memory(card: ModelCard, weights: int, unpacked: int, kept: int) -> None:
    """Raises ModelTrouble where there is too little. weights, unpacked, kept: bytes of the model, of its weights as
    32-bit floats, and of its keys and values in sixteen bits.
    """
    # The graphics processor of an Apple machine uses the same memory as everybody else.
    needed = Need(weights, kept, OVERHEAD) if on_gpu() else Need(unpacked, 2 * kept, OVERHEAD)
    if needed.total > available_memory():
        raise ModelTrouble("inference.no_memory", model=card.name, context=card.context)


def loaded(path: Path, card: ModelCard, on_progress: Callable[[float], bool]) -> MlxEngine:
    """The engine; `on_progress` is told the share done and says whether to go on. Raises ModelTrouble, Cancelled.

    A GGUF file's vocabulary is read by llama.cpp, so both engines see the same tokens.
    """
    words: Words
    if path.is_dir():
        config = read_config(path)
        words = FolderWords(path, config, card.name)
    else:
        words = Weights(str(path), card.name, lambda share: True, words_only=True)  # noqa: ARG005 - for the reader
    try:
        if path.is_dir():
            model = built(from_folder(path, config, card.name), card.name, on_progress)
        else:
            model = built(
                described(str(path), card.name, lambda share: on_progress(share / 2)), card.name,
                lambda share: on_progress((1 + share) / 2),
            )
        return MlxEngine(model, words, replace(card, engine=ENGINE, device=device()))
    except BaseException:
        words.close()
        raise
