"""Adapters: proved before they are put on, felt in the answers, listed on the card."""

from pathlib import Path

import pytest

from app.core.asking import Adapter, ModelCard, Sampling
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.redaction import Redacted
from app.inference.llama import LlamaEngine
from app.inference.loading import load
from app.inference.wanted import AdapterFile, Loading
from tests.contract.test_engine import prompt, total
from tests.tiny_models import adapter, answering, written

SHORT = prompt("Who?", "A lease.")


def loading(folder: Path, *adapters: AdapterFile) -> Loading:
    file, sha256 = written(folder, "tiny.gguf", answering())
    return Loading("tiny", str(file), sha256, 512, 1, "off", adapters)


def put_on(folder: Path, scale: float = 1.0, content: bytes = b"", sha256: str = "") -> AdapterFile:
    file, found = written(folder, "over.gguf", content or adapter())
    return AdapterFile("over", str(file), sha256 or found, scale)


def scored(folder: Path, *adapters: AdapterFile) -> float:
    engine = finish(load(loading(folder, *adapters), Cancel()))
    try:
        return total(engine.score(SHORT, Redacted("the answer"), Cancel()))
    finally:
        engine.close()


def test_an_adapter_changes_the_answers_by_its_scale_and_stands_on_the_card(tmp_path: Path) -> None:
    plain = scored(tmp_path)
    assert scored(tmp_path, put_on(tmp_path, 0.0)) == pytest.approx(plain, abs=1e-4)
    assert abs(scored(tmp_path, put_on(tmp_path)) - plain) > 1e-3
    over = put_on(tmp_path, 0.5)
    engine = finish(load(loading(tmp_path, over), Cancel()))
    assert engine.card.adapters == (Adapter("over", over.sha256, 0.5),)
    engine.close()


@pytest.mark.parametrize(
    ("content", "sha256", "code"),
    [
        (b"", "0" * 64, "models.hash_differs"),
        (adapter("llama"), "", "models.adapter_differs"),
        (adapter(kind="aloha"), "", "models.not_an_adapter"),
        (answering(), "", "models.not_an_adapter"),
        (adapter()[:-40], "", "models.damaged"),
        (b"PK\x03\x04 and so on", "", "models.pickle"),
    ],
)
def test_another_or_a_damaged_one_is_not_put_on(tmp_path: Path, content: bytes, sha256: str, code: str) -> None:
    with pytest.raises(ModelTrouble) as caught:
        finish(load(loading(tmp_path, put_on(tmp_path, 1.0, content, sha256)), Cancel()))
    assert caught.value.code == code


def test_a_missing_one_and_a_scale_that_is_no_number_are_known_trouble(tmp_path: Path) -> None:
    with pytest.raises(ModelTrouble) as caught:
        finish(load(loading(tmp_path, AdapterFile("gone", str(tmp_path / "gone.gguf"), "0" * 64)), Cancel()))
    assert caught.value.code == "file.missing"
    with pytest.raises(ModelTrouble) as caught:
        finish(load(loading(tmp_path, put_on(tmp_path, float("nan"))), Cancel()))
    assert caught.value.code == "models.adapter_differs"


def test_what_was_worked_out_under_one_adapter_is_foreign_without_it(tmp_path: Path) -> None:
    over = put_on(tmp_path)
    file, sha256 = written(tmp_path, "tiny.gguf", answering())
    with_it, plain = (
        LlamaEngine(str(file), ModelCard("tiny", sha256, 512, "llama.cpp", adapters=cards), 1, adapters=files)
        for cards, files in (((Adapter("over", over.sha256),), (over,)), ((), ()))
    )
    list(with_it.stream(SHORT, Sampling(max_tokens=1), Cancel()))
    kept = with_it.keep()
    assert kept is not None
    assert not plain.resume(kept)
    assert with_it.resume(kept)
    with_it.close()
    plain.close()
