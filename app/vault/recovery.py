"""The recovery key: 160 random bits as eight groups that a person can copy, each line with a word that checks it.

Crockford's base 32 (no I, L, O or U; read as 1, 1, 0 and refused), four characters a group, two groups a line.
The word is taken from the list of a language by SHA-256 of the line, so a slip is found in its line.
"""

import hashlib
import re
import secrets
import unicodedata

from app.core.errors import VaultTrouble
from app.vault.offer import LANGUAGES, word_list

KEY_BYTES = 20
LINES = 4
GROUP = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("IiLlOo", "111100")
LONGEST = 500


def made() -> bytes:
    """A new key, 20 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


def groups(key: bytes) -> tuple[str, ...]:
    """Its eight groups."""
    number = int.from_bytes(key)
    text = "".join(_ALPHABET[number >> shift & 31] for shift in range(KEY_BYTES * 8 - 5, -1, -5))
    return tuple(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def written(key: bytes, language: str) -> str:
    """Four lines of two groups and a check word."""
    parts = groups(key)
    lines = [parts[at : at + 2] for at in range(0, len(parts), 2)]
    return "\n".join(
        f"{first} {second} {_check_word(first + second, row, language)}"
        for row, (first, second) in enumerate(lines, start=1)
    )


def read(untrusted: str) -> bytes:
    """The key that was typed, with check words or without, in any case and spacing.

    Raises VaultTrouble "vault.recovery_form", or "vault.recovery_line" with the line whose word does not fit.
    """
    folded = unicodedata.normalize("NFC", untrusted[:LONGEST]).strip()
    tokens = [token for token in re.split(r"[\s\-.,;:/]+", folded) if token]
    found: list[str] = []
    words: dict[int, str] = {}
    for token in tokens:
        # Groups come in pairs, and what stands between two pairs is the check word of the earlier one.
        if len(found) % 2 == 0 and found and len(found) // 2 not in words and _is_word(token, found):
            words[len(found) // 2] = token.casefold()
            continue
        code = token.translate(_ALIKE).upper()
        if any(c not in _ALPHABET for c in code) or len(code) % GROUP:
            raise VaultTrouble("vault.recovery_form")
        found += [code[at : at + GROUP] for at in range(0, len(code), GROUP)]
    if len(found) != 2 * LINES:
        raise VaultTrouble("vault.recovery_form")
    for row in range(1, LINES + 1):
        line = found[2 * row - 2] + found[2 * row - 1]
        if row in words and words[row] not in {_check_word(line, row, one).casefold() for one in LANGUAGES}:
            raise VaultTrouble("vault.recovery_line", line=row)
    number = 0
    for character in "".join(found):
        number = number << 5 | _ALPHABET.index(character)
    return number.to_bytes(KEY_BYTES)


def _is_word(token: str, found: list[str]) -> bool:
    line, row = found[-2] + found[-1], len(found) // 2
    word = token.casefold()
    if word in {_check_word(line, row, language).casefold() for language in LANGUAGES}:
        return True
    # Four letters may be a group as well as a word; a group it is then, and a missing one is missed at the end.
    return len(token) != GROUP and any(word in word_list(language) for language in LANGUAGES)


def _check_word(line: str, row: int, language: str) -> str:
    listed = [word for word in word_list(language) if len(word) != GROUP]
    digest = hashlib.sha256(f"intramuros recovery {row} {line}".encode()).digest()
    return listed[int.from_bytes(digest[:8]) % len(listed)]
