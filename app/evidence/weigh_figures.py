"""Whether each figure of a sentence stands in the passage, and beside the same words."""

from collections.abc import Iterator

from app.evidence.bonds import Bond, apart, bonds, stronger
from app.evidence.clash import Clash
from app.evidence.figures import Figure
from app.evidence.reading import Pairing, Reading

_SOFT = ("place", "times", "share")


def weigh_figures(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """evidence.figure_differs with what stands there, evidence.figure_missing, evidence.figure_elsewhere."""
    squashed = "".join(c for c in source.text if c.isalnum())
    for figure in said.figures:
        own = [other for other in source.figures if figure.fits(other)]
        rivals = [other for other in source.figures if figure.rivals(other) and not figure.fits(other)]
        rivals = [one for one in rivals if not any(mine.fits(one) for mine in said.figures)]
        digits = "".join(c for c in figure.span.of(said.text) if c.isdigit())
        if not own and figure.unit == "number" and len(digits) >= 5 and digits in squashed:
            continue
        apart_ = [one for one in rivals if apart(source, one.span, [mine.span for mine in own])]
        if own and apart_ and _bound(figure):
            rivals = apart_
            strength = bonds(said, source, pairs, [one.span for one in (*own, *rivals)], shared=True)
            near = any(span.contains(one.span) for span in source.sentences for one in rivals
                       if any(span.contains(mine.span) for mine in own))
            other = stronger(strength[: len(own)], strength[len(own) :], 0.6 if near else 1.2)
            if other >= 0:
                yield Clash("evidence.figure_elsewhere", figure.span, rivals[other].span)
        elif not own:
            clash = _absent(said, source, pairs, figure, rivals)
            if clash:
                yield clash


def _bound(figure: Figure) -> bool:
    return not _soft(figure) and not figure.code


def _soft(figure: Figure) -> bool:
    """What is no finding where the passage has nothing of the kind."""
    return figure.unit in _SOFT or figure.article


def _absent(
    said: Reading, source: Reading, pairs: Pairing, figure: Figure, rivals: list[Figure]
) -> Clash | None:
    if not rivals:
        return None if _soft(figure) else Clash("evidence.figure_missing", figure.span)
    strength = bonds(said, source, pairs, [one.span for one in rivals])
    best = max(range(len(rivals)), key=lambda number: _worth(strength[number]))
    if strength[best].weight <= 0:
        return None if _soft(figure) else Clash("evidence.figure_missing", figure.span)
    if figure.article and strength[best].weight < 1.5:
        return None
    return Clash("evidence.figure_differs", figure.span, rivals[best].span)


def _worth(bond: Bond) -> float:
    return bond.weight + bond.covered / 10
