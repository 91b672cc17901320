"""How far a quantised network is from its float original: made here, one layer each."""

from typing import Any

import numpy
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from app.runtime.drift import drift
from app.runtime.onnx import Session

RANDOM = numpy.random.default_rng(3)
WEIGHTS = RANDOM.standard_normal((6, 5)).astype(numpy.float32)


def network(weights: Any, name: str = "x", output: str = "y") -> Session:
    """x (any, 6) times the weights."""
    graph = helper.make_graph(
        [helper.make_node("MatMul", [name, "w"], [output])], "one",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", 6])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["n", 5])],
        [numpy_helper.from_array(weights, "w")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return Session(model.SerializeToString(), "one.onnx")


def rounded(steps: int) -> Any:
    """The weights in so many steps."""
    size = abs(WEIGHTS).max() / steps
    return (numpy.round(WEIGHTS / size) * size).astype(numpy.float32)


def test_the_same_network_does_not_drift() -> None:
    found = drift(network(WEIGHTS), network(WEIGHTS))
    assert found is not None
    assert (found.mean, found.worst) == pytest.approx((1, 1))
    assert found.same == 1
    assert found.inputs > 1


def test_coarser_steps_drift_further() -> None:
    fine, coarse = (drift(network(WEIGHTS), network(rounded(steps))) for steps in (127, 2))
    assert fine is not None
    assert coarse is not None
    assert coarse.mean < fine.mean < 1
    assert fine.mean > 0.999
    assert coarse.worst <= coarse.mean
    assert coarse.same <= fine.same


def test_inputs_of_ones_own() -> None:
    found = drift(network(WEIGHTS), network(-WEIGHTS), [{"x": numpy.ones((2, 6), dtype=numpy.float32)}])
    assert found is not None
    assert (found.inputs, found.mean) == (1, pytest.approx(-1))


def test_other_networks_are_not_compared() -> None:
    assert drift(network(WEIGHTS), network(WEIGHTS, name="z")) is None
    assert drift(network(WEIGHTS), network(WEIGHTS, output="z")) is None
