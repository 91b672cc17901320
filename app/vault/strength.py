"""How many guesses a pass-phrase withstands (Wheeler, "zxcvbn", USENIX Security 2016), with our languages' words."""

import unicodedata
from functools import cache
from importlib.resources import files

ENOUGH = 12.0
"""Decimal logarithm: 10^12 guesses cost centuries of processor time at our Argon2id cost."""
STRONG = 16.0
_MOST = 72  # what zxcvbn looks at; longer ones are at least as good


def guesses(passphrase: str) -> float:
    """Decimal logarithm of the guesses needed by somebody who knows the words and habits of people."""
    from zxcvbn import zxcvbn

    if not passphrase:
        return 0.0
    folded = unicodedata.normalize("NFC", passphrase)
    # Accents are no secret: "Müller" is guessed as soon as "muller" is.
    bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return min(float(zxcvbn(text[:_MOST], user_inputs=words())["guesses_log10"]) for text in {folded, bare})


def code(passphrase: str) -> str:
    """"strength.weak", which is refused, "strength.fair" or "strength.strong"."""
    log10 = guesses(passphrase)
    return "strength.weak" if log10 < ENOUGH else "strength.fair" if log10 < STRONG else "strength.strong"


@cache
def words() -> list[str]:
    """What people here choose first: seasons, months, names, places, trades, in four languages; commonest first."""
    text = (files("app.vault") / "words.txt").read_text("utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
