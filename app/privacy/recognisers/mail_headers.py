"""Persons and addresses at the head of a mail; a display name may be one word or inverted."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.lines import lines_of, trimmed
from app.privacy.name_values import is_small_name
from app.privacy.recognisers.name_walk import known_given
from app.privacy.rules import reason
from app.privacy.values import parts_of
from app.privacy.words.mail import OTHER, PEOPLE

_LONGEST = 4000
_BEFORE = r"[ \t>|*_]*"
_HEADER = re.compile(
    rf"{_BEFORE}(?:(?P<people>{'|'.join(map(re.escape, PEOPLE))})|(?:{'|'.join(map(re.escape, OTHER))}))"
    r"[*_]*[ \u00a0]?:[*_]*(?=[ \t\u00a0]|\Z|\n)", re.IGNORECASE,
)
_BRACKETED = re.compile(r"(?:\"(?P<quoted>[^\"<>]{1,80})\"|'(?P<single>[^'<>]{1,80})'|(?P<bare>[^<>;\"]{0,80}?))"
                        r"[ \t]*[<\[](?:mailto:)?(?P<address>[^<>\[\]\s]{1,120}@[^<>\[\]\s]{1,120})[>\]]")
_AROUND = " \t\n\u00a0,;'\"<>*_"
_ONE = re.compile(r"[^;<>\"\n]+")
_PLAIN = re.compile(r"[^;,<>\"]+")
_ADDRESS = re.compile(r"(?<![\w.+@-])[\w.+%-]{1,64}@[\w.-]{1,120}\w")


class MailHeaders:
    """Implements core's `Recogniser`."""

    name = "mail_headers"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # headers are of all languages
        """Findings in any order; a lone header counts where an address stands in it."""
        return list(self._heads(text))

    def _finding(self, span: Span, kind: str, label: str) -> Finding:
        return Finding(span, kind, 0.8, self.name, reason("reason.labelled", label))

    def _heads(self, text: str) -> Iterator[Finding]:
        run: list[tuple[re.Match[str], Span]] = []
        for line in lines_of(text):
            header = _HEADER.match(text, line.start, line.end) if len(line) <= _LONGEST else None
            if header:
                run.append((header, Span(header.end(), line.end)))
            elif run and len(line) and len(line) <= _LONGEST and _goes_on(text, line, run[-1][1]):
                run[-1] = (run[-1][0], Span(run[-1][1].start, line.end))
            elif run:
                yield from self._run(text, run)
                run = []
        yield from self._run(text, run)

    def _run(self, text: str, run: Sequence[tuple[re.Match[str], Span]]) -> Iterator[Finding]:
        for header, value in run:
            if header["people"] and (len(run) > 1 or "@" in value.of(text)):
                yield from self._persons(text, value, header["people"])

    def _persons(self, text: str, value: Span, label: str) -> Iterator[Finding]:
        said = value.of(text)
        rest = list(said)
        for match in _BRACKETED.finditer(said):
            group = "quoted" if match["quoted"] else "single" if match["single"] else "bare"
            yield self._finding(Span(*match.span("address")).shifted(value.start), "EMAIL", label)
            yield from self._display(text, Span(*match.span(group)).shifted(value.start), label, True)
            rest[match.start():match.end()] = ";" * (match.end() - match.start())
        left = "".join(rest)
        for match in _ADDRESS.finditer(left):
            yield self._finding(Span(*match.span()).shifted(value.start), "EMAIL", label)
        pieces = _ONE if ";" in left or _inverted(left) else _PLAIN
        for match in pieces.finditer(left):
            if "@" not in match[0]:
                yield from self._display(text, Span(*match.span()).shifted(value.start), label, False)

    def _display(self, text: str, shown: Span, label: str, addressed: bool) -> Iterator[Finding]:
        """The persons of a display name; one in small letters only beside its address."""
        name = inside(text, shown)
        value = name.of(text)
        parts = parts_of("PERSON", value)
        if not parts and addressed and is_small_name(value):
            parts = ((0, len(value), "PERSON"),)
        for first, last, kind in parts:
            yield self._finding(trimmed(text, name.start + first, name.start + last), kind, label)


def _goes_on(text: str, line: Span, value: Span) -> bool:
    """Whether a line belongs to the header above: it is folded, or the list above ends with a separator."""
    return text[line.start] in " \t" or text[value.end - 1] in ",;"


def _inverted(value: str) -> bool:
    """Whether a value is one surname with one known first name behind a comma, rather than two persons."""
    words = value.split(",")
    return len(words) == 2 and " " not in words[0].strip() and known_given(words[1].strip().lower())


def inside(text: str, span: Span) -> Span:
    """A stretch without the quotation marks, separators and white space around it."""
    piece = span.of(text)
    lead = len(piece) - len(piece.lstrip(_AROUND))
    return Span(span.start + lead, max(span.start + lead, span.start + len(piece.rstrip(_AROUND))))
