"""A worked-out beginning as bytes, bound to what made it, so that another or damaged one is refused before llama.cpp
sees it: it trusts the lengths in what it is given and would end the process.

    magic, 32 bytes sha256 over the rest, u32 length of who, who, u32 number of tokens, the tokens, llama.cpp's own

`who` is a text: model, adapters, prompt template, chat form, build, context parameters. Little-endian.
"""

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass

MAGIC = b"IMKV\x00\x01\r\n"
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Beginning:
    """The tokens that were worked through, and llama.cpp's own form of what came of it."""

    tokens: tuple[int, ...]
    state: bytes


def digest_of(tokens: Sequence[int]) -> str:
    """Sha256 over the tokens, four bytes each."""
    return hashlib.sha256(struct.pack(f"<{len(tokens)}i", *tokens)).hexdigest()


def written(who: str, beginning: Beginning) -> bytes:
    """The bytes to keep."""
    name = who.encode()
    head = struct.pack("<I", len(name)) + name
    head += struct.pack(f"<I{len(beginning.tokens)}i", len(beginning.tokens), *beginning.tokens)
    total = hashlib.sha256(head)
    total.update(beginning.state)
    return MAGIC + total.digest() + head + beginning.state


def read(who: str, kept: bytes) -> Beginning | None:
    """What was kept; None where it is damaged, or was made by another than `who`."""
    at = len(MAGIC) + _DIGEST
    if not kept.startswith(MAGIC) or len(kept) < at:
        return None
    rest = memoryview(kept)[at:]
    if hashlib.sha256(rest).digest() != kept[len(MAGIC) : at]:
        return None
    try:
        (length,) = struct.unpack_from("<I", rest, 0)
        if bytes(rest[4 : 4 + length]) != who.encode():
            return None
        (count,) = struct.unpack_from("<I", rest, 4 + length)
        tokens = struct.unpack_from(f"<{count}i", rest, 8 + length)
    except (struct.error, MemoryError, OverflowError):
        return None
    return Beginning(tokens, bytes(rest[8 + length + 4 * count :]))
