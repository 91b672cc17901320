"""Comparing without regard to case and accents, with offsets kept."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def _char(char: str) -> str:
    """One code point folded; may be empty (a combining mark) or longer (ß)."""
    decomposed = unicodedata.normalize("NFKD", char.casefold())
    return "".join(part for part in decomposed if not unicodedata.combining(part)).casefold()


def folded(text: str) -> str:
    """In small letters, without accents, full-width and ligature forms resolved."""
    return text.lower() if text.isascii() else "".join(map(_char, text))


def folded_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text and for each of its code points the place it comes from; one more for the end."""
    if text.isascii():
        return text.lower(), list(range(len(text) + 1))
    parts: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        piece = _char(char)
        parts.append(piece)
        offsets += [at] * len(piece)
    offsets.append(len(text))
    return "".join(parts), offsets
