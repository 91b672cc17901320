"""What scanners, mail programs and hasty hands do to a text; annotations stay on what they mark."""

from collections.abc import Callable, Sequence
from random import Random

from .damage_layout import LAYOUT, parted
from .damage_letters import LETTERS
from .edits import Span

SHARE = 0.35
"""The share of documents that are damaged at all."""

PARTED = 0.15
"""The share of documents whose words and signs are parted, whatever else happens to them."""

Damage = Callable[[Random, str, Sequence[Span]], tuple[str, list[Span]]]

WAYS: dict[Damage, float] = {**LETTERS, **LAYOUT}
"""Each kind of damage and its weight."""


def damaged(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The text as it was, or with one to three kinds of damage."""
    if random.random() < PARTED:
        text, spans = parted(random, text, spans)
    if random.random() >= SHARE:
        return text, list(spans)
    kept = list(spans)
    for way in random.choices(list(WAYS), weights=list(WAYS.values()), k=random.choices((1, 2, 3), (70, 22, 8))[0]):
        text, kept = way(random, text, kept)
    return text, kept
