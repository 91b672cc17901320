"""Names with one slip of a scanner or a hand: l for I, 0 for O, rn for m, a letter too many, too few or another."""

from collections.abc import Iterator

_SHORTEST = 6
"""Shorter names are one letter away from too many words."""
_ALIKE = str.maketrans({"1": "i", "l": "i", "j": "i", "0": "o", "5": "s", "8": "b", "6": "b"})


class Slips:
    """An index over keys of names; looking up takes as long as the word, however many names there are."""

    def __init__(self) -> None:
        self._shapes: dict[str, str] = {}
        self._lacking: dict[str, set[str]] = {}

    def add(self, name: str) -> None:
        """Take up the key of a name; short ones are left out."""
        if len(name) < _SHORTEST:
            return
        self._shapes.setdefault(_shape(name), name)
        for lacking in (name, *_one_less(name)):
            self._lacking.setdefault(lacking, set()).add(name)

    def misread(self, word: str) -> str | None:
        """The name of which this key is the same shape, letters taken for others that look alike."""
        return self._shapes.get(_shape(word)) if len(word) >= _SHORTEST - 1 else None

    def mistyped(self, word: str) -> str | None:
        """The name from which this key differs by one letter or two in each other's place."""
        if len(word) < _SHORTEST - 1:
            return None
        near = {name for lacking in (word, *_one_less(word)) for name in self._lacking.get(lacking, ())}
        return min((name for name in near if _one_slip(name, word)), default=None)


def _shape(word: str) -> str:
    return word.replace("rn", "m").replace("vv", "w").translate(_ALIKE)


def _one_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1:] for at in range(len(word)))


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is other, too many, too few, or two neighbours have changed places."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    return (
        rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]
        or (rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:])
    )
