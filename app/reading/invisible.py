"""Characters that no eye sees: found by an explicit set, because no Unicode normalisation removes them."""

import re
from collections.abc import Iterable

from app.core.documents import Hidden, Reason, Span

# Zero-width and joining, direction controls, fillers, invisible operators, annotation and musical controls.
_SINGLE = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
# What can carry a whole message letter by letter: tag characters and the supplementary variation selectors.
_SMUGGLING = "\U000e0000-\U000e007f\U000e0100-\U000e01ef"

_ANY = re.compile(f"[{_SINGLE}{_SMUGGLING}]")
# Flags of countries' parts are written in tag characters behind a black flag, and are seen as one picture.
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{2,6}\U000e007f")
_RUN = re.compile(f"[{_SMUGGLING}]+|[{_SINGLE}{_SMUGGLING}]{{4,}}|[\ufe00-\ufe0f]{{4,}}")


def smuggled(text: str) -> tuple[Hidden, ...]:
    """Runs of invisible characters that can carry text of their own."""
    if text.isascii():
        return ()
    flags = [flag.span() for flag in _FLAG.finditer(text)]
    return tuple(
        Hidden(Span(*run.span()), Reason.of("reading.hidden.characters", count=len(run[0])))
        for run in _RUN.finditer(text)
        if not any(start <= run.start() and run.end() <= end for start, end in flags)
    )


def notices(text: str, hidden: Iterable[Hidden]) -> tuple[Reason, ...]:
    """One notice with the number of single invisible characters, which may break a name in two for a search."""
    if text.isascii():
        return ()
    inside = sum(len(_ANY.findall(h.span.of(text))) for h in hidden)
    count = len(_ANY.findall(text)) - inside
    return (Reason.of("reading.invisible_characters", count=count),) if count > 0 else ()
