"""Counting up: values, identities and groups from places, and anew where a decision touches them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.core.findings import KINDS, Verdict
from app.core.sureness import Sureness
from app.core.verdicts import plainly
from app.desk.review.state import Group, Identity, Overview, Place, Value
from app.services.identities import identities

_RANKS = {sure: rank for rank, sure in enumerate(Sureness)}


def groups_of(places: Sequence[Place], walk: Callable[[Iterable[Any]], Iterable[Any]] = iter) -> tuple[Group, ...]:
    """Kinds in their usual order, identities with most places first, in each the fullest form first.

    walk: goes through what there is, for those who must let others work in between.
    """
    by_family: dict[str, list[Identity]] = {}
    for same in walk(identities((place.kind, place.value) for place in walk(places))):
        by_value: dict[str, list[int]] = {}
        for index in same.members:
            by_value.setdefault(plainly(places[index].value), []).append(index)
        fullest = plainly(same.form)
        order = sorted(by_value, key=lambda text: (text != fullest, -len(by_value[text]), by_value[text][0]))
        values = tuple(_value(places, by_value[text]) for text in order)
        by_family.setdefault(same.kind.partition(":")[0], []).append(_identity(places, values))
    return tuple(
        _group(places, family, sorted(by_family[family], key=lambda one: (-len(one.places), one.places[0])))
        for family in sorted(by_family, key=KINDS.index)
    )


def decided(overview: Overview, indexes: Collection[int], verdict: Verdict) -> Overview:
    """As it is once a person has decided so on these places; everything else is left as it stands."""
    touched = frozenset(indexes)
    places = tuple(
        replace(place, verdict=verdict, decided=True) if index in touched else place
        for index, place in enumerate(overview.places)
    )
    groups = []
    for group in overview.groups:
        again = [
            one if touched.isdisjoint(one.places) else _identity(
                places, tuple(_value(places, value.places) for value in one.values)
            )
            for one in group.identities
        ]
        groups.append(_group(places, group.family, again))
    return replace(overview, places=places, groups=tuple(groups))


def alike(overview: Overview, indexes: Iterable[int]) -> tuple[int, ...]:
    """Every place that says the same as one of these, whatever its kind: what decisions on values speak of."""
    texts = {plainly(overview.places[index].value) for index in indexes}
    return tuple(index for index, place in enumerate(overview.places) if plainly(place.value) in texts)


def _value(places: Sequence[Place], indexes: Sequence[int]) -> Value:
    inside = [places[index] for index in indexes]
    return Value(
        inside[0].value, inside[0].kind, tuple(indexes), _agreed({place.verdict for place in inside}),
        max((place.sure for place in inside), key=_RANKS.__getitem__), all(place.decided for place in inside),
        sum(place.uncertain for place in inside),
    )


def _identity(places: Sequence[Place], values: tuple[Value, ...]) -> Identity:
    indexes = tuple(sorted(index for value in values for index in value.places))
    return Identity(
        values, indexes, _agreed({places[index].verdict for index in indexes}),
        max((value.sure for value in values), key=_RANKS.__getitem__), all(value.decided for value in values),
        sum(value.uncertain for value in values),
    )


def _group(places: Sequence[Place], family: str, inside: Iterable[Identity]) -> Group:
    everyone = tuple(inside)
    verdicts = [places[index].verdict for one in everyone for index in one.places]
    hidden = sum(verdict is Verdict.HIDE for verdict in verdicts)
    return Group(family, everyone, hidden, len(verdicts) - hidden)


def _agreed(verdicts: set[Verdict]) -> Verdict | None:
    return verdicts.pop() if len(verdicts) == 1 else None
