"""A recogniser as a table of rules: pattern, kind, score, reason, and what confirms it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from app.core.documents import Reason, Span
from app.core.findings import Finding

Check = Callable[[str], bool]

_BEFORE = 40
"""Code points before a value that `not_after` may look at."""


@dataclass(frozen=True, slots=True)
class Rule:
    r"""One pattern and what a match of it means.

    pattern: the stretch is its group `value`, or the whole match; a group `label` is quoted in the reason.
    check: a checksum; where it is right, `checked_score` and `checked` stand in for `score` and `reason`. It
    raises the score and never vetoes, because OCR corrupts digits. unless: refuses a match (its value). needs:
    small-letter pieces of which the text must contain one for the pattern to be tried at all. not_after: refuses a
    value before which this stands; it ends in `\Z` and sees the last 40 code points. called: how its own country
    calls the number; the reason then says that name instead of the label.
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


class RuleRecogniser:
    """Applies its rules to a text; implements core's `Recogniser`."""

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self.name = name
        self._rules = tuple(rules)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that its rules may find."""
        return frozenset(rule.kind for rule in self._rules)

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings of every rule that speaks of this language; `language` "" takes the rules for all."""
        lowered = ""
        found: list[Finding] = []
        for rule in self._rules:
            if rule.languages and language not in rule.languages:
                continue
            if rule.needs:
                lowered = lowered or text.lower()
                if not any(piece in lowered for piece in rule.needs):
                    continue
            found.extend(self._matches(rule, text))
        return found

    def _matches(self, rule: Rule, text: str) -> Iterator[Finding]:
        named = rule.pattern.groupindex
        group: str | int = "value" if "value" in named else 0
        for match in rule.pattern.finditer(text):
            value = match[group]
            if not value or (rule.unless is not None and rule.unless(value)):
                continue
            at = match.start(group)
            if rule.not_after is not None and rule.not_after.search(text, max(0, at - _BEFORE), at):
                continue
            label = match["label"] if "label" in named else None
            right = rule.check is not None and rule.check(value)
            yield Finding(
                Span(*match.span(group)), rule.kind,
                rule.checked_score if right else rule.score, self.name,
                _why(rule, right, label),
            )


def _why(rule: Rule, right: bool, label: str | None) -> Reason:
    code = rule.checked if right and rule.checked else rule.reason
    return Reason.of(code, name=rule.called) if rule.called else reason(code, label)


def reason(code: str, label: str | None = None) -> Reason:
    """A reason that quotes the label beside which the value stands, if there is one."""
    return Reason.of(code, label=" ".join(label.split()).strip(" :.")) if label else Reason.of(code)
