"""Invented names as a model may have changed them: other accents, one letter more, less or other, a genitive.

Standard library only besides folding: answers are restored in the desk.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.privacy.same_name import key

WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,29}(?!\w)"
"""Pattern of a word that may be such a name; it begins with a capital, as names do."""
LONGEST = 31
_LONG = 8
"""Letters from which one of them may differ: what is shorter is too near to words of the language."""


class NearNames:
    """Which of some words a word stands for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._same: dict[str, dict[str, None]] = {}
        self._cut: dict[str, dict[str, None]] = {}
        for word in words:
            name = key(word)
            self._same.setdefault(name, {})[word] = None
            if len(name) >= _LONG:
                for less in (name, *_cuts(name)):
                    self._cut.setdefault(less, {})[word] = None

    def like(self, found: str) -> Mapping[str, str]:
        """The words that this may be, each with the ending that it has got: more than one where it is in doubt."""
        name = key(found)
        bare, ending = (found[:-1], found[-1]) if name.endswith("s") else ("", "")
        for seen, rest in ((found, ""), (bare, ending)):
            if seen and (same := self._same.get(key(seen))):
                return dict.fromkeys(same, rest)
        near = dict.fromkeys(self._near(name), "")
        return near or dict.fromkeys(self._near(key(bare)), ending)

    def _near(self, name: str) -> Iterator[str]:
        if len(name) < _LONG - 1:
            return
        asked = dict.fromkeys(word for less in (name, *_cuts(name)) for word in self._cut.get(less, ()))
        yield from (word for word in asked if one_apart(name, key(word)))


def one_apart(a: str, b: str) -> bool:
    """Whether one letter is more, less, another, or two neighbours have changed places."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    one, other = a[at:], b[at:]
    if len(one) != len(other):
        return one[1:] == other or one == other[1:]
    return one[1:] == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])


def _cuts(name: str) -> Iterator[str]:
    return (name[:at] + name[at + 1:] for at in range(len(name)))
