"""Numbers looked for however they are grouped: spaces, dots, dashes between their digits and letters left aside."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s._/\u2010-\u2015()'’+-]{0,3}\Z")
_HEAD = 5
"""A number is filed under its first signs; one with fewer digits says too little to be looked for."""
_COUNTRIES = ("41", "49", "43", "33", "44")
"""Countries whose numbers at home begin with 0 in place of the country."""


class Numbers:
    """An index over numbers; a text is read once, however many there are."""

    def __init__(self) -> None:
        self._filed: dict[str, dict[str, str]] = {}
        self._firsts: set[str] = set()

    def add(self, kind: str, value: str) -> bool:
        """Take up a number in small letters; with less than five digits it is left out, and False says so."""
        compact = "".join(_WORD.findall(value))
        if sum(char.isdigit() for char in compact) < _HEAD:
            return False
        for form in (compact, *(_phone_forms(value, compact) if kind.startswith("PHONE") else ())):
            self._filed.setdefault(form[:_HEAD], {}).setdefault(form, kind)
            self._firsts.add(form[0])
        return True

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a number stands as whole words: start, end, kind. The text is in small letters."""
        if not self._filed:
            return
        words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
        for index, (start, _, word) in enumerate(words):
            if word[0] in self._firsts and (any(map(str.isdigit, word)) or len(word) <= _HEAD):
                yield from self._at(text, words, index, start)

    def _at(
        self, text: str, words: list[tuple[int, int, str]], index: int, start: int
    ) -> Iterator[tuple[int, int, str]]:
        """Numbers that begin with this word: words are joined as long as a number may begin so."""
        joined = ""
        filed: dict[str, str] = {}
        end = start
        for next_start, next_end, word in words[index:index + 40]:
            if joined and not _BETWEEN.match(text, end, next_start):
                return
            joined += word
            end = next_end
            if not filed and len(joined) >= _HEAD:
                filed = self._filed.get(joined[:_HEAD], {})
                if not filed:
                    return
            if joined in filed:
                yield start, end, filed[joined]
            elif filed and len(joined) > max(map(len, filed)):
                return


def _phone_forms(value: str, compact: str) -> Iterator[str]:
    """A number that says its country also as it is dialled there at home."""
    abroad = compact.removeprefix("00")
    if not (value.lstrip("( ").startswith("+") or compact != abroad) or not abroad.startswith(_COUNTRIES):
        return
    home = abroad[2:].removeprefix("0")
    yield from (f"0{home}", f"{abroad[:2]}{home}", f"00{abroad[:2]}{home}", f"{abroad[:2]}0{home}")
