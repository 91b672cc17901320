"""Loading a model file: the header looked at, the hash proved, the memory counted, then the weights read."""

import dataclasses
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from app.core.asking import ModelCard
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Engine
from app.core.reasons import Reason
from app.inference import mlx_loading, offload, picking
from app.inference.adapters import proved
from app.inference.embedding import LlamaEmbedder
from app.inference.llama import LlamaEngine
from app.inference.native import Weights
from app.inference.threads import threads_for
from app.inference.wanted import Loading
from app.runtime.fits import OVERHEAD, Need, available_memory
from app.runtime.gguf import GgufFacts, read_gguf
from app.runtime.hashes import Hashes

ENGINE = "llama.cpp"


def load(loading: Loading, cancel: Cancel) -> Job[Progress, Engine]:
    """The model in this file, ready to answer; progress in bytes checked, then in thousandths loaded.

    Raises ModelTrouble where the file is missing, damaged, another than its hash says, or too large for the memory
    that is free; Cancelled.
    """
    file = Path(loading.path)
    if file.is_dir():
        picking.for_folder(loading)
        card = yield from mlx_loading.proved(loading, cancel)
        return (yield from _meanwhile(lambda told: mlx_loading.loaded(file, card, told), cancel))
    if not file.is_file():
        raise ModelTrouble("models.not_installed", model=loading.name)
    try:
        facts = read_gguf(file)
        engine = picking.for_file(loading, facts)
        found = yield from Hashes(file.parent).sha256(file, cancel)
        size = file.stat().st_size
    except OSError as error:
        raise ModelTrouble("models.not_installed", model=loading.name) from error
    if found != loading.sha256:
        raise ModelTrouble("models.hash_differs", model=loading.name)
    adapters = yield from proved(loading.adapters, facts.architecture, cancel)
    context = min(loading.context, facts.context) if facts.context else loading.context
    kept = 4 * facts.layers * facts.kv_heads * facts.head_size * context
    card = ModelCard(loading.name, loading.sha256, context, ENGINE, adapters=adapters)
    where = offload.plan(offload.devices() if loading.gpu == "auto" else (), size, facts.layers, kept)
    if engine == picking.MLX:
        mlx_loading.require_memory(card, size, 4 * facts.parameters, kept)
        return (yield from _meanwhile(lambda told: _by_mlx(loading, card, facts, where, told), cancel))
    # What a device takes, the machine's own memory need not have; where it falls back, llama.cpp says so.
    share = 0.0 if where.layers > facts.layers else 1 - where.layers / max(1, facts.layers)
    needed = Need(int(size * share), int(kept * share), OVERHEAD // 2)
    if needed.total > available_memory():
        raise ModelTrouble("inference.no_memory", model=loading.name, context=context)
    return (yield from _meanwhile(lambda told: _made(loading, card, facts, where, told), cancel))


def _by_mlx(
    loading: Loading, card: ModelCard, facts: GgufFacts, where: offload.Plan, told: Callable[[float], bool]
) -> Engine:
    """MLX's engine; llama.cpp's with a word about it where MLX was not asked for and turns out not to run the file."""
    try:
        return mlx_loading.loaded(Path(loading.path), card, told)
    except ModelTrouble:
        if loading.engine == picking.MLX:
            raise
    engine = _made(loading, card, facts, where, told)
    engine.card = dataclasses.replace(engine.card, notices=(*engine.card.notices, Reason("inference.mlx_fell_back")))
    return engine


def _made(
    loading: Loading, card: ModelCard, facts: GgufFacts, where: offload.Plan, told: Callable[[float], bool]
) -> Engine:
    """The engine, on the graphics processor where that computes rightly."""
    if facts.embeds:
        weights = Weights(loading.path, card.name, told)
        try:
            return LlamaEmbedder(weights, card, loading.threads)
        except BaseException:
            weights.close()
            raise

    def make(layers: int) -> LlamaEngine:
        return LlamaEngine(loading.path, card, loading.threads, told, loading.adapters, layers)

    def reference() -> offload.Rows:
        return offload.on_the_processor(loading.path, card.name, threads_for(loading.threads))

    engine, came = offload.settled(make, where, reference)
    notices = (came.why,) if came.why else ()
    engine.card = dataclasses.replace(card, device=came.device, notices=notices)
    return engine


def _meanwhile(work: Callable[[Callable[[float], bool]], Engine], cancel: Cancel) -> Job[Progress, Engine]:
    """Load in a thread of its own, so that progress and a stop come through meanwhile."""
    told: queue.SimpleQueue[float | tuple[Engine] | BaseException] = queue.SimpleQueue()

    def on_progress(share: float) -> bool:
        told.put(share)
        return not cancel

    def run() -> None:
        try:
            told.put((work(on_progress),))
        except BaseException as error:  # it is raised again in the caller's thread
            told.put(error)

    yield Progress(0, 1000, "inference.loading")
    threading.Thread(target=run, name="loading", daemon=True).start()
    while True:
        news = told.get()
        if isinstance(news, tuple):
            if cancel:
                news[0].close()
                raise Cancelled
            return news[0]
        if isinstance(news, BaseException):
            raise news
        yield Progress(int(news * 1000), 1000, "inference.loading")
