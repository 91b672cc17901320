"""Where a value stands in a text, however it is written there."""

import re
from collections.abc import Iterable

from app.core.documents import Span

_BROKEN = "(?:-\\r?\\n[ \\t]*|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff])*"
"""What may stand inside a word without changing it: a hyphen at the end of a line, invisible code points."""


def occurrences(value: str, text: str) -> Iterable[Span]:
    """Where `value` stands in `text` as whole words, apart from case, white space, line-end hyphens and marks
    that no eye sees."""
    pattern = value_pattern(value)
    if pattern is not None:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())


def value_pattern(value: str) -> re.Pattern[str] | None:
    """What `occurrences` looks for; None where there is nothing to look for."""
    words = value.split()
    if not words:
        return None
    pattern = r"\s+".join(_BROKEN.join(re.escape(char) for char in word) for word in words)
    edges = (r"(?<!\w)" if words[0][0].isalnum() else ""), (r"(?!\w)" if words[-1][-1].isalnum() else "")
    return re.compile(edges[0] + pattern + edges[1], re.IGNORECASE)
