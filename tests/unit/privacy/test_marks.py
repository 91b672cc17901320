"""What is said of all matches of a pattern is true: what is found where we look is all that the pattern finds."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.privacy.outline import Beginnings, outline
from app.privacy.recognisers import RECOGNISERS, introduced, judgments
from app.privacy.rules import Rule, RuleRecogniser

RULES = {
    f"{recogniser.name}-{number}": rule
    for recogniser in RECOGNISERS if isinstance(recogniser, RuleRecogniser)
    for number, rule in enumerate(recogniser.rules)
}
ASKED_BESIDES = {"registers-1", "online-1", "european_numbers-6"}
"""Whose `needs` are one more condition, such as a word that must stand anywhere in the text."""
HARD_TO_MAKE = {
    "german_papers-0": "Personalausweis L01X00T471", "german_papers-1": "x, CFGHJK1234.", "italian_numbers-8": "U1A1234BCD",
    "european_numbers-7": "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4", "vehicles-7": "a WVWZZZ1JZ3W386752",
    "devices-3": "00a1.b2c3.d4e5", "long_numbers-3": "ABCDEFG1234, 1234ABC", "coins-5": "BTC 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
    "vehicles-9": "Fahrzeugausweis AB1234567", "european_numbers-0": "EORI DE123456789012345",
}
"""Matches of patterns for which none are quickly made by chance."""
PATTERNS = [
    (introduced._TITLED, introduced._TITLED_BEGIN), (introduced._ROLE, introduced._ROLE_BEGINS),
    (introduced._LABEL, introduced._LABEL_BEGINS), (introduced._GREETING, introduced._GREETING_BEGINS),
    (judgments._MARKS, judgments._MARKS_BEGIN),
]
LETTERS = st.characters(max_codepoint=0x24F)
QUICK = settings(
    max_examples=4, deadline=None, derandomize=True, database=None, phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def _spans(rule: Rule, text: str) -> list[tuple[int, int]]:
    language = next(iter(rule.languages), "")
    return [(f.span.start, f.span.end) for f in RuleRecogniser("x", (rule,)).find(text, language)]


@pytest.mark.parametrize("name", RULES)
def test_nothing_is_lost(name: str) -> None:
    rule = RULES[name]
    needs = rule.needs if name in ASKED_BESIDES else ()
    bare = replace(rule, needs=needs, begins="", digits=0, run=0, dotted=0, mixed=False, unbroken=0)
    if name in HARD_TO_MAKE:
        text = HARD_TO_MAKE[name]
        assert rule.pattern.search(text)
        assert _spans(rule, text) == _spans(bare, text)
        return

    @QUICK
    @given(st.from_regex(rule.pattern, alphabet=LETTERS))
    def same(text: str) -> None:
        assert _spans(rule, text) == _spans(bare, text), text

    same()


@pytest.mark.parametrize(("pattern", "beginnings"), PATTERNS)
def test_no_beginning_is_missing(pattern: re.Pattern[str], beginnings: Beginnings) -> None:
    @settings(QUICK, max_examples=60)
    @given(st.from_regex(pattern, alphabet=LETTERS))
    def same(text: str) -> None:
        found = [match.span() for match in outline(text).matches(pattern, beginnings)]
        assert found == [match.span() for match in pattern.finditer(text)], text

    same()


def test_a_missing_beginning_is_noticed() -> None:
    rule = replace(RULES["dates-16"], begins="in")
    assert _spans(rule, "since 1999") != _spans(replace(rule, begins=""), "since 1999")
