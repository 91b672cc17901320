"""The ladder of providers: the first that computes what the processor computes, and a reason for each that is left out."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy
import pytest

from app.core.reasons import Reason
from app.runtime.providers import CPU, LADDER, alike, called, probe, settled

RIGHT = [numpy.ones((1, 3), dtype=numpy.float32)]


class Put:
    """An input or output of a network."""

    def __init__(self, name: str, kind: str = "tensor(float)", shape: Sequence[Any] = (1, 3)) -> None:
        self.name, self.type, self.shape = name, kind, shape


class Net:
    """A session that answers as told."""

    def __init__(self, provider: str, answer: Any = RIGHT, inputs: Sequence[Put] = (Put("x"),)) -> None:
        self.provider, self.answer, self.inputs = provider, answer, inputs

    def get_inputs(self) -> Sequence[Put]:
        return self.inputs

    def get_outputs(self) -> Sequence[Put]:
        return (Put("y"),)

    def get_providers(self) -> list[str]:
        return [self.provider, CPU]

    def run(self, _names: Any, _inputs: Any) -> Any:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def making(**answers: Any) -> Callable[[Sequence[Any]], Any]:
    """A maker of sessions: "Tensorrt=…" says what that provider answers, an exception class that it does not start."""

    def make(providers: Sequence[Any]) -> Net:
        first = providers[0]
        name = first if isinstance(first, str) else first[0]
        answer = answers.get(name.removesuffix("ExecutionProvider"), RIGHT)
        if answer is OSError:
            raise OSError("no such library")
        if answer == "elsewhere":
            return Net(CPU)
        return Net(name, answer)

    return make


def ticks(*seconds: float) -> Callable[[], float]:
    """A clock of which each run takes so long."""
    times = [moment for n, length in enumerate(seconds) for moment in (n * 100.0, n * 100.0 + length)]
    return iter(times).__next__


def test_nothing_wanted_or_nothing_there_is_the_processor_in_silence() -> None:
    for wanted, there in (((), LADDER), (LADDER, (CPU, "AzureExecutionProvider"))):
        found = settled(making(), there, wanted)
        assert (found.provider, found.notices) == (CPU, ())


def test_the_first_that_passes_is_taken() -> None:
    found = settled(making(), (*LADDER, CPU), LADDER, ticks(1.0, 0.5))
    assert (found.provider, found.session.provider, found.notices) == (LADDER[0], LADDER[0], ())


@pytest.mark.parametrize(
    ("answer", "seconds", "why"),
    [
        (OSError, 0.1, "failed"), (RuntimeError("driver"), 0.1, "failed"), ("elsewhere", 0.1, "failed"),
        ([numpy.full((1, 3), 1.1, dtype=numpy.float32)], 0.1, "differs"),
        ([numpy.full((1, 3), numpy.nan, dtype=numpy.float32)], 0.1, "differs"),
        ([], 0.1, "differs"), (RIGHT, 2.0, "slower"),
    ],
)
def test_one_that_does_not_is_left_out_and_says_why(answer: Any, seconds: float, why: str) -> None:
    cuda = "CUDAExecutionProvider"
    found = settled(making(CUDA=answer), (cuda, CPU), LADDER, ticks(1.0, seconds))
    assert (found.provider, found.session.provider) == (CPU, CPU)
    assert found.notices == (Reason.of(f"runtime.provider_{why}", provider="CUDA"),)


def test_down_the_ladder_to_the_next() -> None:
    found = settled(making(Tensorrt=OSError), (*LADDER, CPU), LADDER, ticks(1.0, 0.5))
    assert found.provider == "CUDAExecutionProvider"
    assert [one.code for one in found.notices] == ["runtime.provider_failed"]


def test_a_network_that_nobody_can_make_up_inputs_for_stays_on_the_processor() -> None:
    def make(_providers: Sequence[Any]) -> Net:
        return Net(CPU, inputs=(Put("words", "tensor(string)"),))

    found = settled(make, LADDER, LADDER)
    assert (found.provider, [one.code for one in found.notices]) == (CPU, ["runtime.untested"])


def test_what_the_processor_cannot_load_is_the_callers_trouble() -> None:
    def make(_providers: Sequence[Any]) -> Net:
        raise RuntimeError("no network")

    with pytest.raises(RuntimeError):
        settled(make, LADDER, LADDER)


def test_made_up_inputs_are_the_same_each_time() -> None:
    puts = [Put("x", "tensor(float)", ("batch", 4)), Put("ids", "tensor(int64)", (1, None)), Put("m", "tensor(uint8)", (2,))]
    first, second = probe(puts), probe(puts)
    assert {name: (value.shape, value.dtype.kind) for name, value in first.items()} == {
        "x": ((8, 4), "f"), "ids": ((1, 8), "i"), "m": ((2,), "u"),
    }
    assert all((first[name] == second[name]).all() for name in first)


def test_rounding_is_alike_and_choices_are_counted() -> None:
    exact = numpy.linspace(1, 2, 300, dtype=numpy.float32)
    assert alike([exact], [exact.astype(numpy.float16)])
    assert not alike([exact], [exact * 1.05])
    assert not alike([exact], [exact[:-1]])
    choices = numpy.arange(300)
    other = choices.copy()
    other[:2] = 7
    assert alike([choices], [other])
    other[:6] = 299
    assert not alike([choices], [other])


def test_no_provider_that_sends_anything_is_on_the_ladder() -> None:
    assert not any("Azure" in one for one in LADDER)
    assert [called(one) for one in LADDER] == ["TensorRT", "CUDA", "CoreML", "OpenVINO", "DirectML"]
