"""A prompt is made of redacted text and nothing else."""

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asking import Message, Prompt, Template
from app.core.redaction import Redacted

TEMPLATE = Template("t", 1, "en", "Be brief.", "{passages}\n\nQ: {question}", "[{number}] p{page}: {text}")


def test_there_is_no_other_way_to_make_one() -> None:
    with pytest.raises(TypeError):
        Prompt()


@pytest.mark.parametrize("place", ["question", "passage", "earlier"])
def test_a_string_is_refused_wherever_it_stands(place: str) -> None:
    good, bad = Redacted("fine"), cast(Any, "raw")
    with pytest.raises(TypeError):
        Prompt.compose(
            TEMPLATE,
            bad if place == "question" else good,
            [(1, 1, bad if place == "passage" else good)],
            [(good, bad if place == "earlier" else good)],
        )


def test_parts_stand_in_their_places_in_order() -> None:
    prompt = Prompt.compose(
        TEMPLATE, Redacted("why?"), [(1, 3, Redacted("a")), (2, 9, Redacted("b"))], [(Redacted("q"), Redacted("r"))]
    )
    assert prompt.messages == (
        Message("system", "Be brief."), Message("user", "q"), Message("assistant", "r"),
        Message("user", "[1] p3: a\n\n[2] p9: b\n\nQ: why?"),
    )
    assert prompt.template == "t/1/en"


@given(st.text(alphabet="ab{}questionpassage"))
def test_braces_in_a_document_are_never_places(text: str) -> None:
    prompt = Prompt.compose(TEMPLATE, Redacted("Q"), [(1, 1, Redacted(text))])
    assert prompt.messages[-1].text == f"[1] p1: {text}\n\nQ: Q"
