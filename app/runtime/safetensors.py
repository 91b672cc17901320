"""A strict look at a safetensors file's header, before any loader sees it; reads no weights.

Length of the header, one JSON object without doubles, known kinds of numbers, and tensors that fill the rest of the
file one after the other: no hole, no overlap, nothing outside. Raises ModelTrouble.
Source: the format's own description in huggingface/safetensors, README "Format".
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from app.core.errors import ModelTrouble

MOST_HEADER = 16 << 20
"""Bytes; the format allows 100 MB, the largest models take some 2."""
MOST_TENSORS = 1 << 16
MOST_SIDES = 8
MOST_SIDE = 1 << 40
MOST_NAME = 512

BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "U16": 16, "I16": 16, "U32": 32, "I32": 32, "U64": 64, "I64": 64, "F16": 16,
    "BF16": 16, "F32": 32, "F64": 64, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F4": 4, "C64": 64,
}
"""Bits of one element by kind."""


@dataclass(frozen=True, slots=True)
class SafetensorsFacts:
    """What a header says: how many elements, the kind that most bytes are of, the names, and the file's own notes."""

    parameters: int
    kind: str
    names: frozenset[str]
    notes: Mapping[str, str]


def read_safetensors(file: BinaryIO, size: int, name: str) -> SafetensorsFacts:
    """The facts of a sound file of so many bytes; raises ModelTrouble for anything else."""
    start = file.read(8)
    if len(start) < 8:
        raise _damaged(name, "start")
    (length,) = struct.unpack("<Q", start)
    if not 2 <= length <= min(size - 8, MOST_HEADER):
        raise _damaged(name, "length")
    raw = file.read(length)
    if len(raw) != length or raw[:1] != b"{":
        raise _damaged(name, "start")
    header = read_json(raw, name)
    notes = header.pop("__metadata__", {})
    if not isinstance(notes, dict) or not all(isinstance(value, str) for value in notes.values()):
        raise _damaged(name, "notes")
    if not 0 < len(header) <= MOST_TENSORS:
        raise _damaged(name, "tensors")
    return _facts(header, notes, size - 8 - length, name)


def _facts(header: dict[str, object], notes: dict[str, str], room: int, name: str) -> SafetensorsFacts:
    places: list[tuple[int, int]] = []
    bytes_of: dict[str, int] = {}
    parameters = 0
    for tensor, entry in header.items():
        if not 0 < len(tensor) <= MOST_NAME or not tensor.isprintable():
            raise _damaged(name, "tensor")
        kind, elements, begin, end = _tensor(entry, name)
        if elements * BITS[kind] != (end - begin) * 8:
            raise _damaged(name, "tensor")
        places.append((begin, end))
        parameters += elements
        bytes_of[kind] = bytes_of.get(kind, 0) + end - begin
    at = 0
    for begin, end in sorted(places):
        if begin != at:
            raise _damaged(name, "weights")
        at = end
    if at != room:
        raise _damaged(name, "weights")
    return SafetensorsFacts(parameters, max(bytes_of, key=lambda kind: bytes_of[kind]), frozenset(header), notes)


def _tensor(entry: object, name: str) -> tuple[str, int, int, int]:
    """Kind, elements, first byte and the byte after the last."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise _damaged(name, "tensor")
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(kind, str) or kind not in BITS:
        raise ModelTrouble("models.strange_numbers", name=name)
    if not isinstance(shape, list) or len(shape) > MOST_SIDES or not isinstance(offsets, list) or len(offsets) != 2:
        raise _damaged(name, "tensor")
    if not all(type(one) is int and 0 <= one <= MOST_SIDE for one in (*shape, *offsets)) or offsets[0] > offsets[1]:
        raise _damaged(name, "tensor")
    elements = 1
    for side in shape:
        elements *= side
    if elements > MOST_SIDE:
        raise _damaged(name, "tensor")
    return kind, elements, offsets[0], offsets[1]


def read_json(raw: bytes, name: str) -> dict[str, object]:
    """One JSON object, in UTF-8, without doubles at any depth; raises ModelTrouble."""
    try:
        found = json.loads(raw.decode("utf-8"), object_pairs_hook=_single, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise _damaged(name, "json") from None
    if not isinstance(found, dict):
        raise _damaged(name, "json")
    return found


def _single(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("twice")
    return found


def _no_constant(_text: str) -> object:
    raise ValueError("no number")


def _damaged(name: str, where: str) -> ModelTrouble:
    return ModelTrouble("models.damaged", name=name, where=where)
