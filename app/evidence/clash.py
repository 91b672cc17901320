"""What a check found against a sentence."""

from dataclasses import dataclass

from app.core.documents import Span

MISSING = frozenset({"evidence.figure_missing", "evidence.name_missing"})
"""Codes that say "not there"; every other code says "there, but otherwise"."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A code, the words of the sentence, and what stands in the passage instead, if there is something."""

    code: str
    said: Span
    stands: Span | None = None
