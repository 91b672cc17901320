"""Words that layout tears apart: hyphens at the end of a line, letters and digits set with spaces between them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.core.documents import Span
from app.privacy.edits import Change
from app.privacy.letters import LETTER

_BROKEN = re.compile(
    rf"-(?<=[{LETTER}]-)[ \t]*(?:\r?\n\f?|\f)[ \t]*"
    rf"(?=[{LETTER}])(?!(?:und|oder|bzw|sowie|et|ou|and|or|e|ed|o|od)(?![{LETTER}]))"
)
"""Not where a hyphen stands for a word left out: "Vor-" and on the next line "und Nachname"."""

_GAP = r"[ \u00a0]"
_SIGN = "[.@/_+-]"
_SPACED = re.compile(
    rf"(?<![^\s(\"'„“«‘])[^\W_](?![^\W_])"
    rf"(?:{_GAP}{{1,3}}(?:[^\W_](?![^\W_])|{_SIGN}(?={_GAP}[^\W_](?![^\W_])))){{3,}}"
)
_GAPS = re.compile(rf"{_GAP}+")
_DIGITS = 7
"""Fewer digits in a row may be a line of a table."""


def line_breaks(text: str) -> Iterator[Change]:
    """A word goes on in small letters without its hyphen, in capitals with it, as double names do."""
    for match in _BROKEN.finditer(text):
        yield Span(*match.span()), "-" if text[match.end()].isupper() else ""


def spaced(text: str) -> Iterator[Change]:
    """Gaps inside words whose letters stand alone; wider gaps become a space, as one before a capital stays one."""
    for match in _SPACED.finditer(text):
        gaps = list(_GAPS.finditer(text, match.start(), match.end()))
        signs = [char for char in match[0] if char.isalnum()]
        single = sum(len(gap[0]) == 1 for gap in gaps)
        if single < 2 or len(signs) < (_DIGITS if "".join(signs).isdigit() else 4) or _counts(signs):
            continue
        for gap in gaps:
            if len(gap[0]) == 1 and not (text[gap.start() - 1].islower() and text[gap.end()].isupper()):
                yield Span(*gap.span()), ""
            elif gap[0] != " ":
                yield Span(*gap.span()), " "


def _counts(signs: list[str]) -> bool:
    """Whether letters or digits are told off in order, as over the columns of a table."""
    return all((ord(b) - ord(a)) in (1, -9) for a, b in pairwise(signs))
