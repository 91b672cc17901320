"""The marks of an answer's sentences. Words are compared by rules that can be read; nothing is understood.

What a mark can say: these words stand there; the figures, names and negations agree with the passage; it says otherwise
than the passage; it was not found. None says that a sentence is true.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.asking import Passage
from app.core.cases import Check, Mark, Support
from app.core.documents import Reason, Span
from app.evidence.citations import Cited, cited
from app.evidence.clash import MISSING, Clash
from app.evidence.compare import Compared, compare
from app.evidence.declining import declines
from app.evidence.reading import Reading
from app.evidence.tokens import tokens
from app.evidence.tongue import tongue
from app.evidence.weigh_names import Identities

_ANY = 0.2
_MOST = 0.6
_NEARLY = 0.2
"""Shares of a sentence's telling words: under the first nothing like it stands there; from the second on its wording is
much the passage's; passages that differ by less than the third are equally near."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """A sentence beside the passage of this number."""

    number: int
    found: Compared


def check(answer: str, passages: Sequence[Passage], identities: Identities = ()) -> tuple[Support, ...]:
    """One `Support` a sentence, in order; offsets are into `answer` (names restored), passage numbers from 1.

    Codes: evidence.quoted, .matches, .loosely, .other_passage, .absent, .says_absent, and those of the `weigh_` files.
    """
    # A short answer may hold no little word that tells its language; then it speaks as its passages do.
    otherwise = tongue(tokens(answer), tongue(tokens(" ".join(passage.text for passage in passages))))
    sources = [Reading(passage.text, otherwise) for passage in passages]
    return tuple(
        _judged(answer, sentence, sources, identities, otherwise)
        for sentence in cited(answer) if tokens(sentence.text)
    )


def _judged(
    answer: str, sentence: Cited, sources: Sequence[Reading], identities: Identities, otherwise: str
) -> Support:
    start, end = sentence.span.start, sentence.span.end
    said = Reading(sentence.text, otherwise)
    tried = [_Tried(number, compare(said, source, identities)) for number, source in enumerate(sources, 1)]
    chosen = _nearest(tried, sentence)
    if declines(said) and not (chosen and (chosen.found.quoted or chosen.found.pairs.share >= _MOST)):
        return Support(start, end, 0, Reason.of("evidence.says_absent"), Mark.ABSENT)
    if chosen is None or not _alike(chosen.found):
        return Support(start, end, 0, Reason.of("evidence.absent"), Mark.ABSENT)
    at = _places(answer, sentence)
    found = tuple(
        _check(said, sources[chosen.number - 1], chosen.number, clash, at)
        for clash in _standing(chosen, tried)
    )
    if found:
        contradicted = any(one.stands for one in found)
        return Support(
            start, end, chosen.number, found[0].why, Mark.CONTRADICTED if contradicted else Mark.ABSENT, found
        )
    return _agreed(sentence, said, chosen, at)


def _agreed(sentence: Cited, said: Reading, chosen: _Tried, at: "_Places") -> Support:
    """Nothing was found against it."""
    start, end, number = sentence.span.start, sentence.span.end, chosen.number
    quoted = chosen.found.quoted
    mark = Mark.QUOTED if quoted else Mark.MATCHES
    whole = at.of(Span(said.words[0].span.start, said.words[-1].span.end))
    if sentence.numbers and number not in sentence.numbers:
        why = Reason.of("evidence.other_passage", number=number)
    elif quoted:
        why = Reason.of("evidence.quoted", number=number)
    elif chosen.found.pairs.share >= _MOST:
        why = Reason.of("evidence.matches", number=number)
    else:
        missing = [said.words[t].span for t in said.telling if t not in chosen.found.pairs.pairs]
        words = ", ".join(dict.fromkeys(span.of(said.text) for span in missing))
        why = Reason.of("evidence.loosely", number=number, words=words)
    return Support(start, end, number, why, mark, (Check(why, whole, number, quoted),) if quoted else ())


def _nearest(tried: Sequence[_Tried], sentence: Cited) -> _Tried | None:
    """The passage that a sentence rests on: the likest; among equals the one with fewest clashes, or that it names."""
    if not tried:
        return None
    best = max(one.found.near for one in tried)
    near = [one for one in tried if one.found.near >= best - _NEARLY]
    return min(near, key=lambda one: (
        len(one.found.clashes) - (one.number in sentence.numbers), one.number not in sentence.numbers,
        -one.found.near, one.number,
    ))


def _alike(found: Compared) -> bool:
    return bool(found.quoted or found.anchored or (found.clashes and found.pairs.pairs) or found.pairs.share >= _ANY)


def _standing(chosen: _Tried, tried: Sequence[_Tried]) -> Iterator[Clash]:
    """What no other passage makes good, what stands otherwise first: figures and names may come from several."""
    for clash in sorted(chosen.found.clashes, key=lambda one: (one.stands is None, one.said.start)):
        about_figure = clash.code in ("evidence.figure_missing", "evidence.figure_differs")
        elsewhere = any(
            other.number != chosen.number and other.found.pairs.share >= _ANY and (
                (clash.code in MISSING or about_figure)
                and not any(c.said == clash.said for c in other.found.clashes)
            )
            for other in tried
        )
        if not elsewhere:
            yield clash


def _check(said: Reading, source: Reading, number: int, clash: Clash, at: "_Places") -> Check:
    params = {"value": clash.said.of(said.text), "number": str(number)}
    if clash.stands:
        params["other"] = " ".join(clash.stands.of(source.text).split())
    why = Reason(clash.code, tuple(params.items()))
    return Check(why, at.of(clash.said), number if clash.stands else 0, clash.stands)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a sentence without its marks stands in the answer: the answer's offset of each code point."""

    offsets: tuple[int, ...]

    def of(self, span: Span) -> Span:
        """The stretch of the answer."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def _places(answer: str, sentence: Cited) -> _Places:
    """The marks ("[1]") were cut out; what is left is found again letter by letter."""
    offsets, at = [], sentence.span.start
    for letter in sentence.text:
        at = answer.index(letter, at)
        offsets.append(at)
        at += 1
    return _Places(tuple(offsets))
