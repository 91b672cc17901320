"""A recogniser as a table of rules: pattern, kind, score, reason, and what confirms it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.core.documents import Reason, Span
from app.core.findings import Finding
from app.privacy.outline import Beginnings, Marks, Outline, outline

Check = Callable[[str], bool]

_BEFORE = 40
"""Code points before a value that `not_after` may look at."""


@dataclass(frozen=True, slots=True)
class Rule:
    r"""One pattern and what a match of it means.

    pattern: the stretch is its group `value`, or the whole match; a group `label` is quoted in the reason.
    check: a checksum; where it is right, `checked_score` and `checked` stand in for `score` and `reason`. It
    raises the score and never vetoes, because OCR corrupts digits. unless: refuses a match (its value). needs:
    pieces of which the text must contain one for the pattern to be tried at all, in small letters apart from case,
    else as they stand. not_after: refuses a value before which this stands; it ends in `\Z` and sees the last 40 code
    points. called: how its own country calls the number; the reason then says that name instead of the label.

    What every match of the pattern has, so that it is tried nowhere else: `begins`, as `outline.Beginnings` says it;
    `digits`, `run`, `dotted`, `mixed` and `unbroken`, as `outline.Marks` says them.
    """

    kind: str
    pattern: re.Pattern[str]
    score: float
    reason: str
    check: Check | None = None
    checked: str = ""
    checked_score: float = 0.99
    unless: Check | None = None
    needs: tuple[str, ...] = ()
    languages: frozenset[str] = field(default_factory=frozenset)
    not_after: re.Pattern[str] | None = None
    called: str = ""
    begins: str = ""
    digits: int = 0
    run: int = 0
    dotted: int = 0
    mixed: bool = False
    unbroken: int = 0


class RuleRecogniser:
    """Applies its rules to a text; implements core's `Recogniser`."""

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self.name = name
        self._rules = tuple(_Ready(rule, name) for rule in rules)
        self._by_language: dict[str, tuple[_Ready, ...]] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules, in the order in which they are tried."""
        return tuple(ready.rule for ready in self._rules)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that its rules may find."""
        return frozenset(ready.rule.kind for ready in self._rules)

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings of every rule that speaks of this language; `language` "" takes the rules for all."""
        seen = outline(text)
        found: list[Finding] = []
        for ready in self._spoken(language):
            if ready.may_match(seen):
                ready.add(text, seen, found)
        return found

    def _spoken(self, language: str) -> tuple["_Ready", ...]:
        if language not in self._by_language:
            self._by_language[language] = tuple(
                ready for ready in self._rules if not ready.rule.languages or language in ready.rule.languages
            )
        return self._by_language[language]


class _Ready:
    """A rule made ready to be tried on many texts."""

    __slots__ = ("_as_it_stands", "_begins", "_group", "_label", "_marks", "_name", "_small", "rule")

    def __init__(self, rule: Rule, name: str) -> None:
        named = rule.pattern.groupindex
        self.rule = rule
        self._name = name
        self._group: str | int = "value" if "value" in named else 0
        self._label = "label" in named
        self._begins = Beginnings(rule.begins) if rule.begins else None
        marks = Marks(rule.digits, rule.run, rule.dotted, rule.mixed, rule.unbroken)
        self._marks = marks if any(marks) else None
        self._small = tuple(piece for piece in rule.needs if piece == piece.lower())
        self._as_it_stands = tuple(piece for piece in rule.needs if piece != piece.lower())

    def may_match(self, seen: Outline) -> bool:
        """Whether the text holds what every match needs, as far as that is quickly told."""
        if self._marks is not None and not seen.holds(self._marks):
            return False
        if not (self._small or self._as_it_stands):
            return True
        small = seen.small
        for piece in self._small:  # a loop is twice as fast as any() here, and this runs for each rule and text
            if piece in small:
                return True
        return any(piece in seen.text for piece in self._as_it_stands)

    def add(self, text: str, seen: Outline, found: list[Finding]) -> None:
        """Add the findings, in the order of the text."""
        pattern = self.rule.pattern
        for match in pattern.finditer(text) if self._begins is None else seen.matches(pattern, self._begins):
            self._take(match, found)

    def _take(self, match: re.Match[str], found: list[Finding]) -> None:
        rule, group = self.rule, self._group
        value = match[group]
        if not value or (rule.unless is not None and rule.unless(value)):
            return
        start, end = match.span(group)
        if rule.not_after is not None and rule.not_after.search(match.string, max(0, start - _BEFORE), start):
            return
        label = match["label"] if self._label else None
        right = rule.check is not None and rule.check(value)
        score = rule.checked_score if right else rule.score
        found.append(Finding(Span(start, end), rule.kind, score, self._name, _why(rule, right, label)))


def _why(rule: Rule, right: bool, label: str | None) -> Reason:
    code = rule.checked if right and rule.checked else rule.reason
    return Reason.of(code, name=rule.called) if rule.called else reason(code, label)


def reason(code: str, label: str | None = None) -> Reason:
    """A reason that quotes the label beside which the value stands, if there is one."""
    return Reason.of(code, label=" ".join(label.split()).strip(" :.")) if label else Reason.of(code)
