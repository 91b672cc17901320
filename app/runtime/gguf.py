"""A strict look at a GGUF file's header, before any native loader sees it.

Every count and length is held against the file's size and a bound of ours; every tensor has to lie inside the file,
where the one before it ends. Raises ModelTrouble; reads no weights.
Source: the GGUF specification in ggml's docs/gguf.md, versions 2 and 3, little-endian.
"""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from app.core.errors import ModelTrouble
from app.runtime.gguf_types import ARRAY, FILE_TYPES, SCALARS, STRING, TENSOR_TYPES

MOST_HEADER = 512 << 20
"""Bytes of header; the largest vocabularies take some 20 MB."""
MOST_PAIRS = 1 << 16
MOST_TENSORS = 1 << 16
MOST_ELEMENTS = 1 << 24
MOST_KEY = 1 << 10
MOST_STRING = 16 << 20
MOST_NAME = 64
"""Bytes of a tensor's name, as in ggml."""
ALIGNMENTS = tuple(1 << power for power in range(3, 17))
"""Bytes to which the data of tensors may be aligned."""
KEPT_ARRAY = 4096
"""Numbers of an array that are kept; longer ones are only walked over."""

Value = int | float | bool | str | tuple[int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class GgufFacts:
    """What a header says about its model; sizes in elements, context in tokens, texts cleaned of control signs.

    embeds: it makes vectors of texts instead of answering. kinds: the numbers of its tensors' kinds, each once.
    """

    title: str
    architecture: str
    quantisation: str
    licence: str
    parameters: int
    context: int
    layers: int
    kv_heads: int
    head_size: int
    vocabulary: int
    languages: tuple[str, ...] = ()
    embeds: bool = False
    kinds: tuple[int, ...] = ()


def read_gguf(file: Path) -> GgufFacts:
    """The facts of a sound GGUF file of a language model; raises ModelTrouble for anything else."""
    try:
        with file.open("rb") as opened:
            return read_header(opened, os.fstat(opened.fileno()).st_size, file.name)
    except OSError as error:
        code = "file.missing" if isinstance(error, FileNotFoundError) else "file.unreadable"
        raise ModelTrouble(code, name=file.name) from error


def read_header(file: BinaryIO, size: int, name: str) -> GgufFacts:
    """The same of an open file of so many bytes."""
    return _Header(file, size, name).facts()


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies: sides with the shortest stride first, kind as in `TENSOR_TYPES`, first byte and bytes."""

    name: str
    sides: tuple[int, ...]
    kind: int
    start: int
    bytes: int


def read_contents(file: Path) -> tuple[Mapping[str, Value], tuple[Tensor, ...]]:
    """A sound GGUF file's metadata, without long lists, and where its tensors lie; raises ModelTrouble, OSError."""
    with file.open("rb") as opened:
        return _Header(opened, os.fstat(opened.fileno()).st_size, file.name).contents()


def read_adapter(file: Path) -> str:
    """The architecture of the models that a sound GGUF adapter (LoRA) is for; raises ModelTrouble for anything else."""
    try:
        with file.open("rb") as opened:
            return _Header(opened, os.fstat(opened.fileno()).st_size, file.name).adapts()
    except OSError as error:
        code = "file.missing" if isinstance(error, FileNotFoundError) else "file.unreadable"
        raise ModelTrouble(code, name=file.name) from error


class _Header:
    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file = file
        self._name = name
        self._size = size
        self._at = 0
        self._lengths: dict[str, int] = {}
        self._kinds: set[int] = set()
        self._found: list[Tensor] = []

    def facts(self) -> GgufFacts:
        self._magic()
        tensors = self._count(MOST_TENSORS, "tensors")
        pairs = self._pairs(self._count(MOST_PAIRS, "keys"))
        if pairs.get("general.type", "model") != "model":
            raise ModelTrouble("models.not_an_answerer", name=self._name, kind=_clean(pairs["general.type"]))
        pieces = pairs.get("split.count", 0)
        if isinstance(pieces, int) and pieces > 1:
            raise ModelTrouble("models.split", name=self._name, pieces=pieces)
        facts = self._facts(pairs)
        parameters = self._tensors(tensors, pairs)
        return GgufFacts(**{**facts, "parameters": parameters, "kinds": tuple(sorted(self._kinds))})  # type: ignore[arg-type]

    def contents(self) -> tuple[Mapping[str, Value], tuple[Tensor, ...]]:
        self._magic()
        tensors = self._count(MOST_TENSORS, "tensors")
        pairs = self._pairs(self._count(MOST_PAIRS, "keys"))
        self._tensors(tensors, pairs)
        return pairs, tuple(self._found)

    def adapts(self) -> str:
        self._magic()
        tensors = self._count(MOST_TENSORS, "tensors")
        pairs = self._pairs(self._count(MOST_PAIRS, "keys"))
        if (pairs.get("general.type"), pairs.get("adapter.type")) != ("adapter", "lora"):
            raise ModelTrouble("models.not_an_adapter", name=self._name)
        architecture = self._architecture(pairs)
        self._tensors(tensors, pairs)
        return architecture

    def _magic(self) -> None:
        start = self._file.read(8)
        self._at = len(start)
        if start[:4] != b"GGUF":
            # A zip (PyTorch) or a bare pickle: formats that run programs when they are opened.
            risky = start[:2] == b"PK" or start[:1] == b"\x80"
            raise ModelTrouble("models.pickle" if risky else "models.not_gguf", name=self._name)
        if len(start) < 8:
            raise self._damaged("start")
        (version,) = struct.unpack("<I", start[4:])
        if version not in (2, 3):
            raise ModelTrouble("models.other_version", name=self._name, version=version)

    def _take(self, count: int) -> bytes:
        if count > self._size - self._at or self._at + count > MOST_HEADER:
            raise self._damaged("end")
        found = self._file.read(count)
        if len(found) != count:
            raise self._damaged("end")
        self._at += count
        return found

    def _number(self, form: str) -> int:
        found: int = struct.unpack(form, self._take(struct.calcsize(form)))[0]
        return found

    def _count(self, most: int, where: str) -> int:
        found = self._number("<Q")
        # Nothing that is counted takes less than a byte.
        if found > most or found > self._size - self._at:
            raise self._damaged(where)
        return found

    def _text(self, most: int) -> bytes:
        return self._take(self._count(most, "text"))

    def _pairs(self, count: int) -> Mapping[str, Value]:
        pairs: dict[str, Value] = {}
        for _ in range(count):
            try:
                key = self._text(MOST_KEY).decode("ascii")
            except UnicodeDecodeError:
                raise self._damaged("key") from None
            if not key or key in pairs:
                raise self._damaged("key")
            pairs[key] = self._value(key, self._number("<I"))
        return pairs

    def _value(self, key: str, kind: int) -> Value:
        if kind == STRING:
            return self._text(MOST_STRING).decode("utf-8", "replace")
        if kind == ARRAY:
            return self._array(key)
        return self._scalar(kind)

    def _scalar(self, kind: int) -> int | float | bool:
        form = SCALARS.get(kind)
        if form is None:
            raise self._damaged("type")
        raw = self._take(struct.calcsize(form))
        if form == "<?" and raw not in (b"\0", b"\1"):
            raise self._damaged("value")
        found: int | float | bool = struct.unpack(form, raw)[0]
        return found

    def _array(self, key: str) -> Value:
        kind = self._number("<I")
        count = self._count(MOST_ELEMENTS, "list")
        self._lengths[key] = count
        if kind == STRING:
            texts = [self._text(MOST_STRING) for _ in range(count)]
            return " ".join(text.decode("utf-8", "replace") for text in texts) if count <= 32 else ""
        form = SCALARS.get(kind)
        if form is None:  # lists of lists too, which nothing uses
            raise self._damaged("type")
        if count <= KEPT_ARRAY:
            return tuple(self._scalar(kind) for _ in range(count))
        self._take(count * struct.calcsize(form))
        return ()

    def _architecture(self, pairs: Mapping[str, Value]) -> str:
        architecture = pairs.get("general.architecture")
        if not isinstance(architecture, str) or not architecture.isascii() or not 0 < len(architecture) <= 64:
            raise self._damaged("architecture")
        return architecture

    def _facts(self, pairs: Mapping[str, Value]) -> dict[str, object]:
        architecture = self._architecture(pairs)
        if not self._lengths.get("tokenizer.ggml.tokens"):
            raise ModelTrouble("models.not_an_answerer", name=self._name, kind=_clean(architecture))

        def number(key: str, most: int, default: int | None = None) -> int:
            found = pairs.get(f"{architecture}.{key}", default)
            if isinstance(found, tuple):  # one number a layer
                found = max((int(one) for one in found), default=default)
            if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found <= most:
                raise self._damaged(key)
            return found

        # Each of these is asserted in llama.cpp, which would end the process that loads the file.
        small = pairs.get(f"{architecture}.attention.layer_norm_rms_epsilon", 1.0)
        if not isinstance(small, float) or not 0 < small <= 1:
            raise self._damaged("attention.layer_norm_rms_epsilon")
        if not number("block_count", 1 << 12) or number("rope.dimension_count", 1 << 16, 0) % 2:
            raise self._damaged("block_count")
        heads = number("attention.head_count", 1 << 16, 0)
        width = number("embedding_length", 1 << 20)
        file_type = pairs.get("general.file_type")
        return {
            "title": _clean(pairs.get("general.name")),
            "architecture": architecture,
            "quantisation": FILE_TYPES.get(file_type, "") if isinstance(file_type, int) else "",
            "licence": _clean(pairs.get("general.license")),
            "context": number("context_length", 1 << 31),
            "layers": number("block_count", 1 << 12),
            "kv_heads": number("attention.head_count_kv", 1 << 16, heads),
            "head_size": number("attention.key_length", 1 << 16, width // heads if heads else 0),
            "vocabulary": self._lengths["tokenizer.ggml.tokens"],
            "embeds": number("pooling_type", 16, 0) > 0,
            "languages": _languages(pairs.get("general.languages")),
        }

    def _tensors(self, count: int, pairs: Mapping[str, Value]) -> int:
        """Walk the list of tensors; the number of parameters."""
        if not count:
            raise self._damaged("tensors")
        alignment = pairs.get("general.alignment", 32)
        if not isinstance(alignment, int) or alignment not in ALIGNMENTS:
            raise self._damaged("alignment")
        names: set[bytes] = set()
        found: list[Tensor] = []
        expected = parameters = 0
        for _ in range(count):
            name = self._text(MOST_NAME)
            if not name or name in names:
                raise self._damaged("tensor")
            names.add(name)
            sides, kind, elements, size = self._shape()
            if self._number("<Q") != expected:
                raise self._damaged("tensor")
            found.append(Tensor(name.decode("utf-8", "replace"), sides, kind, expected, size))
            expected += -(-size // alignment) * alignment
            last = expected if size % alignment == 0 else expected - alignment + size % alignment
            parameters += elements
        data = -(-self._at // alignment) * alignment
        if data + last > self._size:
            raise self._damaged("weights")
        self._found = [replace(tensor, start=data + tensor.start) for tensor in found]
        return parameters

    def _shape(self) -> tuple[tuple[int, ...], int, int, int]:
        """Sides, kind, elements and bytes of a tensor."""
        dimensions = self._number("<I")
        if not 1 <= dimensions <= 4:
            raise self._damaged("tensor")
        sides = tuple(self._number("<Q") for _ in range(dimensions))
        kind = self._number("<I")
        if kind not in TENSOR_TYPES:
            raise ModelTrouble("models.too_young", name=self._name, kind=kind)
        self._kinds.add(kind)
        block, size = TENSOR_TYPES[kind]
        elements = 1
        for side in sides:
            elements *= side
        if not elements or elements >= 1 << 62 or sides[0] % block:
            raise self._damaged("tensor")
        return sides, kind, elements, elements // block * size

    def _damaged(self, where: str) -> ModelTrouble:
        return ModelTrouble("models.damaged", name=self._name, where=where)


def _clean(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return "".join(sign for sign in text if sign.isprintable()).strip()[:120]


def _languages(value: object) -> tuple[str, ...]:
    words = value.split() if isinstance(value, str) else []
    return tuple(word for word in words if len(word) in (2, 3) and word.isascii() and word.islower())
