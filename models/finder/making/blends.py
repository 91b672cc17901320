"""Names that no list holds, each blended from two that one does.

A network that meets the same few hundred towns and families again and again learns them by heart; on names that are
not among them it must judge by their shape and by what stands around them.
"""

from collections.abc import Sequence
from random import Random

MORE = {
    "last": 1.0, "first_f": 0.4, "first_m": 0.4, "city": 0.7, "village": 1.0, "region": 0.4, "district": 1.0,
    "nature": 1.0, "companyshort": 1.0, "club": 0.4, "street_name": 0.6, "building": 0.4, "drug": 0.4,
    "product": 0.4, "work": 0.3,
    "eponym": 0.2,
}  # fmt: skip
"""Blends for each entry of a list; hard negatives get some too, so that strangeness alone means nothing."""

VOWELS = frozenset("aeiouyäöüàâéèêëîïôûùœæáíóúAEIOUYÄÖÜÉÈÀ")
SHORTEST, LONGEST = 4, 15


def blends(entries: Sequence[str], name: str) -> tuple[str, ...]:
    """Blends for the list of this name; the same for the same entries."""
    wanted = round(MORE.get(name, 0) * len(entries))
    chance = Random(f"{name} {len(entries)}")
    plain = [entry for entry in entries if not set("{}[]<>|") & set(entry)]
    if len(plain) < 2:
        return ()
    known = set(entries)
    made: dict[str, None] = {}
    for _ in range(3 * wanted):
        if len(made) == wanted:
            break
        blended = blend(*chance.sample(plain, 2), chance)
        if blended and blended not in known:
            made[blended] = None
    return tuple(made)


def blend(first: str, second: str, chance: Random) -> str:
    """The first with the end of its last word from the second's; "" where the two do not join."""
    before, space, head = first.rpartition(" ")
    tail = second.rpartition(" ")[2]
    if not (head.isalpha() and tail.isalpha()) or head.isupper() or tail.isupper():
        return ""
    ends, starts = _joints(head), _joints(tail)
    if not ends or not starts:
        return ""
    word = head[: chance.choice(ends)] + tail[chance.choice(starts) :]
    return f"{before}{space}{word}" if SHORTEST <= len(word) <= LONGEST else ""


def _joints(word: str) -> list[int]:
    """Where a vowel is followed by a consonant, with at least two letters on both sides."""
    return [
        at for at in range(2, len(word) - 1) if word[at - 1] in VOWELS and word[at] not in VOWELS
    ]
