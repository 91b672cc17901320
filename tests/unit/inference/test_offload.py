"""A graphics processor: what goes onto it, that it is tested against the processor, and that falling back says why.

There is none where these tests run: devices and engines are stood in for, the probe itself is real.
"""

from pathlib import Path

import numpy as np
import pytest

from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, finish
from app.inference import loading as loading_module
from app.inference.loading import load
from app.inference.offload import Device, Plan, Rows, alike, devices, on_the_processor, plan, settled
from app.inference.wanted import Loading
from tests.tiny_models import answering, written

GIB = 1 << 30
WHOLE = Plan(33, "Card 9")
RIGHT = np.log(np.array([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8]]))


def card(free: int, kind: int = 1) -> Device:
    return Device("GPU0", "Card 9", kind, free)


@pytest.mark.parametrize(
    ("free", "layers", "why"),
    [(24 * GIB, 33, ""), (4 * GIB, 28, ""), (1 * GIB, 0, "inference.gpu_small"), (0, 0, "inference.gpu_small")],
)
def test_as_many_layers_as_fit_and_none_where_few_do(free: int, layers: int, why: str) -> None:
    made = plan([card(free)], 3 * GIB, 32, GIB)
    assert made.layers == layers
    assert (made.why.code if made.why else "") == why
    assert made.device == ("Card 9" if layers else "")


def test_without_a_device_there_is_nothing_to_say() -> None:
    assert plan((), 3 * GIB, 32, GIB) == Plan()
    assert all(device.free > 0 for device in devices())


def test_rounding_is_alike_and_nonsense_is_not() -> None:
    assert alike(RIGHT, RIGHT + 0.01)
    assert not alike(RIGHT, RIGHT[::-1])
    assert not alike(RIGHT, np.full_like(RIGHT, np.nan))
    assert not alike(RIGHT, RIGHT[:1])


class Engine:
    """Says on the device what it is told to, on the processor what is right."""

    def __init__(self, layers: int, says: "Rows | Exception") -> None:
        self.layers, self.says, self.closed = layers, says, False

    def probe(self) -> Rows:
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("says", "fails", "layers", "why"),
    [
        (RIGHT, False, 33, ""),
        (RIGHT[::-1], False, 0, "inference.gpu_differs"),
        (ModelTrouble("inference.failed"), False, 0, "inference.gpu_failed"),
        (RIGHT, True, 0, "inference.gpu_failed"),
    ],
)
def test_where_the_device_fails_or_differs_the_processor_takes_over(
    says: "Rows | Exception", fails: bool, layers: int, why: str
) -> None:
    made: list[Engine] = []

    def make(layers: int) -> Engine:
        if layers and fails:
            raise ModelTrouble("inference.load_failed", model="m")
        made.append(Engine(layers, says))
        return made[-1]

    engine, came = settled(make, WHOLE, lambda: RIGHT)
    assert engine.layers == came.layers == layers
    assert (came.why.code if came.why else "") == why
    assert not came.why or came.why.params == (("device", "Card 9"),)
    assert [one.closed for one in made] == [one is not engine for one in made]


def test_a_stop_is_no_reason_to_load_again() -> None:
    engine = Engine(33, Cancelled())
    with pytest.raises(Cancelled):
        settled(lambda layers: engine, WHOLE, lambda: RIGHT)
    assert engine.closed


def test_the_card_says_why_a_device_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, sha256 = written(tmp_path, "tiny.gguf", answering())
    monkeypatch.setattr(loading_module.offload, "devices", lambda: (card(0),))
    for gpu, codes in (("auto", ["inference.gpu_small"]), ("off", [])):
        engine = finish(load(Loading("tiny", str(file), sha256, 512, 1, gpu), Cancel()))
        assert [notice.code for notice in engine.card.notices] == codes
        assert engine.card.device == ""
        engine.close()


def test_the_whole_way_over_a_device_with_the_real_probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # This build knows no device, so the layers stay on the processor, and the self-test compares it with itself.
    file, sha256 = written(tmp_path, "tiny.gguf", answering())
    monkeypatch.setattr(loading_module.offload, "devices", lambda: (card(GIB),))
    engine = finish(load(Loading("tiny", str(file), sha256, 512, 1), Cancel()))
    assert engine.card.device == "Card 9"
    assert engine.card.notices == ()
    assert alike(on_the_processor(str(file), "tiny", 1), engine.probe())  # type: ignore[attr-defined]
    engine.close()
