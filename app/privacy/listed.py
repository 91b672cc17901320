"""The office's lists and switches on a text: values always hidden, values never found, kinds not looked for."""

from collections.abc import Iterable, Iterator, Sequence

from app.core.documents import Reason, Span
from app.core.findings import BY_LIST, Finding, Orders
from app.privacy.normalise import Normalised, normalised
from app.privacy.same_name import keys
from app.privacy.word_list import WordList

Place = tuple[Span, str]
"""Where a value of a list stands, and the value as it stands in the list."""

_SCORE = 0.6
"""Below what a recogniser says of the same stretch, so that its kind and its reason stay."""
_DIGITS = 5
"""So many digits make a value a number rather than a name."""
_GAP = 6
"""Signs between two words of a value: a hyphen, a line's end with its indentation."""


class Listed:
    """The orders of one search, ready to be asked about one text after another."""

    def __init__(self, orders: Orders) -> None:
        self._off = frozenset(orders.off)
        self._always = _Values(orders.always)
        self._never = _Values(orders.never)
        self._asked: tuple[str, tuple[tuple[Place, ...], tuple[Span, ...]]] = "", ((), ())

    def settled(self, text: str, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that count, in their order, and those of the always-list behind them; overlaps allowed.

        A finding is left out when its kind is off, or when all its letters and digits belong to values of the
        never-list. This comes before findings are merged, so that nothing falls with one that is left out.
        """
        always, never = self._places(text)
        kept = [f for f in findings if f.family not in self._off and not _covered(text, f.span, never)]
        return kept + [
            Finding(span, _kind(value), _SCORE, BY_LIST, Reason.of("reason.always_hidden")) for span, value in always
        ]

    def always(self, text: str) -> tuple[Span, ...]:
        """Where values of the always-list stand in this text, in order, whoever else found something there."""
        return tuple(sorted(span for span, _ in self._places(text)[0]))

    def _places(self, text: str) -> tuple[tuple[Place, ...], tuple[Span, ...]]:
        if not (self._always or self._never):
            return (), ()
        if text != self._asked[0]:
            self._asked = text, self._looked_up(text)
        return self._asked[1]

    def _looked_up(self, text: str) -> tuple[tuple[Place, ...], tuple[Span, ...]]:
        plain = normalised(text)
        words = WordList(plain.text)
        always = tuple(self._always.places(plain, words))
        never = (span for span, _ in self._never.places(plain, words))
        return always, tuple(span for span in never if not any(span.overlaps(other) for other, _ in always))


class _Values:
    """An index over values by their letters and digits in a row: case, accents, umlauts, spaces and hyphens aside."""

    def __init__(self, values: Sequence[str]) -> None:
        self._whole: dict[str, str] = {}
        self._begun: set[str] = set()
        for value in values:
            joined = "".join(keys(normalised(value).text))
            if joined:
                self._whole.setdefault(joined, value)
                self._begun.update(joined[:end] for end in range(1, len(joined) + 1))

    def __bool__(self) -> bool:
        return bool(self._whole)

    def places(self, plain: Normalised, words: WordList) -> Iterator[Place]:
        """Where a value stands as whole words, genitives included, in code points of the text as given."""
        for at, first in enumerate(words.keys):
            joined, end = first, at
            while True:
                value = self._whole.get(joined) or self._genitive(joined)
                if value is not None:
                    yield plain.original(Span(words.starts[at], words.ends[end])), value
                if joined not in self._begun or end + 1 == len(words) or not _joins(words.between(end)):
                    break
                end += 1
                joined += words.keys[end]

    def _genitive(self, joined: str) -> str | None:
        return self._whole.get(joined[:-1]) if joined.endswith("s") and len(joined) > 4 else None


def _joins(between: str) -> bool:
    return len(between) <= _GAP and between.count("\n") < 2


def _kind(value: str) -> str:
    if "@" in value:
        return "EMAIL"
    return "ID" if sum(map(str.isdigit, value)) >= _DIGITS else "ORGANIZATION"


def _covered(text: str, span: Span, places: Sequence[Span]) -> bool:
    """Whether every letter and digit of a stretch lies in one of these places."""
    near = [place for place in places if place.overlaps(span)]
    return bool(near) and all(
        any(place.start <= at < place.end for place in near)
        for at in range(span.start, span.end) if text[at].isalnum()
    )
