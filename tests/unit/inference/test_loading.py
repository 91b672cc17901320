"""Loading a file: header, hash and memory first, with progress and a stop."""

import shutil
from pathlib import Path

import pytest

from app.core.asking import ModelCard
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.ports import Engine
from app.inference.loading import load
from app.inference.wanted import Loading
from app.runtime.catalogue import read_catalogue
from app.system import paths
from tests.contract.test_engine import prompt

MODEL = next(m for m in read_catalogue(paths.catalogue()) if m.name == "smollm2-135m")


def wanted(context: int) -> Loading:
    return Loading("m", str(MODEL.path(paths.models())), MODEL.sha256, context, 1)


def code_of(path: Path, sha256: str = MODEL.sha256, context: int = 512) -> str:
    with pytest.raises(ModelTrouble) as caught:
        finish(load(Loading("m", str(path), sha256, context, 1), Cancel()))
    return caught.value.code


@pytest.mark.model
def test_it_checks_then_loads_and_says_so() -> None:
    job = load(wanted(512), Cancel())
    codes = []
    while True:
        try:
            codes.append(next(job).code)
        except StopIteration as end:
            engine = end.value
            break
    assert "inference.loading" in codes
    assert engine.card == ModelCard("m", MODEL.sha256, 512, "llama.cpp")
    assert 0 < engine.count(prompt()) < 512
    engine.close()


@pytest.mark.model
def test_another_file_than_the_one_meant_is_not_loaded() -> None:
    assert code_of(MODEL.path(paths.models()), "0" * 64) == "models.hash_differs"


@pytest.mark.model
def test_a_flipped_bit_in_the_weights_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "flipped.gguf"
    shutil.copy(MODEL.path(paths.models()), file)
    with file.open("r+b") as opened:
        opened.seek(-1000, 2)
        byte = opened.read(1)
        opened.seek(-1, 1)
        opened.write(bytes([byte[0] ^ 1]))
    assert code_of(file) == "models.hash_differs"


@pytest.mark.model
def test_a_context_is_never_larger_than_the_model_was_trained_for() -> None:
    # No machine has the memory that a window of a hundred million tokens would need, so it must have been cut.
    engine = finish(load(wanted(10**8), Cancel()))
    assert engine.card.context == MODEL.context
    engine.close()


@pytest.mark.model
def test_a_stop_while_checking_or_loading_ends_it() -> None:
    for stage in ("models.checking", "inference.loading"):
        cancel = Cancel()
        job = load(wanted(512), cancel)
        with pytest.raises(Cancelled):
            stopped_at(job, stage, cancel)


def stopped_at(job: Job[Progress, Engine], stage: str, cancel: Cancel) -> None:
    """Run the job and cancel it at this stage, or at loading where the hash was known already."""
    for step in job:
        if step.code in (stage, "inference.loading"):
            cancel.cancel()


def test_no_file_and_no_gguf_are_known_trouble(tmp_path: Path) -> None:
    assert code_of(tmp_path / "gone.gguf") == "models.not_installed"
    (tmp_path / "text.gguf").write_text("hello")
    assert code_of(tmp_path / "text.gguf") == "models.not_gguf"
