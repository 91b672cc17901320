"""A strict look at an ONNX file, before ONNX Runtime sees it: a walk over its protobuf, bounded in depth and count.

Every tensor has to have the bytes that its kind and sides ask for; weights in files of their own have to lie beside
the network, inside its folder, and inside those files. Raises ModelTrouble.
Source: onnx.proto of ONNX 1.18 (fields by number), its docs/ExternalData.md.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from app.core.errors import ModelTrouble
from app.runtime.protobuf import BYTES, VARINT, Field, Walk

MOST_DEPTH = 12
"""Networks inside networks (If, Loop)."""
MOST_SIDES = 16
MOST_ELEMENTS = 1 << 40
MOST_TEXT = 1 << 16

MODEL = {"ir": 1, "graph": 7, "opset": 8, "training": 20, "function": 25}
GRAPH = {"node": 1, "initializer": 5, "input": 11, "output": 12, "sparse": 15}
BITS = {
    1: 32, 2: 8, 3: 8, 4: 16, 5: 16, 6: 32, 7: 64, 9: 8, 10: 16, 11: 64, 12: 32, 13: 64, 14: 64, 15: 128, 16: 16,
    17: 8, 18: 8, 19: 8, 20: 8, 21: 4, 22: 4, 23: 4, 24: 8, 25: 2, 26: 2,
}
"""Bits of one element by kind of tensor; texts (8) have no size of their own."""
TEXTS = 8

Sizes = Callable[[str], int]
"""How many bytes the file of this name has that lies beside the network; -1 where there is none."""


@dataclass(frozen=True, slots=True)
class OnnxFacts:
    """What a network is made of; beside: the names of the files that hold its weights."""

    nodes: int
    parameters: int
    opset: int
    beside: frozenset[str]


def read_onnx(file: BinaryIO, size: int, name: str, sizes: Sizes) -> OnnxFacts:
    """The facts of a sound network of so many bytes; raises ModelTrouble for anything else."""
    return _Network(Walk(file, size, name), name, sizes).facts(size)


class _Network:
    def __init__(self, walk: Walk, name: str, sizes: Sizes) -> None:
        self._walk = walk
        self._name = name
        self._sizes = sizes
        self._nodes = self._parameters = 0
        self._beside: set[str] = set()

    def facts(self, size: int) -> OnnxFacts:
        ir = opset = graphs = 0
        for field in self._walk.fields(0, size):
            if field.number == MODEL["ir"]:
                ir = self._number(field)
            elif field.number == MODEL["graph"]:
                graphs += 1
                self._graph(field, 0)
            elif field.number == MODEL["opset"]:
                opset = max(opset, self._opset(field))
            elif field.number == MODEL["function"]:
                self._function(field)
            elif field.number == MODEL["training"]:
                raise self._walk.damaged("training")
        if not 3 <= ir <= 100 or graphs != 1 or not self._nodes:
            raise self._walk.damaged("network")
        return OnnxFacts(self._nodes, self._parameters, opset, frozenset(self._beside))

    def _graph(self, graph: Field, depth: int) -> None:
        outputs = 0
        for field in self._inside(graph, depth):
            if field.number == GRAPH["node"]:
                self._node(field, depth + 1)
            elif field.number == GRAPH["initializer"]:
                self._tensor(field, depth + 1)
            elif field.number == GRAPH["sparse"]:
                self._sparse(field, depth + 1)
            elif field.number == GRAPH["output"]:
                outputs += 1
        if not outputs:
            raise self._walk.damaged("network")

    def _function(self, function: Field) -> None:
        for field in self._inside(function, 0):
            if field.number == 7:
                self._node(field, 1)
            elif field.number == 11:
                self._attribute(field, 1)

    def _node(self, node: Field, depth: int) -> None:
        self._nodes += 1
        named = False
        for field in self._inside(node, depth):
            if field.number == 4:
                named = bool(self._walk.text(field, MOST_TEXT))
            elif field.number == 5:
                self._attribute(field, depth + 1)
        if not named:
            raise self._walk.damaged("node")

    def _attribute(self, attribute: Field, depth: int) -> None:
        for field in self._inside(attribute, depth):
            if field.number in (5, 10):
                self._tensor(field, depth + 1)
            elif field.number in (6, 11):
                self._graph(field, depth + 1)
            elif field.number in (22, 23):
                self._sparse(field, depth + 1)

    def _sparse(self, sparse: Field, depth: int) -> None:
        for field in self._inside(sparse, depth):
            if field.number in (1, 2):
                self._tensor(field, depth + 1)

    def _tensor(self, tensor: Field, depth: int) -> None:
        sides: list[int] = []
        kind = held = inline = 0
        outside: dict[str, str] = {}
        external = False
        for field in self._inside(tensor, depth):
            if field.number == 1:
                sides += self._walk.numbers(field, MOST_SIDES)
            elif field.number == 2:
                kind = self._number(field)
            elif field.number == 9:
                held = self._length(field)
            elif field.number in (4, 5, 6, 7, 10, 11):
                inline += 1
            elif field.number == 13:
                key, value = self._pair(field, depth + 1)
                outside[key] = value
            elif field.number == 14:
                external = self._number(field) == 1
        self._parameters += self._sized(sides, kind, held, inline, outside if external else None)

    def _sized(self, sides: list[int], kind: int, held: int, inline: int, outside: dict[str, str] | None) -> int:
        """Elements of a tensor, its bytes held against what it says of itself."""
        if kind not in BITS and kind != TEXTS:
            raise self._walk.damaged("tensor")
        elements = 1
        for side in sides:
            elements *= side
            if not 0 <= elements <= MOST_ELEMENTS:
                raise self._walk.damaged("tensor")
        if len(sides) > MOST_SIDES:
            raise self._walk.damaged("tensor")
        needed = -(-elements * BITS.get(kind, 0) // 8)
        if outside is not None:
            if kind == TEXTS or held or inline:
                raise self._walk.damaged("tensor")
            self._outside(outside, needed)
        elif held and (kind == TEXTS or inline or held != needed):
            raise self._walk.damaged("tensor")
        elif not held and not inline and needed:
            raise self._walk.damaged("weights")
        return elements

    def _outside(self, said: dict[str, str], needed: int) -> None:
        where = said.get("location", "")
        place = PurePosixPath(where)
        plain = len(place.parts) == 1 and where == place.name and where not in ("", ".", "..")
        if not plain or not where.isprintable() or any(sign in where for sign in "\\:/") or where.startswith("."):
            raise ModelTrouble("models.outside_folder", name=self._name)
        numbers = [said.get("offset", "0"), said.get("length", str(needed))]
        if not all(one.isascii() and one.isdigit() and len(one) <= 15 for one in numbers):
            raise self._walk.damaged("weights")
        offset, length = map(int, numbers)
        there = self._sizes(where)
        if there < 0:
            raise ModelTrouble("models.piece_missing", name=self._name, piece=where[:80])
        if length != needed or offset + length > there:
            raise self._walk.damaged("weights")
        self._beside.add(where)

    def _pair(self, pair: Field, depth: int) -> tuple[str, str]:
        found = {field.number: self._walk.text(field, 4096) for field in self._inside(pair, depth)}
        return found.get(1, ""), found.get(2, "")

    def _opset(self, opset: Field) -> int:
        return max((field.value for field in self._inside(opset, 0) if field.number == 2 and field.kind == VARINT),
                   default=0)

    def _inside(self, field: Field, depth: int) -> Iterator[Field]:
        if depth > MOST_DEPTH or field.kind != BYTES:
            raise self._walk.damaged("network")
        return self._walk.fields(field.begin, field.value)

    def _number(self, field: Field) -> int:
        if field.kind != VARINT:
            raise self._walk.damaged("number")
        return field.value

    def _length(self, field: Field) -> int:
        if field.kind != BYTES:
            raise self._walk.damaged("tensor")
        return field.value
