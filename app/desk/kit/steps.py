"""Fewer steps with the same meaning: only the last progress, and words joined, of what came between two frames."""

from collections.abc import Sequence
from typing import Any, TypeVar

from app.core.jobs import Progress
from app.services.ask import Delta

Owner = TypeVar("Owner")


def coalesced(items: Sequence[tuple[Owner, str, Any]]) -> list[tuple[Owner, str, Any]]:
    """(job, "step" | "done" | "failed", thing) in order, with neighbours of one job merged where that loses nothing."""
    merged: list[tuple[Owner, str, Any]] = []
    at: dict[int, int] = {}
    words: dict[int, list[str]] = {}
    for owner, what, thing in items:
        index = at.get(id(owner))
        last = merged[index] if index is not None else None
        if last is not None and index is not None and what == last[1] == "step":
            if isinstance(thing, Progress) and isinstance(last[2], Progress):
                merged[index] = (owner, what, thing)
                continue
            if isinstance(thing, Delta) and isinstance(last[2], Delta):
                words.setdefault(index, [last[2].text]).append(thing.text)
                continue
        at[id(owner)] = len(merged)
        merged.append((owner, what, thing))
    for index, texts in words.items():
        merged[index] = (merged[index][0], "step", Delta("".join(texts)))
    return merged
