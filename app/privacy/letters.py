"""Character classes that Python's `re` lacks: capital and small letters of Latin, Greek and Cyrillic script."""

import sys
import unicodedata
from functools import cache

_LAST = 0x1EFF
"""Latin Extended Additional ends here; beyond it no script that we read has capitals."""


@cache
def _ranges(category: str) -> str:
    parts: list[str] = []
    start = None
    for code in range(min(_LAST, sys.maxunicode) + 2):
        inside = code <= _LAST and unicodedata.category(chr(code)) == category
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            parts.append(chr(start) if code - 1 == start else f"{chr(start)}-{chr(code - 1)}")
            start = None
    return "".join(parts)


MARKS = "\u0300-\u036f"
"""Combining marks, which follow their letter in decomposed text."""
UPPER = _ranges("Lu")
"""Body of a character class: capital letters."""
LOWER = _ranges("Ll") + MARKS
"""Body of a character class: small letters and combining marks."""
LETTER = UPPER + LOWER

CAP = rf"[{UPPER}][{LETTER}]*(?:['’][{UPPER}{LOWER}][{LETTER}]*)?(?:-[{LETTER}]+(?:['’][{LETTER}]+)?)*"
"""A word that begins with a capital: Müller, MÜLLER, O'Brien, Jean-François, Val-de-Ruz."""
INITIAL = rf"[{UPPER}][{LOWER}]?\.(?:[ \u00a0]?-?[{UPPER}]\.)*"
"""Initials with their dots: J., Z.M., J.-P., Ph."""
PARTICLE = (
    r"(?:de[ ]la|de[ ]los|de[ ]las|de|du|des|von[ ]der|von[ ]den|von|van[ ]der|van[ ]den|van|den|der|zu|"
    r"di|del|della|dello|dei|degli|da|dal|dos|das|do|al|el|bin|ben|ibn|le|la|les|lo|ten|ter|y|af|av)"
)
"""What may stand in small letters inside a name."""
GAP = r"[ \t\u00a0]+"
NAME = (
    rf"(?:(?>{INITIAL}){GAP}?)*(?:(?:{PARTICLE}{GAP}|[dD]['’])*{CAP})"
    rf"(?:{GAP}(?:{PARTICLE}{GAP}){{0,2}}(?:[dD]['’])?(?:{INITIAL}(?![{LETTER}])|{CAP})){{0,3}}"
)
"""A person's name: initials, particles and up to four words with capitals."""
