"""Six random words instead of a weak pass-phrase, in the person's language: 64 bits from lists of 1,626 words.

The lists are the Monero project's (BSD 3-clause; see THIRD_PARTY), one a language.
"""

import secrets
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "de", "fr", "it")
WORDS = 6


def offered(language: str) -> str:
    """Six words, chosen anew at each call."""
    listed = word_list(language)
    return " ".join(secrets.choice(listed) for _ in range(WORDS))


@cache
def word_list(language: str) -> tuple[str, ...]:
    """A language's words; English for one that we do not speak."""
    name = language if language in LANGUAGES else LANGUAGES[0]
    return tuple((files("app.vault") / "wordlists" / f"{name}.txt").read_text("utf-8").split())
