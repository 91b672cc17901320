"""Damage to the page: lines broken and joined, columns lost, marks of mail and of markdown."""

import re
from collections.abc import Sequence
from random import Random

from .edits import Edit, Span, apply

GAP = re.compile(r"(?<=\S)[ ](?=\S)")
COLUMNS = re.compile(r"\t| {2,}")
BREAK = re.compile(r"[ \t]*\n[ \t]*")
LINE = re.compile(r"^(?=.*\S)", re.M)
DIVIDE = re.compile(r"[^\W\d_]{7,}")


def wrapped(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Lines broken at a width, sometimes in the middle of a word with a hyphen."""
    width = random.choice((36, 50, 60, 72, 80, 95))
    hyphens = random.random() < 0.4
    edits: list[Edit] = []
    line, space = 0, -1
    for at, mark in enumerate(text):
        if mark == "\n":
            line, space = at + 1, -1
        elif at - line >= width and space >= line:
            word = DIVIDE.match(text, space + 1)
            divided = hyphens and word and at - word.start() > 3 and word.end() - at > 2
            if divided and random.random() < 0.6:
                edits.append((at, at, "-\n"))
                line, space = at, -1
            else:
                edits.append((space, space + 1, "\n"))
                line, space = space + 1, -1
        if mark == " " and at > line and text[at - 1] != " ":
            space = at
    return apply(text, spans, edits)


def joined(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Line breaks lost: all, or some."""
    share = random.choice((0.2, 0.5, 1, 1))
    return apply(
        text, spans, [(gap.start(), gap.end(), " ") for gap in BREAK.finditer(text) if random.random() < share]
    )


def glued_lines(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Some line breaks lost without leaving a space."""
    return apply(text, spans, [(gap.start(), gap.end(), "") for gap in BREAK.finditer(text) if random.random() < 0.15])


def columns_lost(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Tabs and wide gaps turned into something else."""
    new = random.choice((" ", " ", "   ", "\t", " | ", "\n", ";"))
    return apply(
        text, spans,
        [
            (gap.start(), gap.end(), new) for gap in COLUMNS.finditer(text) if text[
                gap.start() - 1 : gap.start()
            ] not in ("", "\n")
        ]
    )


def hard_spaces(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Spaces that do not break, or thin ones."""
    share, new = random.choice((0.05, 0.2, 1)), random.choice(("\u00a0", "\u00a0", "\u202f", "\u2009"))
    return apply(text, spans, [(gap.start(), gap.end(), new) for gap in GAP.finditer(text) if random.random() < share])


def marked(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Markdown: stars round names, hashes and bullets before lines."""
    edits: list[Edit] = []
    star = random.choice(("**", "**", "*", "_", "`", "__"))
    if random.random() < 0.6:
        for span in spans:
            if random.random() < 0.4:
                edits.extend(((span.start, span.start, star), (span.end, span.end, star)))
    for line in LINE.finditer(text):
        if random.random() < 0.25:
            edits.append(
                (line.start(), line.start(), random.choice(("# ", "## ", "- ", "* ", "• ", "1. ", "- [ ] ", "### ")))
            )
    return apply(text, spans, sorted(edits, key=lambda edit: edit[0]))


def barred(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Lines between bars, as a table's."""
    edits: list[Edit] = []
    share = random.choice((0.3, 1))
    for line in LINE.finditer(text):
        if random.random() < share:
            end = text.find("\n", line.start())
            end = len(text) if end < 0 else end
            edits.extend(((line.start(), line.start(), "| "), (end, end, " |")))
    return apply(text, spans, edits)


def quoted(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Each line with the mark that mail programs put before an answer's text."""
    mark = random.choice(("> ", "> ", ">", ">> ", "| "))
    split = []
    for span in spans:
        start = span.start
        for gap in re.finditer(r"\n", text[span.start : span.end]):
            split.append(Span(start, span.start + gap.start(), span.kind))
            start = span.start + gap.end()
        split.append(Span(start, span.end, span.kind))
    return apply(text, split, [(line.start(), line.start(), mark) for line in re.finditer(r"^", text, re.M)])


def cut(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """A part of the document alone, begun and ended at a space between annotations."""
    inside = {at for span in spans for at in range(span.start, span.end)}
    gaps = [gap.start() for gap in re.finditer(r"\s", text) if gap.start() not in inside]
    if len(gaps) < 30:
        return text, list(spans)
    start = random.choice(gaps[: len(gaps) // 2])
    end = random.choice([gap for gap in gaps if gap > start][10:] or [len(text)])
    return apply(
        text, [span for span in spans if start <= span.start and span.end <= end],
        [(0, start + 1, ""), (end, len(text), "")],
    )


def airy(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Blank lines between lines, or spaces before them."""
    new = random.choice(("\n\n", "\n\n", " \n", "\n    ", "\r\n"))
    return apply(text, spans, [(gap.start(), gap.end(), new) for gap in re.finditer(r"\n", text)])


BEFORE = re.compile(
    r"(?<=[\w%€)»”\"])(?=[,;:!?)»”](?:\s|$|[.,;]))|(?<=[^\W\d_]{3})(?=\.(?:\s|$))|(?<=\d)(?=\.(?:\s[^\W\d_]|$))"
)
AFTER = re.compile(r"(?<=[(«„“])(?=\S)")
ELIDED = re.compile(r"(?<=[dlnsjmtcDLNSJMTC]['’])(?=\w)")


def parted(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Words and signs parted by spaces, as corpora and some databases keep their texts."""
    places = [match.start() for pattern in (BEFORE, AFTER) for match in pattern.finditer(text)]
    if random.random() < 0.6:
        places += [match.start() for match in ELIDED.finditer(text)]
    return apply(text, spans, [(at, at, " ") for at in sorted(set(places))])


LAYOUT = {
    wrapped: 12, joined: 7, glued_lines: 2, columns_lost: 5, hard_spaces: 5, marked: 5, barred: 2, quoted: 4, cut: 6,
    airy: 3,
}
