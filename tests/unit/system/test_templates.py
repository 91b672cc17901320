"""The answering template: one a language, with its places, and the sentence for what is not there."""

import pytest

from app.core.asking import Prompt
from app.core.redaction import Redacted
from app.system.templates import answer_template


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_every_language_has_its_places_and_rules(language: str) -> None:
    template = answer_template(language)
    assert (template.name, template.language) == ("answer", language)
    assert template.version >= 1
    assert "[PERSON_1]" in template.system
    prompt = Prompt.compose(template, Redacted("Who {page}?"), [(3, 7, Redacted("It was [PERSON_2] {question}."))])
    said = prompt.messages[-1].text
    for part in ("3", "7", "It was [PERSON_2] {question}.", "Who {page}?"):
        assert part in said
    # What comes from documents stands before the question, so that it stays the same from question to question.
    assert said.index("[PERSON_2]") < said.index("Who")


def test_another_language_gets_english() -> None:
    assert answer_template("rm").language == answer_template("").language == "en"
