"""Whether two ways of writing mean the same person or the same organisation."""

import re

from app.privacy.fold import folded
from app.privacy.letters import LETTER
from app.privacy.same_name import key, keys, without_legal_form

_TITLE = """
herr herrn herren frau fräulein hr fr dr prof pd med iur jur phil dipl ing mr mrs ms miss sir lord lady mme mlle mm m me
maître maitre monsieur madame mademoiselle docteur sig signor signora signore dott dottor dottoressa avv ra oa
"""
TITLES = frozenset(folded(word) for word in _TITLE.split())
"""Words of a name that say how a person is addressed, folded."""
_PARTICLE = "de la du des von der van den zu zum zur di del della da do dos el al ben bin ibn le y"
PARTICLES = frozenset(_PARTICLE.split())
"""Words of a name that tell nobody apart, in small letters."""
Words = tuple[str, ...]


def name_words(value: str) -> Words:
    """The words of a person's name that tell people apart, as keys, without titles and particles."""
    found = re.findall(rf"[{LETTER}\d]+", re.sub(r"-\s*\n\s*", "", value))
    words = [word for word in map(key, found) if word]
    if all(len(word) == 1 for word in words):
        return tuple(words)
    named = [word for word in words if word not in TITLES or len(words) == 1]
    return tuple(word for word in named if word not in PARTICLES) or tuple(named)


def fullness(form: str) -> tuple[int, int, int]:
    """Orders a person's forms: more words first, then as a name is written, then longer."""
    words = name_words(form)
    natural = not any(char in form for char in ",_\n") and form != form.upper() and form != form.lower()
    return len(words), int(natural), sum(map(len, words))


def scanned(word: str) -> str:
    """The same for words that a scanner confuses; l and i stay two letters, since they part surnames."""
    return word.replace("rn", "m").replace("vv", "w")


def bare(value: str) -> tuple[Words, bool]:
    """An organisation's name as keys without its legal form, and whether it has one."""
    short = without_legal_form(value)
    return short, bool(short) and short != keys(value)
