"""A text as a list of its words, each with its place and the key by which names are compared."""

import re
from dataclasses import dataclass, field

from app.privacy.same_name import key, stems

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]{0,6}\Z")


@dataclass(slots=True)
class WordList:
    """Words in order: runs of letters and digits."""

    text: str
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    keys: list[str] = field(init=False)

    def __post_init__(self) -> None:
        matches = list(_WORD.finditer(self.text))
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.keys = [key(match[0]) for match in matches]

    def __len__(self) -> int:
        return len(self.keys)

    def word(self, at: int) -> str:
        """The word as it stands."""
        return self.text[self.starts[at]:self.ends[at]]

    def between(self, at: int) -> str:
        """What stands between this word and the next."""
        return self.text[self.ends[at]:self.starts[at + 1]] if at + 1 < len(self.keys) else ""

    def follows(self, at: int, wanted: tuple[str, ...], signs: re.Pattern[str] = _BETWEEN) -> int | None:
        """The end of a form of several keys that begins with this word, a genitive at its end included.

        Between its words stand only `signs`, after an initial behind its dot, and no empty line.
        """
        last = at + len(wanted) - 1
        if last >= len(self.keys) or tuple(self.keys[at:last]) != wanted[:-1]:
            return None
        if self.keys[last] != wanted[-1] and wanted[-1] not in stems(self.keys[last]):
            return None
        for step in range(at, last):
            between = self.between(step)
            if len(self.keys[step]) == 1:
                between = between.removeprefix(".")
            if not signs.match(between) or between.count("\n") > 1:
                return None
        return self.ends[last]
