"""Core types as bytes and back: MessagePack by field names, so that a field with a default may be added later."""

import zlib
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from app.core.documents import Word

Kind = TypeVar("Kind")

_MOST_BYTES = 512 * 1024 * 1024
_Rows = list[tuple[int, int, float, float, float, float]]


def packed(value: object) -> bytes:
    """Compressed MessagePack."""
    return zlib.compress(msgspec.msgpack.encode(value), 1)


def unpacked(body: bytes, kind: type[Kind]) -> Kind:
    """The value again; raises msgspec's or zlib's error when it is not one."""
    return msgspec.msgpack.decode(_inflated(body), type=kind)


def packed_words(words: Sequence[Word]) -> bytes:
    """A page's words as bare rows: a document has a hundred thousand of them."""
    return packed([(w.start, w.end, w.x0, w.y0, w.x1, w.y1) for w in words]) if words else b""


def unpacked_words(body: bytes) -> tuple[Word, ...]:
    """A page's words again."""
    return tuple(Word(*row) for row in unpacked(body, _Rows)) if body else ()


def _inflated(body: bytes) -> bytes:
    inflating = zlib.decompressobj()
    text = inflating.decompress(body, _MOST_BYTES)
    if not inflating.eof or inflating.unused_data:
        raise zlib.error("incomplete")
    return text

