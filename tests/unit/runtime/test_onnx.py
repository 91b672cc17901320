"""A network is loaded when its file is the one meant, on as many threads as asked, without telling anyone."""

import gc
import hashlib
import os
import weakref
from pathlib import Path

import numpy
import pytest

from app.core.errors import ModelTrouble
from app.runtime.onnx import Session, opened, proved
from app.runtime.providers import CPU, LADDER
from tests.small_model import small_model

FILE = small_model() / "finder.onnx"


def test_a_file_with_its_hash_is_read() -> None:
    assert proved(FILE, hashlib.sha256(FILE.read_bytes()).hexdigest()) == FILE.read_bytes()


def test_another_hash_and_no_file_are_trouble(tmp_path: Path) -> None:
    with pytest.raises(ModelTrouble) as changed:
        proved(FILE, "0" * 64)
    with pytest.raises(ModelTrouble) as gone:
        proved(tmp_path / "finder.onnx", "0" * 64)
    assert [changed.value.code, gone.value.code] == ["models.hash_differs", "models.not_installed"]


@pytest.mark.parametrize("threads", [1, 2])
def test_a_session_runs_and_says_what_it_takes(threads: int) -> None:
    session = Session(FILE.read_bytes(), "small", threads)
    assert session.takes_and_gives(("ids",), ("logits", "hidden"))
    assert not session.takes_and_gives(("ids", "mask"), ("logits",))
    assert not session.takes_and_gives(("ids",), ("scores",))
    (logits,) = session.run(("logits",), ids=numpy.array([[0, 4, 2]]))
    assert logits.shape == (1, 3, 17)
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"


def test_no_network_is_damaged() -> None:
    with pytest.raises(ModelTrouble) as damaged:
        Session(b"nothing", "small.onnx")
    assert damaged.value.code == "models.damaged"
    assert damaged.value.params["name"] == "small.onnx"


def test_a_network_is_loaded_once_for_all_who_want_it_alike(tmp_path: Path) -> None:
    file = tmp_path / "own.onnx"
    file.write_bytes(FILE.read_bytes())
    sha256 = hashlib.sha256(FILE.read_bytes()).hexdigest()
    first = opened(file, sha256)
    assert opened(file, sha256) is first
    assert opened(file, sha256, wanted=LADDER) is not first
    assert opened(file, sha256, threads=2) is not first
    file.write_bytes(b"changed")
    with pytest.raises(ModelTrouble):
        opened(file, sha256)


def test_nobody_holds_it_and_it_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "own.onnx"
    file.write_bytes(FILE.read_bytes())
    session = opened(file, hashlib.sha256(FILE.read_bytes()).hexdigest(), threads=3)
    seen = weakref.ref(session)
    del session
    gc.collect()
    assert seen() is None


def test_it_computes_on_the_processor_unless_more_is_wanted() -> None:
    session = Session(FILE.read_bytes(), "small")
    assert (session.provider, session.notices) == (CPU, ())
    # PyPI's wheel for Linux has the processor alone, so that a ladder is walked down in silence there.
    assert Session(FILE.read_bytes(), "small", wanted=LADDER).provider in (CPU, *LADDER)
