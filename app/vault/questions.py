"""A person's words as an FTS5 query: nothing they type is ever syntax, and words that say nothing are left out."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

MOST_WORDS = 64
_WORD = re.compile(r"\w+")
_SHORTEST_STEM = 4

# Endings that inflection adds, longest first; the rest of the word is looked for as a beginning, so that
# "Kündigungen" finds "Kündigungsfrist" and "contracts" finds "contract".
_ENDINGS = (
    "ungen", "ements", "ement", "ern", "ing", "ies", "ées", "ung", "en", "er", "es", "em", "et", "ed", "ée", "és",
    "e", "n", "s", "é", "a", "i", "o", "x", "y",
)


def words(text: str) -> tuple[str, ...]:
    """The words of a text that say something, each once, in lower case; all of them where none does."""
    every = tuple(dict.fromkeys(_WORD.findall(unicodedata.normalize("NFC", text).lower())))
    # Only the words of the question's own language go: "son" and "die" say something in English.
    said = [sum(word in stop for word in every) for stop in _stop_words()]
    stop = frozenset[str]().union(*(s for s, count in zip(_stop_words(), said, strict=True) if count == max(said)))
    return (tuple(word for word in every if word not in stop) or every)[:MOST_WORDS]


def for_question(text: str) -> str:
    """Any of the question's words, whole or as a beginning: a window that has the whole word counts twice."""
    terms: list[str] = []
    for word in words(text):
        terms += (f'"{form}"' for form in _spellings(word))
        if (stem := _stem(word)) is not None:
            terms.append(f'"{stem}"*')
    return " OR ".join(terms)


def for_words(text: str) -> str:
    """All of these words, each as a beginning, for a person who looks something up and has not typed it out."""
    return " AND ".join(
        "(" + " OR ".join(f'"{form}"*' for form in _spellings(word)) + ")" for word in words(text)
    )


def _spellings(word: str) -> tuple[str, ...]:
    """With ss and with ß: Swiss letters have the one, German ones the other."""
    return tuple(dict.fromkeys((word, word.replace("ß", "ss"), word.replace("ss", "ß"))))


def _stem(word: str) -> str | None:
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return None
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@cache
def _stop_words() -> tuple[frozenset[str], ...]:
    text = (files("app.vault") / "stopwords.txt").read_text("utf-8")
    return tuple(frozenset(part.split()) for part in text.split("\n\n")[1:])
