"""How each sentence of an answer stands to the passages. It compares words; it does not understand them.

What it can say: these words stand there; their figures and names stand there; this figure or name does not; nothing
like it stands there. It never says that a sentence is true.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.core.asking import Passage
from app.core.cases import Support
from app.core.documents import Reason
from app.evidence.citations import Cited, cited
from app.evidence.sentences import sentences
from app.evidence.words import figures, names, negated, plain, stem, telling, words

_DOCUMENT = re.compile(
    r"\b(?:documents?|passages?|texts?|files?|dokument\w*|unterlagen|textstellen?|akten?|pièces?|extraits?|textes?"
    r"|document[oi]|test[oi]|bran[oi]|passagg?i?o?)\b", re.IGNORECASE
)
_PART = re.compile(r"[,;:()–]\s|\s(?:and|but|und|aber|sondern|et|mais|e|ma|oder|or|ou|o)\s", re.IGNORECASE)
_RUN = 6
_MOST_WORDS = 0.6
_SOME_WORDS = 0.34


class _Source:
    """A passage's words in the forms that are compared, made once."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text

    @cached_property
    def plain(self) -> str:
        return f" {' '.join(words(self.text))} "

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in words(self.text))

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(figure for _, figure in figures(self.text))

    @cached_property
    def digits(self) -> str:
        return "".join(c for c in self.text if c.isdigit() or c.isalpha())

    def says_no(self, said: frozenset[str]) -> bool:
        """Whether a negation stands in the part of a sentence that is nearest to what was said; when in doubt, yes."""
        near = max(
            (span.of(self.text) for span in sentences(self.text)),
            key=lambda sentence: _shared(said, sentence), default="",
        )
        best = max(_PART.split(near), key=lambda part: (_shared(said, part), negated(part)))
        return negated(best)


def _shared(said: frozenset[str], text: str) -> int:
    return len(said & {stem(word) for word in words(text)})


@dataclass(frozen=True, slots=True)
class _Match:
    number: int
    share: float
    quoted: bool


def check(answer: str, passages: Sequence[Passage]) -> tuple[Support, ...]:
    """One `Support` a sentence, in order; offsets are into `answer` (names restored), passage numbers from 1.

    Codes: evidence.quoted, evidence.matches, evidence.other_passage, evidence.figure_missing, evidence.name_missing,
    evidence.negation, evidence.partly, evidence.absent, evidence.says_absent.
    """
    sources = [_Source(passage) for passage in passages]
    found = []
    for sentence in cited(answer):
        if not words(sentence.text):
            continue
        number, why = (0, Reason.of("evidence.says_absent")) if _declines(sentence.text) else _judged(sentence, sources)
        found.append(Support(sentence.span.start, sentence.span.end, number, why))
    return tuple(found)


def _declines(sentence: str) -> bool:
    """Whether the sentence says that the documents do not say it."""
    return negated(sentence) and bool(_DOCUMENT.search(sentence))


def _judged(sentence: Cited, sources: Sequence[_Source]) -> tuple[int, Reason]:
    if not sources:
        return 0, Reason.of("evidence.absent")
    matches = [_match(sentence.text, number, source) for number, source in enumerate(sources, 1)]
    best = max(matches, key=lambda match: (match.quoted, match.share, match.number in sentence.numbers, -match.number))
    # What a sentence names is where a reader looks first, so a named passage wins unless another says clearly more.
    named = [match for match in matches if match.number in sentence.numbers]
    chosen = max(named, key=lambda match: (match.quoted, match.share), default=best)
    if best.share > chosen.share + 0.2 or (best.quoted and not chosen.quoted):
        chosen = best
    # Figures and names may come together from all that is named; nobody writes one sentence a passage.
    near = [sources[match.number - 1] for match in {chosen.number: chosen, **{m.number: m for m in named}}.values()]
    for code, value in _missing(sentence.text, near):
        everywhere = not any(True for _ in _missing(sentence.text, sources))
        if not everywhere:
            return chosen.number if chosen.share >= _SOME_WORDS else 0, Reason.of(code, value=value)
    source = sources[chosen.number - 1]
    if chosen.quoted:
        return chosen.number, _said("evidence.quoted", sentence, chosen)
    said = frozenset(stem(word) for word in telling(sentence.text))
    if chosen.share >= _MOST_WORDS:
        if negated(sentence.text) != source.says_no(said):
            return chosen.number, Reason.of("evidence.negation", number=chosen.number)
        return chosen.number, _said("evidence.matches", sentence, chosen)
    if chosen.share >= _SOME_WORDS:
        return chosen.number, Reason.of("evidence.partly", number=chosen.number)
    return 0, Reason.of("evidence.absent")


def _said(code: str, sentence: Cited, match: _Match) -> Reason:
    if sentence.numbers and match.number not in sentence.numbers:
        return Reason.of("evidence.other_passage", number=match.number)
    return Reason.of(code, number=match.number)


def _match(sentence: str, number: int, source: _Source) -> _Match:
    spoken = words(sentence)
    # Figures are compared apart, because each country writes them in its own way.
    told = [word for word in telling(sentence) if not word[0].isdigit()]
    share = sum(stem(word) in source.stems for word in told) / len(told) if told else 0.0
    whole = f" {' '.join(spoken)} "
    quoted = len(spoken) >= 3 and whole in source.plain
    if not quoted and len(spoken) > _RUN:
        runs = sum(f" {' '.join(spoken[at : at + _RUN])} " in source.plain for at in range(len(spoken) - _RUN + 1))
        quoted = runs >= 0.7 * (len(spoken) - _RUN + 1)
    return _Match(number, 1.0 if quoted else share, quoted)


def _missing(sentence: str, sources: Sequence[_Source]) -> list[tuple[str, str]]:
    """Figures and names of the sentence that stand in none of these."""
    missing: list[tuple[str, str]] = []
    for written, figure in figures(sentence):
        digits = "".join(c for c in written if c.isdigit())
        whole_in_text = len(digits) >= 3 and any(digits in source.digits for source in sources)
        if not whole_in_text and not any(figure in source.figures for source in sources):
            missing.append(("evidence.figure_missing", written))
    for name in names(sentence):
        parts = [part for part in words(name) if len(part) > 1]
        if parts and not any(all(_has(source, part) for part in parts) for source in sources):
            missing.append(("evidence.name_missing", name))
    return missing


def _has(source: _Source, word: str) -> bool:
    return stem(word) in source.stems or plain(word) in source.plain
