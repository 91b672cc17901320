"""What the checks of an answer's sentences must reach on our own claims; below it, something got worse."""

from collections import Counter

import pytest

from tools.evidence_claims import CLOSED, HALVES, LANGUAGES, claims, flagged, rates

FLOORS = {"a": (0.93, 0.04), "b": (0.88, 0.05), "c": (0.78, 0.08)}
"""Least share of the false claims caught, most of the true ones flagged; a point or two beside what was measured."""
MUST = (0.75, 0.10)


@pytest.mark.parametrize("half", HALVES)
def test_no_worse_than_before(half: str) -> None:
    _, caught, _, alarms = rates(claims(half), flagged)
    least, most = FLOORS[half]
    assert caught >= max(least, MUST[0])
    assert alarms <= min(most, MUST[1])


def test_the_sets_are_large_enough_and_speak_four_languages() -> None:
    counts = Counter((claim.half == CLOSED, claim.language, claim.true) for half in HALVES for claim in claims(half))
    assert sum(count for (_, _, true), count in counts.items() if true) >= 240
    assert sum(count for (_, _, true), count in counts.items() if not true) >= 240
    assert min(counts[closed, language, true] for closed in (True, False) for language in LANGUAGES
               for true in (True, False)) >= 30


def test_no_claim_and_no_passage_stands_in_two_halves() -> None:
    passages = [{claim.passage for claim in claims(half)} for half in HALVES]
    assert len(set().union(*passages)) == sum(map(len, passages))
    texts = Counter((claim.passage, claim.text) for half in HALVES for claim in claims(half))
    assert max(texts.values()) == 1
