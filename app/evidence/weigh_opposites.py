"""Whether a sentence says left where the passage says right, before for after, all for some, and the like."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.evidence.bonds import bonds, stronger
from app.evidence.clash import Clash
from app.evidence.lexicon import Heard
from app.evidence.polarity import Part
from app.evidence.reading import Pairing, Reading
from app.evidence.tokens import alike
from app.evidence.weigh_denial import overlap

_BOUND = frozenset({"order", "height", "more", "latest"})
"""Words that say something of what stands behind them: compared only where the same thing follows."""
_ELSEWHERE = frozenset({"quantity", "title", "start", "stay", "present", "win", "send", "cause"})
_CONCRETE_GROUPS = """
side day-time weekday season organ limb bone kin channel route rate marital sex wind party-rent party-suit party-work
"""
_CONCRETE = frozenset(_CONCRETE_GROUPS.split())
_PARTS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|eine[rns]?|zwei|drei|vier|fünf|sechs"
    r"|sieben|acht|neun|zehn|un|une"
    r"|deux|trois|quatre|cinq|uno|una|due|tre|quattro|cinque)\s(?:of|out of|der|von|des|d['’]entre|dei"
    r"|delle|degli|su)\s"
    r"|\b(?:dont|davon|of which|of whom|di cui|except|apart from|ausser|außer|sauf|tranne|eccetto"
    r"|but (?:one|two)|mit ausnahme)\b",
    re.IGNORECASE,
)


def weigh_opposites(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """evidence.opposite with both words; each group once."""
    seen = set[str]()
    for heard in said.heard:
        group = heard.sense.group
        if group in seen or heard.sense.denies or _two_sided(said, heard):
            continue
        rivals = [h for h in source.heard if h.sense.group == group and h.sense.member != heard.sense.member]
        own = [h for h in source.heard if h.sense.group == group and h.sense.member == heard.sense.member]
        rivals = [h for h in rivals if not any(o.span.overlaps(h.span) for o in own) and not h.sense.denies]
        if group == "allow":
            rivals = [h for h in rivals if _duty(said, heard) and _duty(source, h)]
        stands = _stands(said, source, pairs, heard, own, rivals)
        if stands:
            seen.add(group)
            yield Clash("evidence.opposite", heard.span, stands)


def _duty(text: Reading, heard: Heard) -> bool:
    """Whether "must", "may" or "need not" stands without a negation; what is forbidden belongs to the negations."""
    part = next((p for p in text.parts if p.first <= heard.first < p.last), None)
    return heard.sense.member != "forbid" and part is not None and not part.denied


def _two_sided(said: Reading, heard: Heard) -> bool:
    """Whether the sentence speaks of another member too, or the word has a second sense in its place."""
    return any(
        h.sense.group == heard.sense.group and h.sense.member != heard.sense.member
        and heard.sense.group not in (*_BOUND, "allow")
        for h in said.heard
    )


def _stands(
    said: Reading, source: Reading, pairs: Pairing, heard: Heard, own: Sequence[Heard], rivals: Sequence[Heard]
) -> Span | None:
    group = heard.sense.group
    if group in _BOUND:
        return _followed(said, source, heard, own, rivals)
    if group == "quantity" and heard.sense.member == "all":
        clause = _near(said, source, pairs, heard)
        if clause and not any(clause.contains(h.span) for h in own):
            match = _PARTS.search(source.text, clause.start, clause.end)
            if match:
                return Span(match.start(), match.end())
    if not rivals:
        return None
    if group == "allow":
        return _duties(said, source, heard, own, rivals)
    part = next((p for p in said.parts if p.first <= heard.first < p.last), None)
    if own:
        if group in _ELSEWHERE:
            return None
        but = range(heard.first, heard.last)
        strength = bonds(said, source, pairs, [h.span for h in (*own, *rivals)], but, shared=True)
        other = stronger(strength[: len(own)], strength[len(own) :])
        return rivals[other].span if other >= 0 and not _flipped(source, part, rivals[other]) else None
    clause = _near(said, source, pairs, heard)
    if clause and group in _CONCRETE and not any(clause.contains(h.span) for h in rivals):
        # One side, organ or day in the whole sentence is the one that it speaks of.
        clause = next((span for span in source.sentences if span.overlaps(clause)), clause)
        clause = clause if sum(clause.contains(h.span) for h in rivals) == 1 else None
    for rival in rivals:
        if clause and clause.contains(rival.span) and not _flipped(source, part, rival):
            return rival.span
    return None


def _near(said: Reading, source: Reading, pairs: Pairing, heard: Heard) -> Span | None:
    """The part of the passage that is nearest to the sentence's part; the word itself does not count."""
    part = next((p for p in said.parts if p.first <= heard.first < p.last), None)
    if part is None:
        return None
    rest = Pairing({at: p for at, p in pairs.pairs.items() if not heard.first <= at < heard.last}, pairs.told)
    met = [(overlap(said, source, rest, part, other), other) for other in source.parts]
    weight, other = max(met, key=lambda one: one[0], default=(0.0, None))
    if other is None or weight < 0.9:
        return None
    return Span(source.words[other.first].span.start, source.words[other.last - 1].span.end)


def _flipped(source: Reading, part: Part | None, rival: Heard) -> bool:
    """Whether one of the two denies: "did not rise" and "fell" are no opposites."""
    other = next((p for p in source.parts if p.first <= rival.first < p.last), None)
    return bool(part and other and part.denied != other.denied)


def _followed(
    said: Reading, source: Reading, heard: Heard, own: Sequence[Heard], rivals: Sequence[Heard]
) -> Span | None:
    """The rival behind which the same word or figure follows, where none of its own kind has it too."""
    thing = _next(said, heard)
    if thing is None:
        return None
    if any(_same(said, source, thing, _next(source, h)) for h in own):
        return None
    part = next((p for p in said.parts if p.first <= heard.first < p.last), None)
    # "For twenty years" and "twenty years ago" are no opposites.
    lasting = any(f.span == thing and f.unit in ("time", "months") for f in said.figures)
    if heard.sense.group == "order" and lasting:
        return None
    return next((
        h.span for h in rivals if _same(said, source, thing, _next(source, h)) and not _flipped(source, part, h)
    ), None)


def _duties(
    said: Reading, source: Reading, heard: Heard, own: Sequence[Heard], rivals: Sequence[Heard]
) -> Span | None:
    """"Must", "may" and "need not" are compared where they are about the same verb or thing."""
    behind, before = _next(said, heard), _last(said, heard)

    def about(rival: Heard) -> bool:
        if behind:
            return _same(said, source, behind, _next(source, rival))
        return before is not None and _same(said, source, before, _last(source, rival))

    return None if any(about(h) for h in own) else next((h.span for h in rivals if about(h)), None)


def _last(text: Reading, heard: Heard) -> Span | None:
    """The telling word right before, two little words apart at most."""
    return next((text.words[at].span for at in reversed(text.telling) if heard.first - 3 <= at < heard.first), None)


def _next(text: Reading, heard: Heard) -> Span | None:
    """The figure or telling word that follows at once, two little words apart at most."""
    end = text.words[heard.last - 1].span.end
    for figure in text.figures:
        if figure.span.start - end >= 0 and len(text.text[end : figure.span.start].split()) <= 2:
            return figure.span
    return next((text.words[at].span for at in text.telling if heard.last <= at <= heard.last + 2), None)


def _same(said: Reading, source: Reading, one: Span, other: Span | None) -> bool:
    if other is None:
        return False
    mine = next((f for f in said.figures if f.span == one), None)
    its = next((f for f in source.figures if f.span == other), None)
    if mine or its:
        return bool(mine and its and mine.fits(its))
    a = next(at for at, w in enumerate(said.words) if w.span == one)
    b = next(at for at, w in enumerate(source.words) if w.span == other)
    return alike(said.words[a].plain, source.words[b].plain) or bool(said.ideas[a] & source.ideas[b])
