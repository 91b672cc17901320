"""Whether two ways of writing mean the same person or the same organisation."""

import re

from app.core.naming import telling
from app.privacy.letters import LETTER
from app.privacy.same_name import key, keys, without_legal_form

Words = tuple[str, ...]


def name_words(value: str) -> Words:
    """The words of a person's name that tell people apart, as keys, without titles and particles."""
    found = re.findall(rf"[{LETTER}\d]+", re.sub(r"-\s*\n\s*", "", value))
    return telling([word for word in map(key, found) if word])


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
