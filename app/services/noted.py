"""How a search was made, as the record keeps it: counts, the level and the switches, never a value of a list."""

import hashlib
import json
from collections.abc import Sequence

from app.core.findings import Found, Level, Orders

PARTS = ("level", "kinds", "lists", "rules")
"""What a way of searching consists of: the level, the kinds that are off, the office's lists, its own recognisers."""
_ENOUGH = 8
"""Hexadecimal digits of a part's digest, which only has to differ."""

OTHER_LANGUAGE = "privacy.other_language"


def digest(level: Level, orders: Orders, rules: str = "") -> str:
    """What tells two ways of searching apart, whatever the order of lists; kept with the findings in the case.

    rules: digest of the office's and the person's own recognisers.
    """
    off, *lists = (sorted(set(values)) for values in (orders.off, orders.always, orders.never))
    return "-".join(
        hashlib.sha256(json.dumps(part).encode()).hexdigest()[:_ENOUGH] for part in (level.value, off, lists, rules)
    )


def changed(under: str, now: str) -> tuple[str, ...]:
    """Which `PARTS` differ between two digests; all of them where one was made before there were parts."""
    before, after = under.split("-"), now.split("-")
    if len(before) != len(PARTS):
        return PARTS
    return tuple(part for part, one, other in zip(PARTS, before, after, strict=True) if one != other)


def noted(found: Sequence[Found], level: Level, orders: Orders) -> tuple[tuple[str, str], ...]:
    """The details of `findings.made`: `hide_person` = `no` for each kind that is off; `always_hidden` and
    `never_hidden` count the office's lists, `other_language` the documents in a language that was not taught.
    """
    counts = (
        ("documents", len(found)),
        ("findings", sum(len(one.findings) for one in found)),
        ("other_language", sum(any(n.code == OTHER_LANGUAGE for n in one.notices) for one in found)),
        ("always_hidden", len(orders.always)),
        ("never_hidden", len(orders.never)),
    )
    always_said = ("documents", "findings")
    return (
        *((name, str(count)) for name, count in counts if count or name in always_said),
        ("level", level.value),
        *((f"hide_{kind.lower()}", "no") for kind in orders.off),
    )
