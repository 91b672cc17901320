"""Long work beside the window: every so often it lets go, so that keys and paint do not wait for it."""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_AT_ONCE = 24
_PAUSE = 0.0002
"""Seconds; without a pause the interpreter takes its lock back before the window's thread has woken."""


def politely(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, with a pause after every few (about a millisecond of what is done with them here)."""
    for number, item in enumerate(items, 1):
        yield item
        if number % _AT_ONCE == 0:
            time.sleep(_PAUSE)
