"""Write the network as an ONNX graph, with weights as floats or quantised."""

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .e5_file import BLOCK, Q4, Sizes
from .quantise import by_block, by_channel, packed_int4

OPSET, IR = 21, 10
CONTRIB = "com.microsoft"


class Graph:
    """Nodes and weights as they are added."""

    def __init__(self, bits: int, careful: Sequence[str]) -> None:
        self.bits = bits
        self.careful = careful
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.known: set[str] = set()

    def weight(self, name: str, values: np.ndarray) -> str:
        """Keep an array once; its name."""
        if name not in self.known:
            self.known.add(name)
            self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def nibbles(self, name: str, tensor: Q4, shape: tuple[int, int]) -> str:
        """Keep 4-bit weights as they are."""
        data = packed_int4(tensor.nibbles.reshape(-1)).tobytes()
        self.weights.append(TensorProto(name=name, data_type=TensorProto.INT4, dims=shape, raw_data=data))
        return name

    def add(
        self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, name: str = "", **attributes: object
    ) -> str:
        """One node; the name of its (first) output."""
        base = name or f"{kind}_{len(self.nodes)}"
        names = [base, *(f"{base}_{at}" for at in range(1, outputs))]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return base

    def model(self, labels: int, hidden: int) -> onnx.ModelProto:
        """The whole, checked."""
        graph = helper.make_graph(
            self.nodes, "finder",
            [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "n"])],
            [
                helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "n", labels]),
                helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "n", hidden]),
            ],
            self.weights,
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        made = helper.make_model(graph, opset_imports=opsets, ir_version=IR, producer_name="intramuros finder")
        onnx.checker.check_model(made)
        return made


def build(
    sizes: Sizes, state: dict[str, np.ndarray], embedding: np.ndarray | Q4, bits: int = 32, careful: Sequence[str] = (),
) -> onnx.ModelProto:
    """The graph of these weights; below 32 bits matrices are whole numbers, an embedding in Q4 stays in 4 bits.

    The `careful` matrices (qkv, out, up, down) are in blocks of 8 bits and quantise what they multiply in blocks too:
    slower, but a few large values among their inputs no longer cost the small ones their precision.
    """
    graph = Graph(bits, careful)
    x = _embedded(graph, sizes, state, embedding)
    for at in range(sizes.layers):
        x = _layer(graph, sizes, state, f"layers.{at}", x, last=at == sizes.layers - 1)
    scores = graph.add("MatMul", x, graph.weight("head.weight", state["head.weight"].T))
    graph.add("Add", scores, graph.weight("head.bias", state["head.bias"]), name="logits")
    return graph.model(len(state["head.bias"]), sizes.hidden)


def _embedded(graph: Graph, sizes: Sizes, state: dict[str, np.ndarray], embedding: np.ndarray | Q4) -> str:
    if isinstance(embedding, Q4):
        rows = len(embedding.scales) * BLOCK // sizes.hidden
        scales = embedding.scales.reshape(rows, -1).astype(np.float16)
        word = graph.add(
            "GatherBlockQuantized", graph.nibbles("word", embedding, (rows, sizes.hidden)), "ids",
            graph.weight("word.scales", scales), domain=CONTRIB, block_size=BLOCK, gather_axis=0, quantize_axis=1,
        )
        word = graph.add("Cast", word, to=TensorProto.FLOAT)
    else:
        word = graph.add("Gather", graph.weight("word", embedding), "ids")
    count = graph.add("Shape", "ids", start=1, end=2)
    table = graph.weight("position", state["position.weight"].astype(np.float16))
    position = graph.add("Slice", table, graph.weight("zero", np.array([0])), count)
    total = graph.add("Add", word, graph.add("Cast", position, to=TensorProto.FLOAT))
    return _norm(graph, sizes, state, "norm", total)


def _layer(graph: Graph, sizes: Sizes, state: dict[str, np.ndarray], name: str, x: str, last: bool) -> str:
    qkv = _linear(graph, state, f"{name}.qkv", x)
    q = graph.add("Split", qkv, outputs=3, axis=2, num_outputs=3)
    seen = graph.add("MultiHeadAttention", q, f"{q}_1", f"{q}_2", domain=CONTRIB, num_heads=sizes.heads)
    x = _sum_norm(graph, sizes, state, f"{name}.norm1", x, _linear(graph, state, f"{name}.out", seen))
    wide = graph.add("Gelu", _linear(graph, state, f"{name}.up", x))
    return _sum_norm(
        graph, sizes, state, f"{name}.norm2", x, _linear(graph, state, f"{name}.down", wide), "hidden" if last else ""
    )


def _linear(graph: Graph, state: dict[str, np.ndarray], name: str, x: str) -> str:
    weights, bias = state[f"{name}.weight"], graph.weight(f"{name}.bias", state[f"{name}.bias"])
    if graph.bits == 32:
        return graph.add("Add", graph.add("MatMul", x, graph.weight(f"{name}.weight", weights.T)), bias)
    if name.rpartition(".")[2] in graph.careful:
        blocks, scales = by_block(weights, 64)
        whole, scale = graph.weight(f"{name}.weight", blocks), graph.weight(f"{name}.scale", scales)
        return graph.add(
            "MatMulNBits", x, whole, scale, "", "", bias, domain=CONTRIB, bits=8, block_size=64, accuracy_level=4,
            K=weights.shape[1], N=weights.shape[0],
        )
    whole, scales = by_channel(weights, graph.bits)
    return graph.add(
        "DynamicQuantizeMatMul", x, graph.weight(f"{name}.weight", whole.T), graph.weight(f"{name}.scale", scales), "",
        bias, domain=CONTRIB,
    )


def _norm(graph: Graph, sizes: Sizes, state: dict[str, np.ndarray], own: str, x: str, name: str = "") -> str:
    scale = graph.weight(f"{own}.weight", state[f"{own}.weight"])
    shift = graph.weight(f"{own}.bias", state[f"{own}.bias"])
    return graph.add("LayerNormalization", x, scale, shift, name=name, axis=-1, epsilon=sizes.eps)


def _sum_norm(
    graph: Graph, sizes: Sizes, state: dict[str, np.ndarray], own: str, x: str, y: str, name: str = ""
) -> str:
    """The norm of a sum in one operation: six times as fast as the two, a quarter of the whole network's time."""
    scale = graph.weight(f"{own}.weight", state[f"{own}.weight"])
    shift = graph.weight(f"{own}.bias", state[f"{own}.bias"])
    return graph.add("SkipLayerNormalization", x, y, scale, shift, domain=CONTRIB, name=name, epsilon=sizes.eps)
