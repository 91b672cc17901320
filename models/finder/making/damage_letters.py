"""Damage to letters: capitals, lost accents, misread characters, words glued or pulled apart."""

import re
import unicodedata
from collections.abc import Sequence
from random import Random

from .edits import Edit, Span, apply

WORD = re.compile(r"[^\W\d_]{2,}")
LONG = re.compile(r"[^\W\d_]{9,}")
GAP = re.compile(r"(?<=\S) (?=\S)")
STOP = re.compile(r"(?<=[^\W\d_]{2}[.,;:!?]) (?=\S)")
POINT = re.compile(r"(?<=\w)[.,;:](?=\s|$)")

TWO = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
PLAIN = {
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "’": "'", "«": '"',
    "»": '"', "–": "-",
}
MISREAD = {
    "0": "Oo", "O": "0", "1": "lI|", "l": "1I|", "I": "l1", "5": "S", "S": "5", "8": "B", "B": "8", "e": "c", "c": "e",
    "ü": "ii", "ä": "aö", "ö": "oä",
    "é": "ée", "h": "b", "n": "u", "u": "n", "f": "t", "t": "f", "g": "q", ".": ",", ",": ".", "a": "o", "z": "2",
    "2": "Z", "6": "b", "G": "C", "i": "ï", ":": ".",
}  # fmt: skip
PAIRS = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("li", "h"), ("vv", "w"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ii", "ü"),
    ("in", "m"), ("nn", "rm"),
)
STRAY = ("'", "`", ".", ",", "·", "~", "|", "_", "°", "-", ":", "*", "¬", "•", "\\")


def _same(text: str, spans: Sequence[Span], change) -> tuple[str, list[Span]]:
    """A change of single characters for single characters."""
    changed = []
    for mark in text:
        other = change(mark)
        changed.append(other if len(other) == 1 else mark)
    return "".join(changed), list(spans)


def _upper_where(text: str, spans: Sequence[Span], chosen: Sequence[bool]) -> tuple[str, list[Span]]:
    """The chosen lines in capitals; ß has a capital of two letters."""
    edits: list[Edit] = []
    lines, at = text.split("\n"), 0
    for number, line in enumerate(lines):
        if chosen[number]:
            edits.extend((at + place, at + place + 1, "SS") for place, mark in enumerate(line) if mark == "ß")
            lines[number] = _same(line, (), str.upper)[0]
        at += len(line) + 1
    return apply("\n".join(lines), spans, edits)


def upper(_: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """All in capitals."""
    return _upper_where(text, spans, [True] * (text.count("\n") + 1))


def upper_lines(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Some lines in capitals."""
    share = random.choice((0.1, 0.25, 0.5))
    return _upper_where(text, spans, [random.random() < share for _ in range(text.count("\n") + 1)])


def upper_spans(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Names in capitals where they stand in a text."""
    kinds = random.choice((("PERSON",), ("PERSON", "ORGANIZATION", "LOCATION"), ("PERSON", "LOCATION", "ADDRESS")))
    marks = list(text)
    for span in spans:
        if span.kind in kinds:
            for at in range(span.start, span.end):
                marks[at] = marks[at].upper() if len(marks[at].upper()) == 1 else marks[at]
    return "".join(marks), list(spans)


def lower(_: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """All in small letters."""
    return _same(text, spans, str.lower)


def titled(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Every Word Begins Large, in some lines."""
    share = random.choice((0.15, 0.4, 1))
    lines = []
    for line in text.split("\n"):
        marks = list(line)
        if random.random() < share:
            for found in WORD.finditer(line):
                first = marks[found.start()].upper()
                marks[found.start()] = first if len(first) == 1 else marks[found.start()]
        lines.append("".join(marks))
    return "\n".join(lines), list(spans)


def accents_as_two(_: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """ä becomes ae, as on a foreign keyboard."""
    return apply(text, spans, [(at, at + 1, TWO[mark]) for at, mark in enumerate(text) if mark in TWO])


def accents_lost(_: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """ä becomes a, é becomes e."""
    new = {mark: PLAIN.get(mark) or unicodedata.normalize("NFD", mark)[0] for mark in set(text) if ord(mark) > 127}
    return apply(text, spans, [(at, at + 1, new[mark]) for at, mark in enumerate(text) if mark in new])


def accents_broken(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Letters read in the wrong encoding, or written as a letter and its mark."""
    if random.random() < 0.5:
        new = {mark: unicodedata.normalize("NFD", mark) for mark in set(text) if ord(mark) > 127}
    else:
        new = {mark: mark.encode().decode("cp1252", "replace") for mark in set(text) if 0xC0 <= ord(mark) < 0x100}
    return apply(
        text, spans, [(at, at + 1, new[mark]) for at, mark in enumerate(text) if mark in new and new[mark] != mark]
    )


def misread(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """As a scan is read: wrong characters, lost and added spaces, stray marks."""
    rate = random.choice((0.004, 0.01, 0.02, 0.04))
    edits: list[Edit] = []
    at = 0
    while at < len(text):
        if random.random() >= rate:
            at += 1
            continue
        mark = text[at]
        pair = next((pair for pair in random.sample(PAIRS, len(PAIRS)) if text.startswith(pair[0], at)), None)
        if pair and random.random() < 0.5:
            edits.append((at, at + len(pair[0]), pair[1]))
            at += len(pair[0])
        elif mark in MISREAD:
            edits.append((at, at + 1, random.choice(MISREAD[mark])))
        elif mark == " ":
            edits.append(
                (at, at + 1, random.choice(("", "", "  ", f" {random.choice(STRAY)} ", f" {random.choice(STRAY)}")))
            )
        elif mark.isalpha():
            edits.append((at, at, random.choice((" ", "", "'", "-"))))
        at += 1
    return apply(text, spans, edits)


def glued(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Spaces lost, here and there."""
    rate = random.choice((0.02, 0.06, 0.15))
    return apply(text, spans, [(gap.start(), gap.end(), "") for gap in GAP.finditer(text) if random.random() < rate])


def glued_stops(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """No space after a full stop or a comma."""
    return apply(text, spans, [(gap.start(), gap.end(), "") for gap in STOP.finditer(text) if random.random() < 0.5])


def unpointed(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Full stops and commas left out, between annotations alone."""
    inside = {at for span in spans for at in range(span.start, span.end)}
    share = random.choice((0.3, 0.7, 1))
    return apply(
        text, spans,
        [
            (
                point.start(), point.end(), "",
            ) for point in POINT.finditer(text) if point.start() not in inside and random.random() < share
        ]
    )


def spaced_letters(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Names and headings p u l l e d apart."""
    share = random.choice((0.15, 0.4))
    edits: list[Edit] = []
    for word in WORD.finditer(text):
        named = any(
            span.start <= word.start() and word.end() <= span.end and span.kind in (
                "PERSON", "ORGANIZATION", "LOCATION",
            ) for span in spans
        )
        if random.random() < (share if named else 0.01):
            edits.extend((at, at, " ") for at in range(word.start() + 1, word.end()))
    return apply(text, spans, edits)


def soft_hyphens(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Marks in long words where they might have been divided."""
    edits = []
    for word in LONG.finditer(text):
        if random.random() < 0.6:
            at = random.randrange(word.start() + 3, word.end() - 2)
            edits.append((at, at, "\u00ad"))
    return apply(text, spans, edits)


def slips(random: Random, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Typing errors: letters left out, doubled, swapped."""
    rate = random.choice((0.01, 0.03, 0.08))
    edits: list[Edit] = []
    for word in WORD.finditer(text):
        if word.end() - word.start() > 3 and random.random() < rate:
            at = random.randrange(word.start() + 1, word.end() - 1)
            mark, after = text[at], text[at + 1]
            edits.append(random.choice(((at, at + 1, ""), (at, at, mark), (at, at + 2, after + mark))))
    return apply(text, spans, edits)


LETTERS = {
    upper: 5, upper_lines: 7, upper_spans: 5, lower: 9, titled: 3, accents_as_two: 6, accents_lost: 6,
    accents_broken: 2, misread: 14, glued: 4, glued_stops: 4, unpointed: 5,
    spaced_letters: 2.5, soft_hyphens: 2, slips: 6,
}  # fmt: skip
