"""One reading of a text for the checks: its words, language, sentences, parts, figures, names and telling senses."""

from dataclasses import dataclass
from functools import cached_property

from app.core.documents import Span
from app.evidence.figures import Figure, figures_of
from app.evidence.lexicon import Heard, opposites, synonyms
from app.evidence.names import TITLES, Name, names_of
from app.evidence.polarity import NO, Part, parts_of
from app.evidence.sentences import sentences
from app.evidence.tokens import akin, alike, tokens
from app.evidence.tongue import content, tongue

_BARE_WORDS = """
order height more latest allow with quantity pair title cause extent
"""
_BARE = frozenset(_BARE_WORDS.split())
"""Groups whose words are too common to show that two sentences speak of the same thing."""


class Reading:
    """What the checks know of a text; each is made when first asked for."""

    def __init__(self, text: str, otherwise: str = "en") -> None:
        self.text = text
        self.words = tokens(text)
        self.language = tongue(self.words, otherwise)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where each sentence stands."""
        return tuple(sentences(self.text))

    @cached_property
    def sentence_at(self) -> tuple[int, ...]:
        """The number of each token's sentence."""
        ends = [span.end for span in self.sentences]
        return tuple(sum(end <= token.span.start for end in ends) for token in self.words)

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        """Words of the lists of opposites."""
        return tuple(opposites().hear(self.words, self.language))

    @cached_property
    def ideas(self) -> tuple[frozenset[str], ...]:
        """What each token may stand for, the same in four languages."""
        found: list[set[str]] = [set() for _ in self.words]
        for heard in (*synonyms().hear(self.words, self.language), *self.heard):
            if heard.sense.group in _BARE:
                continue
            idea = heard.sense.group if heard.sense.group == heard.sense.member else (
                f"{heard.sense.group}/{heard.sense.member}"
            )
            for at in range(heard.first, heard.last):
                found[at].add(idea)
        return tuple(frozenset(ideas) for ideas in found)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures."""
        return figures_of(self.text, self.language)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        return names_of(self.text, self.words, self.language, [figure.span for figure in self.figures])

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its clauses, each with its yes or no."""
        return parts_of(self.text, self.words, self.heard, self.language, [span.end for span in self.sentences])

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """The tokens that tell something, by index: no little words and nothing that belongs to a figure."""
        taken = [figure.span for figure in self.figures]
        told = {id(token) for token in content(self.words, self.language)}
        return tuple(
            at for at, token in enumerate(self.words)
            if id(token) in told and token.plain not in TITLES and token.plain not in NO[self.language]
            and not any(span.overlaps(token.span) for span in taken)
        )


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which telling words of a sentence stand in a passage: index in the sentence to indices in the passage."""

    pairs: dict[int, tuple[int, ...]]
    told: int

    @property
    def share(self) -> float:
        """Which part of the telling words was found; 1 where there are none."""
        return len(self.pairs) / self.told if self.told else 1.0


def pairing(said: Reading, source: Reading) -> Pairing:
    """Words that are forms of one word, or stand for the same; in another language only the latter and names."""
    pairs: dict[int, tuple[int, ...]] = {}
    told = source.telling
    for at in said.telling:
        word, ideas = said.words[at].plain, said.ideas[at]
        same = tuple(o for o in told if alike(word, source.words[o].plain))
        if not same and ideas:
            same = tuple(o for o in told if ideas & source.ideas[o])
        if same:
            pairs[at] = same
    return Pairing(pairs, len(said.telling))


def heard_of(said: Reading, source: Reading) -> bool:
    """Whether any telling word of the sentence has a relative in the passage, however distant."""
    groups = {(h.sense.group, h.sense.member) for h in source.heard}
    return any((h.sense.group, h.sense.member) in groups for h in said.heard) or any(
        akin(said.words[a].plain, source.words[b].plain) for a in said.telling for b in source.telling
    )
