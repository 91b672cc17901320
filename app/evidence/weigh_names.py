"""Whether each name of a sentence stands in the passage, as one name, and with the same words."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.evidence.bonds import apart, bonds, stronger
from app.evidence.clash import Clash
from app.evidence.names import TITLES, Name, part_in
from app.evidence.reading import Pairing, Reading
from app.evidence.tokens import tokens
from app.evidence.weigh_denial import stretch

_WHERE = re.compile(r"\b(?:in|at|near|from|aus|nach|bei|zu|à|en|vers|pour|a|da|di)\s$", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|they|them|er|ihn|ihm|ihr|ihnen|lui|elle|celui|celle|celui-ci|celle-ci|questi|costui)\b",
    re.IGNORECASE,
)
"""Words that point back: what goes with such a name stands elsewhere."""
Identities = Sequence[Sequence[str]]


def weigh_names(said: Reading, source: Reading, pairs: Pairing, identities: Identities = ()) -> Iterator[Clash]:
    """evidence.name_missing, .name_differs, .name_elsewhere; identities: forms of one person's name each."""
    spoken = (*said.names, *_known(said, source))
    for name in spoken:
        if _one_of(name, source, identities):
            continue
        absent = [part for part in name.parts if not part_in(part, source.words)]
        if absent and not name.sure and said.language == "de" and len(absent) == len(name.parts):
            continue
        if absent:
            other = next((n for n in source.names if set(n.parts) & (set(name.parts) - set(absent))), None)
            code = "evidence.name_differs" if other else "evidence.name_missing"
            yield Clash(code, name.span, other.span if other else None)
        elif len(name.parts) > 1 and (other := _mixed(name, source)):
            yield Clash("evidence.name_differs", name.span, other.span)
        else:
            yield from _elsewhere(said, source, pairs, name, spoken)


def _known(said: Reading, source: Reading) -> Iterator[Name]:
    """Lone capitals that the passage knows as part of a name."""
    parts = {part for name in source.names for part in name.parts}
    for token in said.words:
        if token.capital and token.plain in parts and not any(n.span.overlaps(token.span) for n in said.names):
            yield Name(token.span, (token.plain,), False)


def _one_of(name: Name, source: Reading, identities: Identities) -> bool:
    """Whether another form of the same person's name stands in the passage."""
    stands = {token.plain for token in source.words}
    for forms in identities:
        known = [[t.plain for t in tokens(form) if t.plain not in TITLES] for form in forms]
        mine = any(set(name.parts) <= set(form) for form in known)
        if mine and any(form and set(form) <= stands for form in known):
            return True
    return False


def _mixed(name: Name, source: Reading) -> Name | None:
    """A passage's name that shares a part, where each part stands only in names without the others."""
    holders = [[n for n in source.names if len(n.parts) > 1 and part in n.parts] for part in name.parts]
    if all(holders) and not any(set(name.parts) <= set(n.parts) for held in holders for n in held):
        alone = any(
            len(places := part_in(part, source.words)) > sum(part in n.parts for n in source.names) and places
            for part in name.parts
        )
        return None if alone else holders[0][0]
    return None


def _denies(text: Reading, span: Span) -> bool:
    return any(part.denied and stretch(text, part).overlaps(span) for part in text.parts)


def _placed(source: Reading, span: Span) -> bool:
    """Whether a name is where something is, not who does it: "in Dublin", "à Nîmes"."""
    return bool(_WHERE.search(source.text[max(0, span.start - 8) : span.start]))


def _around(source: Reading, spans: Sequence[Span]) -> Iterator[Span]:
    """The parts of the passage in which these stand."""
    for part in source.parts:
        whole = stretch(source, part)
        if any(whole.overlaps(span) for span in spans):
            yield whole


def _elsewhere(
    said: Reading, source: Reading, pairs: Pairing, name: Name, spoken: Sequence[Name]
) -> Iterator[Clash]:
    mine = {part for one in spoken for part in one.parts}
    own = [n.span for n in source.names if set(n.parts) & set(name.parts)]
    others = [n for n in source.names if not set(n.parts) & mine]
    if not own:
        return
    others = [n for n in others if apart(source, n.span, own) and _placed(source, n.span) == _placed(source, own[0])]
    if any(_PRONOUN.search(source.text[part.start : part.end]) for part in _around(source, own)):
        return
    if not others:
        return
    but = [at for at, token in enumerate(said.words) if any(n.span.overlaps(token.span) for n in spoken)]
    strength = bonds(said, source, pairs, [*own, *(n.span for n in others)], but)
    other = stronger(strength[: len(own)], strength[len(own) :])
    if other >= 0 and _denies(said, name.span) == _denies(source, others[other].span):
        yield Clash("evidence.name_elsewhere", Span(name.span.start, name.span.end), others[other].span)
