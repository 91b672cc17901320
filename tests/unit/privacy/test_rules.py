import re
import time

import pytest

from app.core.documents import Reason, Span
from app.privacy.recognisers import RECOGNISERS
from app.privacy.rules import Rule, RuleRecogniser

LONG = 8_000
TRYING = ("A", "1", "1 ", "1.", "1/", "a:", "A<", "*", "vingt et ", "twenty-", "Nr. ", "12, 13 und ", "register VR ",
"x1234-")
"""What a text may repeat to keep a careless pattern busy."""
RULES = [recogniser for recogniser in RECOGNISERS if isinstance(recogniser, RuleRecogniser)]


def found(rule: Rule, text: str, language: str = "") -> list[tuple[str, float, Reason]]:
    return [(f.span.of(text), f.score, f.reason) for f in RuleRecogniser("x", (rule,)).find(text, language)]


def rule(**more: object) -> Rule:
    return Rule("ID", re.compile(r"\d+"), 0.5, "reason.labelled", **more)  # type: ignore[arg-type]


def test_a_number_called_by_its_name_says_it() -> None:
    assert found(rule(called="IK"), "a 12") == [("12", 0.5, Reason.of("reason.labelled", name="IK"))]


def test_a_check_raises_the_score_and_never_vetoes() -> None:
    even = rule(check=lambda value: int(value) % 2 == 0)
    assert [(value, score) for value, score, _ in found(even, "12 13")] == [("12", 0.99), ("13", 0.5)]


def test_what_stands_before_a_value_can_refuse_it() -> None:
    after = rule(not_after=re.compile(r"p\. \Z"))
    assert [value for value, _, _ in found(after, "p. 12 and 13 p.14")] == ["13", "14"]


def test_a_recogniser_knows_its_kinds() -> None:
    recogniser = RuleRecogniser("x", (rule(), Rule("ID:X", re.compile("x"), 0.5, "reason.labelled")))
    assert recogniser.kinds == {"ID", "ID:X"}
    assert [f.span for f in recogniser.find("7", "")] == [Span(0, 1)]


@pytest.mark.parametrize("recogniser", RULES, ids=lambda one: one.name)
def test_no_rule_runs_away(recogniser: RuleRecogniser) -> None:
    for piece in TRYING:
        text = (piece * LONG)[:LONG]
        for language in ("de", "fr", "en"):
            began = time.process_time()
            recogniser.find(text, language)
            assert time.process_time() - began < 1, piece
