"""The JSON of a checked sentence."""

import json

import pytest

from app.cli.shapes import support
from app.core.asking import Passage
from app.core.cases import Mark
from app.core.documents import Span
from app.evidence.checks import check
from app.system.wording import LANGUAGES, Wording

TEXT = "The operation lasted 70 minutes."
PASSAGES = (Passage("d", "a.pdf", 1, Span(0, len(TEXT)), TEXT),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_its_words_and_those_of_the_passage(language: str) -> None:
    answer = "It lasted 90 minutes [1]."
    (found,) = check(answer, PASSAGES)
    shown = json.loads(json.dumps(support(Wording(language), answer, PASSAGES, found)))
    assert shown["mark"] == "contradicted"
    assert shown["mark_text"] == Wording(language).text("mark.contradicted")
    (one,) = shown["checks"]
    assert one["said"] == answer[one["start"] : one["end"]] == "90 minutes"
    assert one["stands"] == {"start": 21, "end": 31, "text": "70 minutes"}
    assert one["passage"] == 1
    assert "90 minutes" in one["text"]
    assert "70 minutes" in one["text"]


def test_what_has_no_place_says_none() -> None:
    answer = "Nothing like it exists."
    (found,) = check(answer, ())
    shown = support(Wording("en"), answer, (), found)
    assert (shown["mark"], shown["passage"], shown["checks"]) == ("absent", None, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mark", Mark)
def test_every_mark_has_its_words_and_none_says_verified(language: str, mark: Mark) -> None:
    words = Wording(language).text(f"mark.{mark.value}")
    assert words != f"mark.{mark.value}"
    assert "verif" not in words.casefold()
