"""What already looks, in a text as given, like something hidden: it becomes an alias, so that restoring is exact."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.privacy.aliases import Aliases
from app.privacy.restore import LOOKALIKE
from app.privacy.shown import Shown

Named = tuple[Span, str]
"""A place and the name of its alias."""


def literals(text: str, hidden: Sequence[Span], aliases: Aliases, shown: Shown) -> list[Named]:
    """What the restorer would take for something hidden in the stretches that stay clear; `hidden` is sorted.

    Words that are shown for somebody else get aliases in brackets; the text's own dates stay, and are known as such.
    """
    alike = [
        (span, aliases.literal_for(span.of(text)))
        for clear in _between(text, hidden) for span in _matches(LOOKALIKE, text, clear)
    ]
    if shown.pattern is None:
        return alike
    taken = sorted([*hidden, *(span for span, _ in alike)])
    for clear in _between(text, taken):
        for span in _matches(shown.pattern, text, clear):
            value = span.of(text)
            if shown.restored(value) == value:
                continue
            name = aliases.literal_for(value) if shown.stands(value) else aliases.shown_as_itself(value)
            alike.append((span, name))
    return sorted(alike)


def _between(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    at = 0
    for span in taken:
        yield Span(at, span.start)
        at = span.end
    yield Span(at, len(text))


def _matches(pattern: re.Pattern[str], text: str, clear: Span) -> Iterator[Span]:
    """As in a text of its own: what stands beside a stretch will be an alias, whatever it is now."""
    return (Span(*match.span()).shifted(clear.start) for match in pattern.finditer(clear.of(text)))
