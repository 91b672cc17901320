"""A network is loaded when its file is the one meant, on as many threads as asked, without telling anyone."""

import hashlib
import os
from pathlib import Path

import numpy
import pytest

from app.core.errors import ModelTrouble
from app.runtime.onnx import Session, proved
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
