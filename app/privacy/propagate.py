"""What was found once is looked for everywhere: names and their parts through all documents of a case."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.core.documents import Reason, Span
from app.core.findings import BY_NETWORK, BY_SPREAD, Finding, Known
from app.privacy import spread_names
from app.privacy.known_parts import Parts
from app.privacy.normalise import normalised
from app.privacy.spread_values import WHOLE, Values
from app.privacy.word_list import WordList

_SPREADS = 0.5
"""What is less sure stays where it was found."""
_SURE = 0.6
"""What our network says with less than this spreads in its full form only."""
_SCORE = 0.6
_BEHIND = 16


@dataclass(slots=True)
class Spread:
    """Everything a case shows, as far as it is looked for elsewhere.

    known: what the case already hides.
    """

    known: Sequence[Known]
    _names: Parts = field(default_factory=Parts)
    _values: Values = field(default_factory=Values)
    _seen: set[tuple[str, str, bool]] = field(default_factory=set)

    def __post_init__(self) -> None:
        for item in self.known:
            self._learn(item.kind, item.value, "", sure=True)

    def learn(self, text: str, findings: Iterable[Finding]) -> None:
        """Take up what was found in one document."""
        for finding in findings:
            if finding.score >= _SPREADS:
                sure = finding.score >= _SURE or not finding.by.startswith(BY_NETWORK)
                end = finding.span.end
                self._learn(finding.kind, finding.span.of(text), text[end:end + _BEHIND], sure)

    def _learn(self, kind: str, value: str, after: str, sure: bool) -> None:
        family = kind.partition(":")[0]
        if "ORIGIN" in kind or (family, value, sure) in self._seen:
            return
        self._seen.add((family, value, sure))
        if family == "PERSON":
            self._names.learn(normalised(value).text, sure)
        elif family in WHOLE:
            self._values.learn(kind, normalised(value).text, after, sure)

    def find(self, text: str) -> Iterator[Finding]:
        """Every place where a learnt value or a part of a learnt name stands in this text, overlaps allowed."""
        plain = normalised(text)
        words = WordList(plain.text)
        for span, owner in spread_names.find(words, self._names):
            why = Reason.of("reason.part_of_name", name=" ".join(owner.split()))
            yield _found(plain.original(span), "PERSON", why)
        for span, kind in self._values.find(words):
            yield _found(plain.original(span), kind, Reason.of("reason.elsewhere"))


def _found(span: Span, kind: str, why: Reason) -> Finding:
    return Finding(span, kind, _SCORE, BY_SPREAD, why)
