"""When two names are one person's, by their words alone; what a word is, each room says for itself."""

from collections.abc import Sequence


def same_person(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name's words are all in the other's, an initial for a word, and at least one word is written out."""
    if set(words) == set(other):
        return True
    few, many = (words, other) if len(words) <= len(other) else (other, words)
    rest = list(many)
    for word in few:
        match = next((w for w in rest if w == word), None)
        match = match or next((w for w in rest if len(word) == 1 and w[0] == word), None)
        match = match or next((w for w in rest if len(w) == 1 and word[0] == w), None)
        if match is None:
            return False
        rest.remove(match)
    return any(len(word) > 1 and word in many for word in few)
