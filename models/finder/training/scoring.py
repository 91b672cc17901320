"""How well characters are found: recall by the kind annotated, precision by the kind found, words judged whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields

import numpy as np

from .examples import Prepared
from .labels import KINDS, OUTSIDE
from .windows import cut, keepers

WINDOW, STRIDE = 126, 102
"""Tokens of a window in use, specials not counted, and how far apart windows begin; the app cuts the same way."""

NOTHING = -1


@dataclass(frozen=True)
class Table:
    """One row a token: probability that it is personal data, kind found, target, characters, corpus and language."""

    p: np.ndarray
    kind: np.ndarray
    target: np.ndarray
    chars: np.ndarray
    source: np.ndarray

    def where(self, chosen: np.ndarray) -> "Table":
        """The rows chosen."""
        return Table(*(getattr(self, field.name)[chosen] for field in fields(self)))

    @property
    def gold(self) -> np.ndarray:
        """The kind annotated, NOTHING where none is."""
        found = np.full(len(self.target), NOTHING)
        annotated = (self.target & OUTSIDE) == 0
        for at in reversed(range(len(KINDS))):
            found[annotated & (((self.target >> (1 + 2 * at)) & 3) > 0)] = at
        return found

    @property
    def wrong(self) -> np.ndarray:
        """Where finding the kind found would be a false alarm: it is not what the corpus leaves possible."""
        return (self.gold == NOTHING) & (((self.target >> (1 + 2 * self.kind)) & 3) == 0)


def kinds_of(probabilities: np.ndarray) -> np.ndarray:
    """[tokens, labels] to [tokens, kinds]: the first and further tokens of a kind together."""
    return probabilities[:, 1::2] + probabilities[:, 2::2]


def words(text: str, offsets: Sequence[tuple[int, int]]) -> np.ndarray:
    """The number of each token's word: a token goes on with a word when letters or digits meet without a gap."""
    numbers = np.zeros(len(offsets), np.int64)
    number = 0
    for at in range(1, len(offsets)):
        start, before = offsets[at][0], offsets[at - 1][1]
        meet = start == before > 0 and start < len(text)
        joined = meet and text[start].isalnum() and text[before - 1].isalnum()
        number += not joined
        numbers[at] = number
    return numbers


def averaged(values: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Each row replaced by the mean of its word's rows."""
    if not len(values):
        return values
    sums = np.zeros((numbers[-1] + 1, values.shape[1]))
    np.add.at(sums, numbers, values)
    return (sums / np.bincount(numbers)[:, None])[numbers]


def table(documents: Iterable[Prepared], model: Callable[[list[np.ndarray]], list[np.ndarray]]) -> Table:
    """Run a model (windows of ids to label probabilities, specials not counted) over documents."""
    rows = []
    for document in documents:
        windows = cut(document.ends, WINDOW, WINDOW - STRIDE)
        found = model([document.ids[first:last] for first, last in windows])
        kept = [
            part[start - first : end - first]
            for part, (first, _), (start, end) in zip(found, windows, keepers(windows), strict=True)
        ]
        kinds = averaged(kinds_of(np.concatenate(kept)), words(document.text.text, document.offsets))
        chars = [sum(map(str.isalnum, document.text.text[start:end])) for start, end in document.offsets]
        rows.append((
            kinds.sum(1), kinds.argmax(1), document.targets, np.array(chars), np.full(len(chars), document.text.source),
        ))
    return Table(*(np.concatenate(column) for column in zip(*rows, strict=True)))


@dataclass(frozen=True)
class Score:
    """Character recall and precision; chars is how many are annotated."""

    recall: float
    precision: float
    chars: int

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.recall * self.precision / (self.recall + self.precision or 1)


def score(rows: Table, thresholds: np.ndarray, kind: int | None = None) -> Score:
    """Recall of what is annotated as this kind, precision of what is found as it; over all kinds by default."""
    found = rows.p >= thresholds[rows.kind]
    annotated = rows.gold != NOTHING if kind is None else rows.gold == kind
    alarms = found if kind is None else found & (rows.kind == kind)
    right = rows.chars[alarms & (rows.gold != NOTHING)].sum()
    wrong = rows.chars[alarms & rows.wrong].sum()
    total = rows.chars[annotated].sum()
    recall = rows.chars[annotated & found].sum() / (total or 1)
    return Score(float(recall), float(right / ((right + wrong) or 1)), int(total))


def report(rows: Table, thresholds: np.ndarray) -> str:
    """One line a source, then one a kind."""
    lines = []
    for name in np.unique(rows.source):
        lines.append(_line(name, score(rows.where(rows.source == name), thresholds)))
    for at, kind in enumerate(KINDS):
        parts = []
        for name in np.unique(rows.source):
            found = score(rows.where(rows.source == name), thresholds, at)
            if found.chars > 50:
                parts.append(f"{name} {found.recall:.3f}/{found.precision:.3f}")
        lines.append(f"  {kind:13}" + "  ".join(parts))
    return "\n".join(lines)


def _line(name: str, found: Score) -> str:
    return (
        f"{name:12} recall {found.recall:.3f} precision {found.precision:.3f} F1 {found.f1:.3f} "
        f"({found.chars} characters)"
    )
