"""What a names model says and what is no name: common words, relative dates, a line break taken in."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.words.generic import generic, no_surname
from app.privacy.words.introductions import TITLE
from app.privacy.words.months import LONG_MONTH, MONTH, WEEKDAY

_WHEN = re.compile(rf"\d|{LONG_MONTH}|\b{MONTH}\b|{WEEKDAY}", re.IGNORECASE)
_TITLED = re.compile(rf"(?:{TITLE}[ \t\u00a0]+)+(?=\S)")
_LINE = re.compile(r"[^\n]+")


def believable(text: str, finding: Finding) -> Iterator[Finding]:
    """What is left of a model's finding: line by line, without words that name nobody and dates that say no day."""
    for line in _LINE.finditer(text, finding.span.start, finding.span.end):
        value = line[0].strip()
        if not value:
            continue
        if finding.kind == "DATE":
            if _WHEN.search(value):
                yield _part(finding, line)
        elif finding.kind == "PERSON" and (value.islower() or no_surname(value.split()[-1])):
            continue
        elif not generic(value):
            yield _part(finding, line, _TITLED.match(value) if finding.kind == "PERSON" else None)


def _part(finding: Finding, line: re.Match[str], titled: re.Match[str] | None = None) -> Finding:
    """The line of a finding, without a form of address at its beginning."""
    lead = len(line[0]) - len(line[0].lstrip()) + len(titled[0]) if titled else 0
    span = Span(line.start() + lead, line.end())
    if span == finding.span:
        return finding
    return Finding(span, finding.kind, finding.score, finding.by, finding.reason)
