"""Who does it to whom: two parties or names of a sentence that stand the other way round in the passage."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.evidence.clash import Clash
from app.evidence.reading import Pairing, Reading
from app.evidence.tokens import fold

_TO = re.compile(r"(?:\b(?:to|an|dem|den|à|à la|au|aux|a|al|alla|ai|all['’]|allo)\s?)$", re.IGNORECASE)
_BY = re.compile(
    r"(?:\b(?:by|from|von|vom|durch|par|de la|du|des|da|dal|dalla|dall['’]|dai)\s?(?:(?:the|der|dem|den|la|le)\s)?)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:(?:the|die|der|das|le|la|les|l['’]|il|lo|i|gli)\s?)?$", re.IGNORECASE)
_PREPOSITIONS_WORDS = """
aus bei mit nach seit von zu fur durch gegen ohne um an auf hinter in neben uber unter vor zwischen zulasten
zugunsten seitens gegenuber wegen trotz statt namens gemass
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
_COPULA = re.compile(
    r"\b(?:is|was|are|ist|war|sind|est|était|sont|è|era|sono)\s+(?:the|der|die|das|le|la|il|herr|frau|m\.|mr|ms)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:receiv\w*|gets?|got|obtain\w*|erh[aä]lt\w*|bekomm\w*|bekam\w*|reçoi\w*|recev\w*|reçu\w*"
    r"|ricev\w*|incass\w*|awarded)\b",
    re.IGNORECASE,
)


def weigh_roles(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """evidence.roles where the same two stand in the other order with nothing that turns the sentence round."""
    mine = _parties(said)
    if pairs.share < 0.6:
        return
    for span in source.sentences:
        its = _parties(source, span)
        both = [who for who in mine if who in its]
        # A party and a name may be one and the same; only like is compared with like.
        both = both if len({who.partition("/")[0] if "/" in who else "" for who in both}) == 1 else both[:1]
        if len(both) == 2:
            one, other = both
            turned = (mine[one].start < mine[other].start) != (its[one].start < its[other].start)
            together = any(p.first <= i < p.last and p.first <= j < p.last for p in said.parts
                           for i in _at(said, mine[one]) for j in _at(said, mine[other]))
            gap = source.text[min(its[one].end, its[other].end) : max(its[one].start, its[other].start)]
            sides = (mine[one], mine[other]), (its[one], its[other])
            if turned and together and ";" not in gap and not _passive(said, source, *sides):
                yield Clash("evidence.roles", mine[one], its[one])
                return
        for who in both:
            if _dative(said, mine[who]) and _SUBJECT.match(source.text[span.start : its[who].start]):
                yield Clash("evidence.roles", mine[who], its[who])
                return
            if _COPULA.search(said.text):
                continue
            to, subject = _before(source, its[who], _TO), bool(_SUBJECT.match(said.text[: mine[who].start]))
            if to and subject and len(both) == 1 and not _RECEIVES.search(said.text) and _verbal(said, mine[who]):
                yield Clash("evidence.roles", mine[who], its[who])
                return


def _parties(text: Reading, within: Span | None = None) -> dict[str, Span]:
    """Each party once: those of a lawsuit, a lease and so on by their part, people by their last name."""
    found: dict[str, Span] = {}
    for heard in text.heard:
        if heard.sense.group.startswith("party"):
            found.setdefault(f"{heard.sense.group}/{heard.sense.member}", heard.span)
    for name in (one for one in text.names if one.sure):
        found.setdefault(name.parts[-1], name.span)
        found.setdefault(name.parts[0], name.span)
    inside = {who: span for who, span in found.items() if within is None or within.contains(span)}
    unique = {span: who for who, span in reversed(inside.items())}
    return {who: span for span, who in sorted(unique.items())}


def _at(text: Reading, span: Span) -> list[int]:
    return [at for at, token in enumerate(text.words) if span.overlaps(token.span)]


def _passive(
    said: Reading, source: Reading, mine: tuple[Span, Span], its: tuple[Span, Span]
) -> bool:
    marks = [any(_before(text, span, _BY) for span in spans) for text, spans in ((said, mine), (source, its))]
    given = [any(_before(text, span, _TO) for span in spans) for text, spans in ((said, mine), (source, its))]
    receives = [bool(_RECEIVES.search(text.text)) for text in (said, source)]
    return marks[0] != marks[1] or (receives[0] != receives[1]) or (said.language == "de" and given[0] != given[1])


def _before(text: Reading, span: Span, what: re.Pattern[str]) -> bool:
    return bool(what.search(text.text[max(0, span.start - 12) : span.start]))


def _dative(text: Reading, span: Span) -> bool:
    """"Der Beklagten", "dem Mieter" inside a German sentence: to them, not by them."""
    before = text.text[max(0, span.start - 5) : span.start].casefold()
    lead = text.text[: span.start].split()
    if len(lead) < 2 or not lead[-2][0].islower() or fold(lead[-2]) in _PREPOSITIONS:
        return False
    if text.language != "de" or _SUBJECT.match(text.text[: span.start]) or _RECEIVES.search(text.text):
        return False
    return before.endswith(" dem ") or (before.endswith(" der ") and text.text[: span.end].endswith(("ten", "in")))


def _verbal(said: Reading, who: Span) -> bool:
    """Whether something is said of the party, not only named."""
    return len(said.text[who.end :].split()) >= 3
