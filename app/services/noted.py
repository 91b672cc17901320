"""How a search was made, as the record keeps it: counts, the level and the switches, never a value of a list."""

import hashlib
import json
from collections.abc import Sequence

from app.core.findings import Found, Level, Orders

_ENOUGH = 32
"""Hexadecimal digits of a digest that only has to differ."""

OTHER_LANGUAGE = "privacy.other_language"


def digest(level: Level, orders: Orders) -> str:
    """What tells two ways of searching apart, whatever the order of lists; kept with the findings in the case."""
    said = [level.value, *(sorted(set(values)) for values in (orders.off, orders.always, orders.never))]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:_ENOUGH]


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
