"""The labels, and sets of labels as bits: a token's target is every label that its corpus leaves possible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KINDS = ("PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "ID")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
OUTSIDE = 1
ANY = (1 << len(LABELS)) - 1


def begin(kind: str) -> int:
    """The bit of this kind's first token."""
    return 1 << (1 + 2 * KINDS.index(kind))


def inside(kind: str) -> int:
    """The bit of this kind's further tokens."""
    return begin(kind) << 1


def either(kinds: Iterable[str]) -> int:
    """First and further tokens of these kinds."""
    return sum(begin(kind) | inside(kind) for kind in set(kinds))


@dataclass(frozen=True)
class Mark:
    """A stretch of text and what it may be: one of these kinds, or nothing where `outside` is true."""

    start: int
    end: int
    kinds: tuple[str, ...]
    outside: bool = False


def targets(offsets: Sequence[tuple[int, int]], marks: Iterable[Mark], missing: Iterable[str] = ()) -> list[int]:
    """A set of labels for each token; a token that no mark touches is outside, or of a kind that the corpus lacks."""
    found = [OUTSIDE | either(missing)] * len(offsets)
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        while at and offsets[at - 1][1] > mark.start:
            at -= 1
        while at < len(offsets) and offsets[at][1] <= mark.start:
            at += 1
        first = True
        for token in range(at, len(offsets)):
            start, end = offsets[token]
            if start >= mark.end:
                break
            if start == end:
                continue
            if mark.outside:
                found[token] = OUTSIDE | either(mark.kinds)
            else:
                found[token] = sum((begin if first else inside)(kind) for kind in mark.kinds)
            first = False
    return found
