"""The engine without a model answers from the first passage, aliases and number included."""

import pytest

from app.core.asking import Prompt, Sampling
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference.dummy import EchoEngine
from app.system.templates import answer_template


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_it_cites_the_first_sentence_of_the_first_passage(language: str) -> None:
    passages = [
        (1, 4, Redacted("The lease of [PERSON_1] ends on [DATE_1]. It was signed in [LOCATION_1].")),
        (2, 1, Redacted("Something else.")),
    ]
    prompt = Prompt.compose(answer_template(language), Redacted("When?"), passages)
    text = "".join(piece.text for piece in EchoEngine().stream(prompt, Sampling(), Cancel()))
    assert text == "The lease of [PERSON_1] ends on [DATE_1]. [1]"


def test_without_a_passage_it_says_what_it_was_told() -> None:
    prompt = Prompt.compose(answer_template("en"), Redacted("When does [PERSON_1] come?"), [])
    text = "".join(piece.text for piece in EchoEngine().stream(prompt, Sampling(), Cancel()))
    assert text.endswith("When does [PERSON_1] come?")
