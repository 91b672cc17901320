"""Overlapping findings made one list: sorted, apart, whole words, and nothing that anyone found left in clear."""

from collections.abc import Iterable
from operator import itemgetter

from app.core.documents import Span
from app.core.findings import BY_NETWORK, Finding

_EDGES = " \t\r\n\u00a0\ufeff.,;:!?()[]{}<>\"“”„«»‚‘’'|*_–—-/\\=&"
_KEEP_AT_END = {"ADDRESS": ".", "PERSON": ".", "ORGANIZATION": ".", "DATE": "."}
_RANK = {
    "SECRET": 9, "EMAIL": 8, "CARD": 8, "ACCOUNT": 7, "ID": 6, "URL": 6, "DEVICE": 6, "PHONE": 5, "ADDRESS": 5,
    "HANDLE": 4, "DATE": 4, "AGE": 4, "PERSON": 3, "ORGANIZATION": 2, "PROFESSION": 2, "LOCATION": 1,
}


def merge(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The union of all spans, cut among the findings: the longer, surer and more specific one takes a stretch,
    what is left of another stays a finding of its own; edges are trimmed and moved out to whole words."""
    spans: dict[tuple[int, int, str], Span | None] = {}
    neat: list[tuple[float, int, int, Finding]] = []
    for finding in findings:
        family = finding.family
        place = (finding.span.start, finding.span.end, family)
        if place not in spans:
            spans[place] = _tidied(text, finding.span, family)
        span = spans[place]
        if span is not None:
            tidy = finding if span == finding.span else _at(finding, span)
            neat.append((-_weight(tidy, family), span.start, span.end, tidy))
    neat.sort(key=itemgetter(0, 1, 2))
    taken: list[Finding] = []
    free = bytearray(b"\1" * len(text))
    for *_, finding in neat:
        for start, end in _free_runs(free, finding.span):
            part = _trimmed(text, Span(start, end), finding.family)
            if part is None:
                continue
            free[start:end] = bytes(end - start)
            taken.append(finding if part == finding.span else _at(finding, part))
    taken.sort(key=lambda f: (f.span.start, f.span.end))
    return tuple(_joined(text, taken))


def _weight(finding: Finding, family: str) -> float:
    specific = 0.3 if ":" in finding.kind else 0.0
    return len(finding.span) * (0.5 + _surety(finding, family)) + _RANK[family] * 0.5 + specific


def _surety(finding: Finding, family: str) -> float:
    """The score; a number that only reads like one to the network gives way to a rule that says which number it is."""
    return min(finding.score, 0.3) if family == "ID" and finding.by.startswith(BY_NETWORK) else finding.score


def _at(finding: Finding, span: Span) -> Finding:
    return Finding(span, finding.kind, finding.score, finding.by, finding.reason)


def _free_runs(free: bytearray, span: Span) -> list[tuple[int, int]]:
    if free.find(0, span.start, span.end) < 0:
        return [(span.start, span.end)]
    runs: list[tuple[int, int]] = []
    at = span.start
    while at < span.end:
        start = free.find(1, at, span.end)
        if start < 0:
            break
        end = free.find(0, start, span.end)
        at = end if end >= 0 else span.end
        runs.append((start, at))
    return runs


def _tidied(text: str, found: Span, family: str) -> Span | None:
    span = _trimmed(text, found, family)
    if span is None:
        return None
    start, end = span.start, span.end
    while start > 0 and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    return span if (start, end) == (span.start, span.end) else Span(start, end)


def _inside_word(text: str, at: int) -> bool:
    """Whether letters stand on both sides; digits glued to letters are left apart, as in "05nov" or "März2063"."""
    a, b = text[at - 1], text[at]
    return (a.isalpha() and b.isalpha()) or (a.isdigit() and b.isdigit()) or _is_mark(b)


def _is_mark(char: str) -> bool:
    return "\u0300" <= char <= "\u036f" or char in "\u200b\u200c\u200d\u00ad"


def _trimmed(text: str, span: Span, family: str) -> Span | None:
    start, end = span.start, min(span.end, len(text))
    if start < end == span.end and text[start].isalnum() and text[end - 1].isalnum():
        return span
    if family == "SECRET":
        return Span(start, end) if text[start:end].strip() else None
    keep = _KEEP_AT_END.get(family, "")
    changed = True
    while changed and start < end:
        changed = False
        if text[start] in _EDGES and not _pair_inside(text, start, start, end):
            start, changed = start + 1, True
        elif text[end - 1] in _EDGES and not _pair_inside(text, end - 1, start, end):
            if text[end - 1] in keep and end - start > 1 and _abbreviated(text, start, end):
                break
            end, changed = end - 1, True
    if not any(char.isalnum() for char in text[start:end]):
        return None
    return Span(start, end)


def _pair_inside(text: str, at: int, start: int, end: int) -> bool:
    """Whether a bracket at an edge has its other half well inside: "(021) 44", "Wil (SG)", but not "(Tobler)"."""
    if text[at] in "([":
        other = text.find(")" if text[at] == "(" else "]", at, end)
        return at < other < len(text[:end].rstrip(_EDGES))
    if text[at] in ")]":
        other = text.rfind("(" if text[at] == ")" else "[", start, at)
        return other > start
    return False


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the dot at the end belongs to a single letter, as in "J. K." or "S.A.", or to a day and month: "3.4."."""
    if text[end - 2].isdigit():
        return "." in text[start:end - 1] and text[start:end].count(".") < 3 and end - start < 8
    before = text[max(start, end - 3):end - 1]
    return before[-1:].isalpha() and (len(before) < 2 or not before[-2].isalpha())


def _joined(text: str, findings: list[Finding]) -> list[Finding]:
    """Neighbours of one family with nothing but a space between them are one: first and last name, date and time."""
    out: list[Finding] = []
    for finding in findings:
        last = out[-1] if out else None
        if last and last.kind == finding.kind and finding.family in ("PERSON", "ADDRESS", "DATE"):
            between = text[last.span.end:finding.span.start]
            if between in {"", " ", "\u00a0", "-"} and not (finding.family == "DATE" and between == "-"):
                better = last if last.score >= finding.score else finding
                out[-1] = _at(better, Span(last.span.start, finding.span.end))
                continue
        out.append(finding)
    return out
