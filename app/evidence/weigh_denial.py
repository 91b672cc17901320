"""Whether the parts of a sentence say yes and no where the passage does."""

from collections.abc import Iterator

from app.core.documents import Span
from app.evidence.clash import Clash
from app.evidence.polarity import EXCEPT, Part
from app.evidence.reading import Pairing, Reading
from app.evidence.tokens import denies

_NONE_OF_WORDS = """
no without kein keine keinen keinem keiner keines ohne aucun aucune sans pas nessun nessuno nessuna senza
"""
_NONE_OF = frozenset(_NONE_OF_WORDS.split())
_NOT_WORDS = """
not nicht non pas n
"""
_NOT = frozenset(_NOT_WORDS.split())
_ONLY_SPOKEN_OF_WORDS = """
if case risk danger bei falls gefahr risiko cas risque caso rischio stopped stop
"""
_ONLY_SPOKEN_OF = frozenset(_ONLY_SPOKEN_OF_WORDS.split())
_LEAST = 1.5
"""Telling words that two parts must share before their yes and no are compared; half of them for short ones."""


def weigh_denial(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """evidence.negation for a part that denies what its nearest part of the passage affirms, or the reverse."""
    if _without(said) and not _without(source):
        return
    for part in said.parts:
        met = [(overlap(said, source, pairs, part, other), other) for other in source.parts]
        best = max((weight for weight, _ in met), default=0.0)
        told = sum(part.first <= at < part.last for at in said.telling)
        if best < min(_LEAST, 0.5 * told) or best < 0.6:
            continue
        near = [other for weight, other in met if weight >= best - 0.01]
        if any(other.denied == part.denied for other in near) or turned(said, source, part, near[0]):
            continue
        other = near[0]
        if part.denied and _denied_there(said, source, pairs, part, best):
            continue
        own_word = not (other if other.denied else part).plainly and _same_group(said, source, part, other)
        if not (own_word or _met(said, source, pairs, part, other)) or _double(source, other, said):
            continue
        # "Rejected", "failed", "wrong" deny their own word alone; the rest of the clause stands.
        if not (other if other.denied else part).plainly and not own_word:
            continue
        yield Clash("evidence.negation", _where(said, part), _where(source, other))
        return
    yield from _turned_words(said, source, pairs)
    yield from _nothing_of_it(said, source, pairs)


def _turned_words(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """"Unfounded" for "founded": one word is the other with a beginning that denies."""
    for at in said.telling:
        for place in source.telling if at not in pairs.pairs else ():
            if not denies(said.words[at].plain, source.words[place].plain):
                continue
            mine = next((p for p in said.parts if p.first <= at < p.last), None)
            its = next((p for p in source.parts if p.first <= place < p.last), None)
            if not (mine and its) or at == mine.where or place == its.where:
                continue
            if mine.denied == its.denied and overlap(said, source, pairs, mine, its) >= 0.6:
                yield Clash("evidence.negation", said.words[at].span, source.words[place].span)
                return


def _nothing_of_it(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """What one says there is none of ("no fever", "ohne Frist"), and the other speaks of as being there."""
    back = {place: (at,) for at, places in pairs.pairs.items() for place in places}
    for one, other, pairs_, first in ((source, said, back, False), (said, source, pairs.pairs, True)):
        for part in one.parts:
            thing = next((at for at in focus(one, part) if at > part.where), -1)
            if part.where == part.last - 1 and part.last - part.first <= 3:
                # "Bicycles may be parked here, cars not".
                thing = next(iter(focus(one, part)[-1:]), -1)
            word = one.words[part.where].plain
            if part.where < 0 or word not in _NONE_OF | _NOT | EXCEPT or thing < 0 or _double(one, part, other):
                continue
            if word in EXCEPT and not part.denied:
                continue
            if first and word in _NOT and _also_denied(said, source, pairs, part):
                continue
            there = [p for place in pairs_.get(thing, ()) for p in other.parts if p.first <= place < p.last]
            if word in _NOT and not all(_whole(said, source, pairs, part, p, first) for p in there):
                continue
            if there and not any(p.denied or _exempt(other, p) for p in there):
                mine, its = (part, there[0]) if first else (there[0], part)
                yield Clash("evidence.negation", _where(said, mine), _where(source, its))
                return


def _also_denied(said: Reading, source: Reading, pairs: Pairing, part: Part) -> bool:
    """Whether anything that a part of the sentence speaks of stands in a part of the passage that denies."""
    places = [place for at in said.telling if part.first <= at < part.last for place in pairs.pairs.get(at, ())]
    return any(p.denied and p.first <= place < p.last for p in source.parts for place in places)


def _whole(said: Reading, source: Reading, pairs: Pairing, one: Part, other: Part, first: bool) -> bool:
    """Whether every telling word of the sentence's part stands in the one sentence of the passage."""
    mine, its = (one, other) if first else (other, one)
    told = [at for at in said.telling if mine.first <= at < mine.last]
    inside = [p for p in source.parts if p.sentence == its.sentence]
    met = [[p for p in pairs.pairs.get(at, ()) if any(q.first <= p < q.last for q in inside)] for at in told]
    if not first and any(places and min(places) >= its.last for places in met):
        # "Olten is not, Thun is": what stands behind the denial is not denied.
        return False
    return all(met)


def _exempt(text: Reading, part: Part) -> bool:
    """Whether the part speaks of the thing only as a rule or a danger: "in case of fever", "the risk of infection"."""
    return any(text.words[at].plain in _ONLY_SPOKEN_OF for at in range(part.first, part.last))


def _met(said: Reading, source: Reading, pairs: Pairing, part: Part, other: Part) -> bool:
    """Whether the word that is denied on one side is spoken of on the other."""
    for at, places in pairs.pairs.items():
        if part.first <= at < part.last:
            inside = [place for place in places if other.first <= place < other.last]
            if inside and (at in focus(said, part) if part.denied else set(inside) & set(focus(source, other))):
                return True
    return False


def focus(text: Reading, part: Part) -> list[int]:
    """The telling words that a negation is about: the next two behind it, or the last before it."""
    behind = [at for at in text.telling if part.where < at < part.last]
    before = [at for at in text.telling if part.first <= at < part.where]
    # "Not" denies the word that follows, "no" the thing that follows with what describes it.
    near = behind[: 1 if part.where >= 0 and text.words[part.where].plain in _NOT else 2] or before[-2:]
    return [at for at in text.telling if at == part.where] + near


def _double(source: Reading, part: Part, said: Reading) -> bool:
    """"Nothing without consent" demands consent: no plain denial, unless the sentence itself says "without"."""
    def without(text: Reading, one: Part) -> bool:
        return text.words[one.first].plain in ("without", "ohne", "sans", "senza")

    pair = [one for one in source.parts if one.sentence == part.sentence and one.denied]
    return len(pair) > 1 and any(without(source, one) for one in pair) and not any(
        without(said, one) for one in said.parts
    )


def _denied_there(said: Reading, source: Reading, pairs: Pairing, part: Part, best: float) -> bool:
    """Whether what the sentence denies stands in some part of the passage that denies."""
    def parts(at: int) -> list[Part]:
        return [p for place in pairs.pairs.get(at, ()) for p in source.parts if p.first <= place < p.last]

    denied = [other for at in focus(said, part) for other in parts(at) if other.denied]
    if any(overlap(said, source, pairs, part, other) >= best - 1.2 for other in denied):
        return True
    # "The laboratory's machines do not get it": what is denied may be the subject, where "except" stands before it.
    told = [at for at in said.telling if part.first <= at < part.last]
    return any(
        (found := parts(at)) and all(p.denied and source.words[p.first].plain in EXCEPT for p in found) for at in told
    )


def _without(text: Reading) -> bool:
    """"Not without consent": two denials that make a demand."""
    words = [text.words[part.first].plain for part in text.parts if part.denied]
    return len(words) > 1 and any(word in ("without", "ohne", "sans", "senza") for word in words)


def _same_group(said: Reading, source: Reading, part: Part, other: Part) -> bool:
    mine = {h.sense.group for h in said.heard if part.first <= h.first < part.last}
    its = {h.sense.group for h in source.heard if other.first <= h.first < other.last and h.sense.denies}
    also = {h.sense.group for h in said.heard if part.first <= h.first < part.last and h.sense.denies}
    theirs = {h.sense.group for h in source.heard if other.first <= h.first < other.last}
    allow = any("allow" in groups for groups in (mine,)) and "allow" in theirs
    return bool(mine & its or also & theirs or allow)


def overlap(said: Reading, source: Reading, pairs: Pairing, part: Part, other: Part) -> float:
    """How many telling words and figures of a part stand in a part of the passage."""
    weight = 0.0
    for at, places in pairs.pairs.items():
        if part.first <= at < part.last and any(other.first <= place < other.last for place in places):
            # A word that stands in many parts says little about which of them is meant.
            spread = sum(any(p.first <= place < p.last for place in places) for p in source.parts)
            weight += 1 if spread == 1 else 0.6
    mine, its = stretch(said, part), stretch(source, other)
    for figure in said.figures:
        if mine.contains(figure.span):
            weight += any(its.contains(o.span) and figure.fits(o) for o in source.figures)
    return weight


def turned(said: Reading, source: Reading, part: Part, other: Part) -> bool:
    """Whether opposites make good for the other negation: "not permanent" and "temporary"."""
    mine = [h.sense for h in said.heard if part.first <= h.first < part.last and not h.sense.denies]
    inside = [p for p in source.parts if p.sentence == other.sentence]
    its = [
        h.sense for p in inside for h in source.heard if p.first <= h.first < p.last and not h.sense.denies
    ]
    # What has ended, is closed or out of order, is no longer so.
    if part.denied and any((s.group, s.member) == ("start", "end") for s in its):
        return True
    if other.denied and any((s.group, s.member) == ("start", "end") for s in mine):
        return True
    return any(
        a.group == b.group and a.member != b.member and a.group not in ("quantity", "order", "more", "title", "allow")
        for a in mine for b in its
    )


def stretch(text: Reading, part: Part) -> Span:
    """Where a part stands."""
    return Span(text.words[part.first].span.start, text.words[part.last - 1].span.end)


def _where(text: Reading, part: Part) -> Span:
    return text.words[part.where].span if part.where >= 0 else stretch(text, part)
