"""Whether a word that is also a common word, a month or a misspelling stands for a person where it stands."""

import re

from app.privacy.letters import LETTER, UPPER
from app.privacy.words.common import COMMON_PARTS, SMALL_WORDS
from app.privacy.words.given import ALSO_WORDS, GIVEN
from app.privacy.words.introductions import DEGREE, GREETING, ROLE, TITLE

MONTHS = frozenset((
    "mai", "may", "mars", "april", "avril", "aprile", "juni", "june", "juli", "july", "august", "agosto",
))
"""Months that are also names, in small letters."""
WORDS = SMALL_WORDS | MONTHS | {"per", "said", "till", "sole", "nada"}
"""Names that are words first, in small letters: only what stands around one tells them apart."""

_ARTICLE = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|kein|keine|im|am|zum|zur|the|a|an|le|la|les|un|une|"
    r"des|du|il|lo|gli|una|uno|del|della)\s|\bl['’])$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"(?:\d\.?|\b(?:in|im|en|de|di|a|à|seit|bis|ab|ende|anfang|mitte|fin|début|since|until|till|by|of|early|mid|late|"
    r"last|next|fine|inizio|metà|from|to|and|und|et|e|per|pour|für))[ \u00a0-]$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r"[ \u00a0,.-]{0,2}(?:1er\b|\d)")
_TITLED = re.compile(rf"(?<!\w)(?:{TITLE}|{DEGREE}|{ROLE}|{GREETING})[.:,]?[ \t\u00a0]*\n?[ \t\u00a0]*$")
_SMALL_TITLE = re.compile(
    r"(?<!\w)(?:herrn?|frau|hr|fr|mr|mrs|ms|miss|mme|mlle|monsieur|madame|dr|prof|sig(?:\.ra)?|signora?|avv|dott)\.?"
    r"[ \u00a0]+$"
)
_INITIAL = re.compile(rf"(?<![\w.])[{UPPER}]\.[ \u00a0-]?$")
_WORD_BEFORE = re.compile(rf"([{LETTER}]+)[ \u00a0]$")
_WORD_AFTER = re.compile(rf",?[ \u00a0](?:[{UPPER}]\.|([{LETTER}]+))")
_SENTENCE = re.compile(r"(?:^|[.!?:;\n•*|„“”\"«»(\[–—-])\s*$")
_REACH = 28
"""Titles and first names are looked for this far before a word."""


def is_word(lowered: str) -> bool:
    """Whether a name, in small letters, is a word as well."""
    return lowered in COMMON_PARTS or lowered in WORDS or lowered in ALSO_WORDS


def titled(text: str, start: int) -> bool:
    """Whether a form of address, a degree, a role or an initial stands directly before."""
    before = text[max(0, start - _REACH):start]
    return _TITLED.search(before) is not None or _INITIAL.search(before) is not None


def small_title(text: str, start: int) -> bool:
    """Whether a form of address in small letters stands directly before, as where nothing has capitals."""
    return _SMALL_TITLE.search(text[max(0, start - _REACH):start]) is not None


def in_company(text: str, start: int, end: int) -> bool:
    """Whether a title, an initial or a known first name that is no word stands beside."""
    if titled(text, start):
        return True
    before = _WORD_BEFORE.search(text[max(0, start - _REACH):start])
    after = _WORD_AFTER.match(text, end)
    return (before is not None and _first_name(before[1])) or (
        after is not None and (not after[1] or _first_name(after[1]))
    )


def _first_name(word: str) -> bool:
    lowered = word.lower()
    return word[0].isupper() and lowered in GIVEN and lowered not in ALSO_WORDS


def is_month(text: str, start: int, end: int) -> bool:
    """Whether a word that is also a month stands where dates do: "im Mai", "3. May", "June 2061"."""
    if text[start:end].lower() not in MONTHS:
        return False
    return _BEFORE_MONTH.search(text[max(0, start - 10):start]) is not None or _AFTER_MONTH.match(text, end) is not None


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital is a name here: other than common words always, surnames that are nouns and first
    names that are words unless behind an article, names that are words first inside a sentence or in company."""
    lowered = text[start:end].lower()
    if not is_word(lowered):
        return True
    if _ARTICLE.search(text[max(0, start - 8):start]) or is_month(text, start, end):
        return False
    if lowered not in WORDS or in_company(text, start, end):
        return True
    if text[start:end].isupper() and end - start > 1:
        return not _line(text, start).isupper()
    return _SENTENCE.search(text[max(0, start - 4):start]) is None


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1:end if end >= 0 else len(text)][:400]
