"""Names under a letter, also side by side, with the job or firm below each; or behind a short closing on its line."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, INITIAL, LETTER, PARTICLE
from app.privacy.lines import apart, lines_of, wide_cells
from app.privacy.name_values import firm, is_name
from app.privacy.recognisers.name_walk import known_given, may_be_name, words_of
from app.privacy.rules import reason
from app.privacy.words.generic import generic
from app.privacy.words.introductions import DEGREE, TITLE
from app.privacy.words.letters import CLOSING, ENDS, FOR, INSTITUTIONS, SHORT
from app.privacy.words.little import LITTLE

_I = re.IGNORECASE
_DEPTH = 8
"""Lines under a closing that are looked at."""
_JOBS = 2
"""Lines under a name that may say what the person is and where."""
_CLOSING = re.compile(rf"[ \t>]*{CLOSING}[ \t]*[,.!:]?", _I)
_RULE = re.compile(r"_{5,}|\.{8,}|…{3,}")
"""A line to sign on; dashes underline headings."""
_SENTENCE = re.compile(r"(?:\S+ ){5,}\S+[.!?:]")
_NAMED = re.compile(
    rf"(?:{FOR}[ ]*)?(?:{TITLE}[ ]+)?(?P<name>(?:{DEGREE}[ -]*)*(?P<bare>(?:(?>{INITIAL})[ ]?)*(?:{PARTICLE}[ ])?{CAP}"
    rf"(?:[ ](?:{PARTICLE}[ ])?(?:{INITIAL}|{CAP})){{0,3}}|{INITIAL}))(?:,?[ ](?:{DEGREE}))*[ ,]*"
)
_FOR = re.compile(rf"{FOR}[ ]*(?=\S)")
_SHORT = re.compile(rf"[ \t>]*(?P<closing>{SHORT})[ ,!]*(?P<name>[^\s,!<>][^\n,!<>]{{0,40}}?)[ \t.!]*", _I)
_ENDS = re.compile(ENDS, _I)
_BARS = re.compile(r"[ ]+[|·•][ ]+")
_JOB = re.compile(rf"[{LETTER}][{LETTER}'’./() &,-]{{3,70}}")


class Signatures:
    """Implements core's `Recogniser`."""

    name = "signatures"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # names are alike everywhere
        """The names under each closing formula or line to sign on, and the job or firm below each."""
        found: list[Finding] = []
        lines = [line if len(line) <= 240 else Span(line.start, line.start) for line in lines_of(text)]
        for number, line in enumerate(lines):
            if not len(line):
                continue
            cells = wide_cells(text, line)
            if cells and all(_closes(text, cell) for cell in cells):
                found += self._block(text, lines[number + 1:number + 1 + _DEPTH])
            elif len(cells) == 1 and _FOR.match(text, cells[0].start, cells[0].end):
                found += self._block(text, lines[number:number + 3], alone=True)
            found += self._short(text, line)
        return found

    def _finding(self, span: Span, kind: str = "PERSON") -> Finding:
        return Finding(span, kind, 0.6, self.name, reason("reason.closing"))

    def _short(self, text: str, line: Span) -> Iterator[Finding]:
        match = _SHORT.fullmatch(text, line.start, line.end)
        if match is None:
            return
        start, end = match.span("name")
        end += end - start == 1 and text[end:end + 1] == "."
        if is_name(text[start:end]) and len(match["name"].split()) < 4:
            yield self._finding(Span(start, end))

    def _block(self, text: str, lines: Sequence[Span], alone: bool = False) -> Iterator[Finding]:
        """What stands under a closing; alone: only where the first line is a whole name."""
        above: list[int] = []
        first, jobs = True, 0
        for line in lines:
            if not len(line):
                above = []
                continue
            cells = wide_cells(text, line)
            if len(cells) == 1 and len(pieces := [p for p in apart(text, cells[0], _BARS) if len(p)]) > 1:
                # name, job and house on one line
                if (name := self._name(text, pieces[0], first and not alone, bool(above))) is not None:
                    yield self._finding(name)
                    for piece in pieces[1:]:
                        yield from self._job(text, piece)
                continue
            over = _SENTENCE.fullmatch(text, line.start, line.end)
            if over or (any(_ENDS.match(text, cell.start, cell.end) for cell in cells) and not (alone and first)):
                return
            named: list[int] = []
            for column, cell in enumerate(cells):
                below = column in above or (len(cells) == 1 and bool(above))
                name = self._name(text, cell, first and not alone, below)
                if name is not None:
                    named.append(column)
                    yield self._finding(name)
                elif below or (first and _of_house(cell.of(text))):
                    yield from self._job(text, cell)
            if alone and first and not named:
                return
            jobs = 0 if named else jobs + 1
            above = named or (above if jobs < _JOBS else [])
            first = first and all(_RULE.fullmatch(cell.of(text)) for cell in cells)

    def _name(self, text: str, cell: Span, first: bool, below: bool) -> Span | None:
        """The name that a cell is; a single word only directly under the closing, or where it is known.

        below: another name stands above it, so that words which may be a job are one.
        """
        line = _NAMED.fullmatch(text, cell.start, cell.end)
        if line is None or generic(line["bare"]):
            return None
        words = words_of(line["bare"])
        if any(word in INSTITUTIONS for word in words) or not all(may_be_name(word) for word in words):
            return None
        if not is_name(line["bare"]) or (len(words) == 1 and not first and not known_given(words[0])):
            return None
        if below and line.start("bare") == cell.start and not known_given(words[0]) and "." not in line["bare"]:
            return None
        return Span(*line.span("name"))

    def _job(self, text: str, cell: Span) -> Iterator[Finding]:
        """What stands under a name: a firm, an institution or what the person is."""
        value = cell.of(text)
        if not _JOB.fullmatch(value) or len(value.split()) > 7 or not value[0].isupper():
            return
        yield self._finding(cell, "ORGANIZATION" if _office(value) else "PROFESSION")


def _office(value: str) -> bool:
    """Whether a line names a firm or an institution: "Spital Wil", "Penrith Vale Hospital", "Kern AG"."""
    words = value.split()
    last = words[-1].lower() in INSTITUTIONS and not any(word.islower() for word in words)
    return firm(value) or words[0].lower() in INSTITUTIONS or last


def _of_house(value: str) -> bool:
    """Whether the first line under a closing names the house that writes, with a name of its own: not "Ihre Klinik"."""
    return _office(value) and " " in value and value.split()[0].lower() not in LITTLE


def _closes(text: str, cell: Span) -> bool:
    return bool(_CLOSING.fullmatch(text, cell.start, cell.end) or _RULE.fullmatch(text, cell.start, cell.end))
