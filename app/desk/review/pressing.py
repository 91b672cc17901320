"""What each action of `keys.KEYS` does on the screen; the list's own three are left to the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.core.findings import Verdict

if TYPE_CHECKING:
    from app.desk.review.screen import ReviewScreen


def actions_of(screen: ReviewScreen) -> dict[str, Callable[[], None]]:
    """By name, for a screen whose parts exist."""
    return {
        "next_uncertain": partial(screen.stepped_uncertain.emit, 1),
        "previous_uncertain": partial(screen.stepped_uncertain.emit, -1),
        "hide": partial(screen.hide_or_keep, Verdict.HIDE),
        "keep": partial(screen.hide_or_keep, Verdict.KEEP),
        "hide_alike": partial(screen.hide_or_keep, Verdict.HIDE, True),
        "keep_alike": partial(screen.hide_or_keep, Verdict.KEEP, True),
        "toggle": screen.alike_toggled.emit,
        "only_here": screen.detail.limit,
        "undo": screen.undo,
        "redo": screen.redo,
        "next": partial(screen.stepped.emit, 1),
        "previous": partial(screen.stepped.emit, -1),
        "next_alike": partial(screen.stepped_alike.emit, 1),
        "previous_alike": partial(screen.stepped_alike.emit, -1),
        "search": screen.find_here,
        "page": screen.left_side.ask_page,
        "everything": screen.all_listed.emit,
        "only_uncertain": screen.kinds.uncertain.click,
        "uncertain_first": screen.right_side.order.click,
        "see": screen.seeing.click,
        "accept": screen.accept,
    }
