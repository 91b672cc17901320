"""Loading a model file: the header looked at, the hash proved, the memory counted, then the weights read."""

import queue
import threading
from pathlib import Path

from app.core.asking import ModelCard
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Engine
from app.inference.llama import LlamaEngine
from app.runtime.fits import OVERHEAD, Need, available_memory
from app.runtime.gguf import read_gguf
from app.runtime.hashes import Hashes

ENGINE = "llama.cpp"


def load(
    name: str, path: str, sha256: str, context: int, threads: int, cancel: Cancel
) -> Job[Progress, Engine]:
    """The model in this file, ready to answer; progress in bytes checked, then in thousandths loaded.

    Raises ModelTrouble where the file is missing, damaged, another than `sha256` says, or too large for the memory
    that is free; Cancelled.
    """
    file = Path(path)
    if not file.is_file():
        raise ModelTrouble("models.not_installed", model=name)
    try:
        facts = read_gguf(file)
        found = yield from Hashes(file.parent).sha256(file, cancel)
        size = file.stat().st_size
    except OSError as error:
        raise ModelTrouble("models.not_installed", model=name) from error
    if found != sha256:
        raise ModelTrouble("models.hash_differs", model=name)
    context = min(context, facts.context) if facts.context else context
    needed = Need(size, 4 * facts.layers * facts.kv_heads * facts.head_size * context, OVERHEAD // 2)
    if needed.total > available_memory():
        raise ModelTrouble("inference.no_memory", model=name, context=context)
    card = ModelCard(name, sha256, context, ENGINE)
    return (yield from _loaded(path, card, threads, cancel))


def _loaded(path: str, card: ModelCard, threads: int, cancel: Cancel) -> Job[Progress, Engine]:
    """Load in a thread of its own, so that progress and a stop come through meanwhile."""
    told: queue.SimpleQueue[float | LlamaEngine | BaseException] = queue.SimpleQueue()

    def on_progress(share: float) -> bool:
        told.put(share)
        return not cancel

    def work() -> None:
        try:
            told.put(LlamaEngine(path, card, threads, on_progress))
        except BaseException as error:  # it is raised again in the caller's thread
            told.put(error)

    yield Progress(0, 1000, "inference.loading")
    threading.Thread(target=work, name="loading", daemon=True).start()
    while True:
        news = told.get()
        if isinstance(news, LlamaEngine):
            if cancel:
                news.close()
                raise Cancelled
            return news
        if isinstance(news, BaseException):
            raise news
        yield Progress(int(news * 1000), 1000, "inference.loading")
