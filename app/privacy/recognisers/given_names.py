"""Persons by what a name itself shows: a known first name, the inverted form, a birth beside it."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, GAP, INITIAL, LETTER, PARTICLE, UPPER
from app.privacy.recognisers.name_walk import known_given, may_be_name, take_name, words_of
from app.privacy.rules import reason
from app.privacy.words.given import ALSO_WORDS

_FIRST = re.compile(rf"(?<![\w'’.-])(?P<first>{CAP})")
_CAPS_BEFORE = re.compile(rf"(?<![\w-])(?:[{UPPER}]{{3,}}(?:[- ][{UPPER}]{{2,}})*(?:[ ][{UPPER}])?)[ ]{{1,2}}\Z")
_INVERTED = re.compile(
    rf"(?<![\w,-])(?P<last>(?:{PARTICLE}[ ])?{CAP}(?:[- ]{CAP})?),{GAP}(?P<first>{CAP})(?:{GAP}(?:{CAP}|"
    rf"{INITIAL}))?(?!\w)"
)
_BIRTH = (
    r"[ ]?[,(]?[ \n]?(?:\([mfwd]\)[ ,]*)?"
    r"(?:\*[ ]?\d|geb(?:oren|\.)?(?:[ ]am)?[ :]|GEB\.|née?[ ](?:le|en)[ ]|born[ ](?:on|in)?|DOB|nat[oa][ ](?:il|a|"
    r"nel)[ ]|BORN)"
)
_MARK = re.compile(r"\*[ ]?\d|geb|GEB\.|n[ée]e?[ ]|born[ ]|BORN|DOB|nat[oa][ ]")
"""How a birth begins: looked for first, so that a long text without one is read once."""
_BORN = re.compile(
    rf"(?<![{LETTER}])(?P<name>(?:(?>{INITIAL})[ ]?)*(?:{PARTICLE}[ ])?{CAP}"
    rf"(?:,?[ ](?:{PARTICLE}[ ])?(?:{CAP}|{INITIAL})){{0,3}})(?={_BIRTH})"
)
_BEFORE = 120
"""No name beside a birth is longer than this."""


class GivenNames:
    """Implements core's `Recogniser`."""

    name = "given_names"

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings in any order, overlaps allowed."""
        return [*self._given(text, language), *self._inverted(text), *self._born(text)]

    def _finding(self, span: Span, score: float, code: str, label: str | None = None) -> Finding:
        return Finding(span, "PERSON", score, self.name, reason(code, label))

    def _given(self, text: str, language: str) -> Iterator[Finding]:
        for match in _FIRST.finditer(text):
            first = match["first"]
            plain = first.lower()
            if not known_given(plain):
                continue
            name = take_name(text, match.start(), language)
            if name is None:
                continue
            before = _CAPS_BEFORE.search(text, max(0, name.start - 40), name.start)
            if before and all(may_be_name(word) for word in words_of(before[0])):
                yield self._finding(Span(before.start(), name.end), 0.7, "reason.given", first)
            elif len(name) > len(first):
                yield self._finding(name, 0.6 if plain in ALSO_WORDS else 0.7, "reason.given", first)
            elif plain not in ALSO_WORDS and len(plain) > 2:
                yield self._finding(name, 0.5, "reason.given", first)

    def _inverted(self, text: str) -> Iterator[Finding]:
        for match in _INVERTED.finditer(text):
            last, first = match["last"], match["first"]
            doubtful = first.lower() in ALSO_WORDS and not last.isupper()
            if doubtful or not known_given(first.lower()) or known_given(last.lower()):
                continue
            if all(may_be_name(word) for word in words_of(match[0])) and (last.isupper() or _alone(text, match)):
                yield self._finding(Span(*match.span()), 0.6, "reason.inverted")

    def _born(self, text: str) -> Iterator[Finding]:
        done = 0
        for birth in _MARK.finditer(text):
            start = max(done, birth.start() - _BEFORE)
            for match in _BORN.finditer(text, start, min(len(text), birth.end() + 16)):
                words = [word for word in words_of(match["name"]) if len(word) > 1]
                if words and all(may_be_name(word) for word in words) and (len(words) > 1 or known_given(words[0])):
                    yield self._finding(Span(*match.span("name")), 0.7, "reason.born")
            done = max(done, birth.start())


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but a line's end, a bracket or a separator follows or precedes: a list, not a sentence."""
    before, after = text[match.start() - 1:match.start()], text[match.end():match.end() + 1]
    return before in ("", "\n", "\t", "|", ";", "(") and after in ("", "\n", "\t", "|", ";", ",", "(", ")")


