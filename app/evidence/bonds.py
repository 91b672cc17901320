"""Which words of a passage belong to which of its figures, names or sides: each word to the nearest in its sentence."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.core.documents import Span
from app.evidence.reading import Pairing, Reading

_WALL = re.compile(
    r"[;:]|,|\s(?:and|or|but|und|oder|bzw\.|sowie|aber|et|ou|mais|e|o|ma|while|während|tandis|mentre)\s", re.IGNORECASE
)
_COUPLE = re.compile(
    r"\bM\. et Mme\b|\bMr\.? and Mrs\b|\b(?:Herr|Frau) und (?:Herr|Frau)\b|\bsignori? e signora\b"
    r"|\w*(?:day|tag|woch|di|dì|enerdi|sabato|domenica|dimanche),", re.IGNORECASE,
)
"""Commas and conjunctions that divide nothing: couples, and a weekday before its date."""
_MARGIN = 0.6


@dataclass(frozen=True, slots=True)
class Bond:
    """How well a mention goes with a sentence: the weight of shared words; covered: which part of its own."""

    weight: float
    covered: float


def bonds(
    said: Reading, source: Reading, pairs: Pairing, mentions: Sequence[Span], but: Collection[int] = (),
    shared: bool = False,
) -> list[Bond]:
    """For each mention of one kind, how much of what the sentence says stands with it.

    but: words left out; shared: what stands before the first mention of its sentence goes with all of them there.
    """
    owner = {at: _nearest(source, at, mentions) for at in source.telling}
    weights, met = [0.0] * len(mentions), [set[int]() for _ in mentions]
    for at, places in pairs.pairs.items():
        if at in but:
            continue
        owners = {owner[place] for place in places if owner.get(place, -1) >= 0}
        if shared:
            owners |= {n for place in places for n in _all_behind(source, place, mentions)}
        for number in owners:
            weights[number] += 1 / len(owners) ** 2
            met[number].update(place for place in places if owner.get(place) == number)
    for anchor in (figure for figure in said.figures):
        owners = {
            _nearest_span(source, other.span, mentions) for other in source.figures
            if anchor.fits(other)
            and not any(other.span.overlaps(span) or _touch(other.span, span) for span in mentions)
        } - {-1}
        for number in owners:
            weights[number] += 1 / len(owners) ** 2
    owned = [sum(number == n for n in owner.values()) for number in range(len(mentions))]
    return [Bond(w, len(m) / o if o else 0.0) for w, m, o in zip(weights, met, owned, strict=True)]


def stronger(own: Sequence[Bond], others: Sequence[Bond], margin: float = _MARGIN) -> int:
    """Which of the others goes with the sentence clearly better than any of its own; -1 where none does."""
    best = max((bond.weight for bond in own), default=0.0)
    covered = max((bond.covered for bond in own), default=0.0)
    for number, bond in enumerate(others):
        if bond.weight >= best + margin or (bond.weight >= max(best, 0.9) and bond.covered >= 0.99 > covered):
            return number
    return -1


def _touch(one: Span, other: Span) -> bool:
    """Whether two figures are one reading, such as 130/80."""
    return max(one.start, other.start) - min(one.end, other.end) <= 1


def _all_behind(source: Reading, place: int, mentions: Sequence[Span]) -> list[int]:
    """All mentions of the word's sentence, where it stands before the first of several."""
    span = source.words[place].span
    sentence = next((s for s in source.sentences if s.contains(span)), None)
    there = [n for n, mention in enumerate(mentions) if sentence and sentence.contains(mention)]
    return there if len(there) > 1 and all(span.end <= mentions[n].start for n in there) else []


def _nearest(source: Reading, at: int, mentions: Sequence[Span]) -> int:
    span = source.words[at].span
    if any(span.overlaps(mention) for mention in mentions):
        return -1
    return _nearest_span(source, span, mentions)


def _nearest_span(source: Reading, span: Span, mentions: Sequence[Span]) -> int:
    sentence = next((s for s in source.sentences if s.contains(span)), None)
    best, chosen = 1e9, -1
    for number, mention in enumerate(mentions):
        if sentence is None or not sentence.contains(mention):
            continue
        gap = source.text[min(span.end, mention.end) : max(span.start, mention.start)]
        far = float(len(gap.split())) + 4 * len(_WALL.findall(f" {gap} "))
        # What stands before a figure tends to be what it is the figure of.
        far -= 0.5 * (mention.start > span.start)
        if far < best:
            best, chosen = far, number
    return chosen


def apart(source: Reading, one: Span, others: Sequence[Span]) -> bool:
    """Whether something divides this mention from each of the others: another clause, another sentence.

    "From 28 to 16" and "from Lugano to Varese" belong together; what is said goes with both.
    """
    for other in others:
        gap = _COUPLE.sub(" ", source.text[min(one.end, other.end) : max(one.start, other.start)])
        if not _WALL.search(f" {gap} ") and not re.search(r"[.!?]\s", gap):
            return False
    return True
