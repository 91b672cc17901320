"""Patterns that an office may write: a small part of the usual syntax, measured so that none can run away.

Letters and signs, `.`, classes, digits, word signs and white space with their opposites, edges of words, groups without
a name, `|`, `?`, `{n}`, `{n,m}`.
"""

import re
from dataclasses import dataclass

LONGEST_PATTERN = 500
LONGEST_MATCH = 200
SHORTEST_MATCH = 2
MOST_WAYS = 2_000
"""Ways in which one stretch may be tried from one place; the time for a text is bounded by it."""
_CLASS_ESCAPES = "dDwWsS"
_MEANING = frozenset("*+?{}[]()|^$")


class BadPattern(ValueError):
    """A pattern that is refused; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Measure:
    """Code points of the shortest and the longest match, and in how many ways a match can be tried."""

    shortest: int
    longest: int
    ways: int = 1
    repeats: bool = False
    """Whether something in it may stand a different number of times."""


def measured(pattern: str) -> Measure:
    """What a pattern can match; raises BadPattern where it is invalid or could take too long."""
    if len(pattern) > LONGEST_PATTERN:
        raise BadPattern("office.pattern_long")
    found = _Reader(pattern).whole()
    if found.shortest < SHORTEST_MATCH:
        raise BadPattern("office.pattern_empty")
    if found.longest > LONGEST_MATCH:
        raise BadPattern("office.pattern_long")
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        raise BadPattern("office.pattern_invalid") from None
    return found


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def whole(self) -> Measure:
        found = self._alternatives(0)
        if self._at < len(self._pattern):
            raise BadPattern("office.pattern_invalid")
        return found

    def _alternatives(self, depth: int) -> Measure:
        if depth > 10:
            raise BadPattern("office.pattern_invalid")
        branches = [self._sequence(depth)]
        while self._takes("|"):
            branches.append(self._sequence(depth))
        return _bounded(Measure(
            min(one.shortest for one in branches), max(one.longest for one in branches),
            sum(one.ways for one in branches), any(one.repeats for one in branches),
        ))

    def _sequence(self, depth: int) -> Measure:
        found = Measure(0, 0)
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            one = self._repeated(self._atom(depth))
            found = _bounded(Measure(
                found.shortest + one.shortest, found.longest + one.longest, found.ways * one.ways,
                found.repeats or one.repeats,
            ))
        return found

    def _atom(self, depth: int) -> Measure:
        sign = self._pattern[self._at]
        self._at += 1
        if sign == "(":
            if self._takes("?") and not self._takes(":"):
                raise BadPattern("office.pattern_group")
            inside = self._alternatives(depth + 1)
            if not self._takes(")"):
                raise BadPattern("office.pattern_invalid")
            return inside
        if sign == "[":
            return self._set()
        if sign == "\\":
            return self._escape()
        if sign in "*+":
            raise BadPattern("office.pattern_unbounded")
        if sign in _MEANING:
            raise BadPattern("office.pattern_invalid")
        return Measure(1, 1)

    def _escape(self) -> Measure:
        sign = self._pattern[self._at:self._at + 1]
        self._at += 1
        if sign == "b":
            return Measure(0, 0)
        if not sign or (sign.isalnum() and sign not in _CLASS_ESCAPES):
            raise BadPattern("office.pattern_group" if sign.isdigit() else "office.pattern_invalid")
        return Measure(1, 1)

    def _set(self) -> Measure:
        end = self._at
        while end < len(self._pattern) and self._pattern[end] not in "[]":
            end += 2 if self._pattern[end] == "\\" else 1
        if self._pattern[end:end + 1] != "]" or end == self._at:
            raise BadPattern("office.pattern_invalid")
        self._at = end + 1
        return Measure(1, 1)

    def _repeated(self, one: Measure) -> Measure:
        if self._takes("?"):
            low, high = 0, 1
        elif self._takes("{"):
            low, high = self._numbers()
        else:
            return one
        if self._pattern[self._at:self._at + 1] in tuple("?*+{"):
            raise BadPattern("office.pattern_nested")
        if high > 1 and one.repeats:
            raise BadPattern("office.pattern_nested")
        if one.longest == 0:
            raise BadPattern("office.pattern_invalid")
        ways = 0
        for times in range(low, high + 1):
            ways += one.ways ** times
            if ways > MOST_WAYS:
                raise BadPattern("office.pattern_slow")
        return Measure(one.shortest * low, one.longest * high, ways, low != high or one.repeats)

    def _numbers(self) -> tuple[int, int]:
        end = self._pattern.find("}", self._at)
        match = re.fullmatch(r"([0-9]{1,3})(,?)([0-9]{0,3})", self._pattern[self._at:max(end, self._at)])
        if match is None:
            raise BadPattern("office.pattern_invalid")
        if match[2] and not match[3]:
            raise BadPattern("office.pattern_unbounded")
        self._at = end + 1
        low = int(match[1])
        high = int(match[3]) if match[2] else low
        if high < max(low, 1):
            raise BadPattern("office.pattern_invalid")
        if high > LONGEST_MATCH:
            raise BadPattern("office.pattern_long")
        return low, high

    def _takes(self, sign: str) -> bool:
        there = self._pattern[self._at:self._at + 1] == sign
        self._at += there
        return there


def _bounded(found: Measure) -> Measure:
    if found.ways > MOST_WAYS:
        raise BadPattern("office.pattern_slow")
    return found
