"""`make bench-evidence`: how many false claims the checks catch, and how many true ones they flag for nothing.

Over the hand-made claims under tests/evidence, by kind, language and half, beside a baseline that compares numbers and
negation alone. --show prints each claim that went wrong (half c stays closed even then unless --half c is said).
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from evidence_claims import CLOSED, HALVES, LANGUAGES, Claim, checked, claims, flagged, rates

_DIGITS = re.compile(r"\d+(?:[.,'’]\d+)*")
_NO = re.compile(
    r"\b(?:not?|never|none|nor|neither|without|cannot|nicht|keine?[nmrs]?|nie|niemals|ohne|weder|ne"
    r"|n['’]\w+|pas|jamais|aucune?"
    r"|sans|ni|non|mai|nessun[oa]?|senza|né)\b", re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+")


@cache
def baseline(claim: Claim) -> bool:
    """Numbers and negation alone: a figure that the passage lacks, or a "not" where its nearest sentence has none."""
    figures = {re.sub(r"\D", "", one) for one in _DIGITS.findall(claim.passage)}
    if any(re.sub(r"\D", "", one) not in figures for one in _DIGITS.findall(claim.text)):
        return True
    said = set(claim.text.casefold().split())
    near = max(_SENTENCE.split(claim.passage), key=lambda one: len(said & set(one.casefold().split())))
    return bool(_NO.search(near)) != bool(_NO.search(claim.text))


def table(title: str, found: Sequence[Claim], key: Callable[[Claim], str]) -> None:
    """One line a group, the checks beside the baseline."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        groups[key(claim)].append(claim)
    print(f"\n{title:<14}{'false':>6}{'caught':>8}{'(base)':>8}{'true':>7}{'alarms':>8}{'(base)':>8}")
    for name, group in [*sorted(groups.items()), ("all", list(found))]:
        wrong, caught, right, alarms = rates(group, flagged)
        _, base_caught, _, base_alarms = rates(group, baseline)
        print(
            f"{name:<14}{wrong:>6}{_percent(caught, wrong):>8}{_percent(base_caught, wrong):>8}"
            f"{right:>7}{_percent(alarms, right):>8}{_percent(base_alarms, right):>8}"
        )


def _percent(share: float, of: int) -> str:
    return f"{100 * share:.1f}" if of else "–"


def show(found: Sequence[Claim]) -> None:
    """Every claim that went wrong, with what the checks said."""
    for claim in found:
        if flagged(claim) == claim.true:
            codes = [one.code for support in checked(claim) for one in (support.why, *(c.why for c in support.checks))]
            wrong = "ALARM" if claim.true else "MISSED"
            print(f"{wrong} {claim.kind} {claim.language}: {claim.text} {sorted(set(codes))}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, help="this half alone")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    for half in [options.half] if options.half else HALVES:
        found = list(claims(half))
        if not found:
            continue
        print(f"\n== half {half}: {len(found)} claims, {len({c.passage for c in found})} passages; per cent")
        table("language", found, lambda claim: claim.language)
        table("field", found, lambda claim: claim.field)
        table("kind", found, lambda claim: claim.kind)
        if options.show and (half != CLOSED or options.half == half):
            show(found)
    print(f"\nlanguages: {', '.join(LANGUAGES)}; (base): numbers and negation alone")


if __name__ == "__main__":
    main()
