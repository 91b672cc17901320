"""Rules for official numbers called by their own name: a form beside its label, and a form that speaks alone."""

import re
from typing import TypedDict, Unpack

from app.privacy.rules import Check, Rule

SPACE = r"[ \u00a0]?"
_NUMBER_WORD = (
    r"(?:[ -]?(?:Nr|Nummer|No|Number|Num(?:[ée]ro|ero)|n°|n|№|ID|Code|#)(?!\w)\.?)?"
)
_BETWEEN = r"(?:[ \t\u00a0.:#°º=|–\"'(\[-]{0,4}(?:\n(?=\S))?)(?:(?:is|ist|lautet|est|è|de|di|von|of)[ ])?"
_UNIT = (
    r"[ \u00a0]?(?-i:m²|m2|ha\b|km\b|kg\b|mg\b|g\b|%|‰|€|\$|"
    r"(?:EUR|CHF|Fr|Franken|Euros?|francs?|Jahren?|years|ans|anni)\b)"
)
"""What makes a number an amount rather than a name."""
LABELLED = 0.85


class Has(TypedDict, total=False):
    """What every match has; as a `Rule` says it."""

    begins: str
    digits: int
    run: int
    dotted: int
    mixed: bool
    unbroken: int


def beside(
    kind: str, called: str, labels: str, value: str, needs: str, check: Check | None = None, **has: Unpack[Has]
) -> Rule:
    """A number that counts because its label stands before it.

    labels, value: pattern pieces, read apart from case; needs: pieces of the labels in small letters, apart by "|".
    """
    pattern = re.compile(
        rf"(?P<label>(?<!\w)(?:{labels}){_NUMBER_WORD})(?![^\W\d_]){_BETWEEN}(?P<value>{value})(?!\w|[-./]\d|{_UNIT})",
        re.IGNORECASE
    )
    return Rule(kind, pattern, LABELLED, "reason.identifier", check, "reason.identifier_checked",
                needs=tuple(needs.split("|")), called=called, **has)


def alone(
    kind: str, called: str, pattern: str, score: float, check: Check | None = None, needs: str = "",
    unless: Check | None = None, **has: Unpack[Has],
) -> Rule:
    """A number whose form is enough. `pattern` brings its own edges and minds case."""
    return Rule(kind, re.compile(pattern), score, "reason.identifier", check, "reason.identifier_checked",
                needs=tuple(needs.split("|")) if needs else (), called=called, unless=unless, **has)


def only_right(
    kind: str, called: str, pattern: str, check: Check, score: float = 0.8, needs: str = "", **has: Unpack[Has]
) -> Rule:
    """A form so plain that its name is said only where the check digit is right; whatever other rule finds the
    digits still does so where it is wrong."""
    return alone(kind, called, pattern, score, check, needs, unless=lambda value: not check(value), **has)
