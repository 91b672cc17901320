"""Taking a person's name from where it begins: initials, particles, capitals, as far as it reaches."""

import re

from app.core.documents import Span
from app.privacy.letters import LETTER, LOWER, NAME, UPPER
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.generic import no_surname
from app.privacy.words.given import GIVEN

_NAME = re.compile(NAME)
_WORD = re.compile(rf"[{LETTER}'’.-]+")
_INITIALS = re.compile(rf"(?:^|[ .-])[{UPPER}][{LOWER}]?\.$")
_LIMIT = {"de": 3}
"""Words with capitals that a name may have in a row; German nouns have capitals too."""


def take_name(text: str, at: int, language: str) -> Span | None:
    """The name that begins here, None where no name does."""
    match = _NAME.match(text, at)
    if not match:
        return None
    end, taken = at, 0
    for word in _WORD.finditer(text, at, match.end()):
        plain = word[0].strip(".,'’-")
        if not plain[:1].isupper():
            continue
        if taken == _LIMIT.get(language, 4) or not may_be_name(plain, first=taken == 0):
            break
        taken += 1
        end = word.end()
    if not taken:
        return None
    if text[end - 1] in ".-" and not (text[end - 1] == "." and _INITIALS.search(text[at:end])):
        end -= 1
    return Span(at, end)


def may_be_name(word: str, first: bool = False) -> bool:
    """Whether a word with a capital may belong to a name; after a title even a word in capitals that is also a noun."""
    if len(word) < 2:
        return True
    lowered = word.lower()
    if lowered in NOT_NAMES:
        return False
    return first or lowered in GIVEN or not no_surname(word)


def words_of(value: str) -> list[str]:
    """The words of a name in small letters, without dots."""
    return [word.strip(".'’-").lower() for word in _WORD.findall(value)]


def known_given(word: str) -> bool:
    """Whether a word in small letters is a known first name, or begins as a double one."""
    return word in GIVEN or ("-" in word and word.partition("-")[0] in GIVEN)
