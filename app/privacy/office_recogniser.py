"""A recogniser that an office or a person wrote: a pattern or words, and words of which one must stand near."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.documents import Reason, Span
from app.core.findings import Finding

NEAR = 60
"""Code points before and after a match in which a context word counts."""


@dataclass(frozen=True, slots=True)
class OfficeRecogniser:
    """Implements core's `Recogniser`.

    name: `office-` or `own-` and the file's name; called: what the file calls it, for the reason; languages: none for
    all of them.
    """

    name: str
    called: str
    kind: str
    pattern: re.Pattern[str]
    context: re.Pattern[str] | None
    score: float
    languages: frozenset[str]

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Every match beside which a context word stands, or every match where none is asked for."""
        if self.languages and language not in self.languages:
            return ()
        why = Reason.of("reason.office", name=self.called)
        return [
            Finding(Span(*match.span()), self.kind, self.score, self.name, why)
            for match in self.pattern.finditer(text) if self._expected(text, *match.span())
        ]

    def _expected(self, text: str, start: int, end: int) -> bool:
        if self.context is None:
            return True
        near = f"{text[max(0, start - NEAR):start]}\0{text[end:end + NEAR]}"
        return self.context.search(near) is not None


def of_words(words: Sequence[str], case: bool) -> re.Pattern[str]:
    """A pattern for any of these words as a whole word, the longest first, white space as it comes."""
    forms = [r"\s{1,3}".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True)]
    return whole("|".join(forms), case)


def whole(pattern: str, case: bool) -> re.Pattern[str]:
    """A pattern that begins and ends where words do."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", 0 if case else re.IGNORECASE)
