"""Text as Qt's text document can hold it, and the way between our code points and Qt's positions.

Qt counts UTF-16 units, swallows carriage returns, gives some characters a meaning of its own, and needs seconds to
lay out one word of 200,000 characters. Knows nothing of Qt itself, so that it can be tested on any text.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

LONGEST_RUN = 400
"""Code points without a blank after which a line break is shown."""

BREAK = "\u2028"
_ODD = dict.fromkeys((*range(9), 0x0B, *range(0x0D, 0x20), 0x7F), " ")
_ODD |= {0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n", 0xFFFC: "\ufffd", 0xFEFF: "\u200b"}
_ODD |= dict.fromkeys((*range(0xFDD0, 0xFDF0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_RUN = re.compile(rf"[^\s]{{{LONGEST_RUN}}}(?=[^\s])")


@dataclass(frozen=True, slots=True)
class Laid:
    """`shown` goes into the text document; places are code points of `text`, positions are Qt's."""

    text: str
    shown: str
    breaks: tuple[int, ...]
    """Places before which a line break was put in."""
    wide: tuple[int, ...]
    """Places of characters that take two UTF-16 units."""

    @classmethod
    def of(cls, text: str) -> "Laid":
        """Lay this text out."""
        tidied = tidy(text)
        breaks = tuple(match.end() for match in _RUN.finditer(tidied))
        shown: list[str] = []
        last = 0
        for at in breaks:
            shown += (tidied[last:at], BREAK)
            last = at
        shown.append(tidied[last:])
        wide = () if tidied.isascii() else tuple(i for i, c in enumerate(tidied) if ord(c) > 0xFFFF)
        return cls(text, "".join(shown), breaks, wide)

    def position(self, place: int) -> int:
        """Qt's position of a place in the text."""
        return place + bisect_right(self.breaks, place) + bisect_left(self.wide, place)

    def place(self, position: int) -> int:
        """The place in the text of one of Qt's positions; the nearest one before where there is none."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.position(middle) <= position:
                low = middle
            else:
                high = middle - 1
        return low


def tidy(text: str) -> str:
    """The same number of code points, without those that Qt swallows or reads as its own."""
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    return text.translate(_ODD)
