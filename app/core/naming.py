"""Which words of a name tell people apart, and when two names are one person's, by their words alone.

What a word is, each room says for itself; it comes here in small letters, without accents.
"""

from collections.abc import Sequence

_TITLE = """
herr herrn herren frau fraulein hr fr dr prof pd med iur jur phil dipl ing mr mrs ms miss sir lord lady mme mlle mm m
me maitre monsieur madame mademoiselle docteur sig signor signora signore dott dottor dottoressa avv ra oa
"""
TITLES = frozenset(_TITLE.split())
"""Words of a name that say how a person is addressed."""
_PARTICLE = "de la du des von der van den zu zum zur di del della da do dos el al ben bin ibn le y"
PARTICLES = frozenset(_PARTICLE.split())
"""Words of a name that stand before the one that tells."""


def telling(words: Sequence[str]) -> tuple[str, ...]:
    """A name's words without titles and particles; all of them where it has no others, or only initials."""
    if all(len(word) == 1 for word in words):
        return tuple(words)
    named = [word for word in words if word not in TITLES or len(words) == 1]
    return tuple(word for word in named if word not in PARTICLES) or tuple(named)


def same_person(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name's words are all in the other's, an initial for a word, and at least one word is written out."""
    if set(words) == set(other):
        return True
    few, many = (words, other) if len(words) <= len(other) else (other, words)
    rest = list(many)
    for word in few:
        match = next((w for w in rest if w == word), None)
        match = match or next((w for w in rest if len(word) == 1 and w[0] == word), None)
        match = match or next((w for w in rest if len(w) == 1 and word[0] == w), None)
        if match is None:
            return False
        rest.remove(match)
    return any(len(word) > 1 and word in many for word in few)
