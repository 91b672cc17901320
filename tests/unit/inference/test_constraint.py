"""Which tokens may come next under a schema, over a vocabulary of letters."""

import json
from pathlib import Path

import numpy
import pytest

from app.core.errors import ModelTrouble
from app.inference.constraint import Constraints
from app.inference.folder_words import FolderWords
from tests import tiny_model

pytestmark = pytest.mark.mlx
SCHEMA = json.dumps({
    "type": "object", "required": ["sure", "why"],
    "properties": {"sure": {"type": "boolean"}, "why": {"type": "string", "maxLength": 12}},
})


@pytest.fixture
def words(tmp_path: Path) -> FolderWords:
    tiny_model.folder(tmp_path / "tiny")
    return FolderWords(tmp_path / "tiny", {"eos_token_id": [0, 2]}, "tiny")


def follows(words: FolderWords, schema: str, text: str) -> str:
    """How far a text may go."""
    constraint = Constraints(words).of(schema)
    gone = b""
    for token in words.tokens(text, False):
        masked = constraint.masked(numpy.zeros(words.size, numpy.float32))
        assert constraint.allows(token) == bool(numpy.isfinite(masked[token]))
        if not constraint.allows(token):
            return gone.decode()
        constraint.accept(token)
        gone += words.piece(token)
    assert constraint.allows(2) == numpy.isfinite(constraint.masked(numpy.zeros(words.size, numpy.float32))[2])
    return gone.decode() + ("." if constraint.allows(2) else "")


@pytest.mark.parametrize(("text", "gone"), [
    ('{"sure": true, "why": "the é"}', '{"sure": true, "why": "the é"}.'),
    ('{"sure":true,"why":""}', '{"sure":true,"why":""}.'),
    ('{"sure": maybe', '{"sure": '),
    ('{"sure": true}', '{"sure": true'),
    ('{"sure": true, "why": "longer than twelve"}', '{"sure": true, "why": "longer than '),
    ('Sure: {"', ""),
    ('{"sure":  true', '{"sure": '),
    ('{"sure": true, "more": 1', '{"sure": true, "'),
])
def test_a_text_goes_as_far_as_it_keeps_to_the_schema(words: FolderWords, text: str, gone: str) -> None:
    assert follows(words, SCHEMA, text) == gone


def test_a_choice_and_a_reference_are_held_to(words: FolderWords) -> None:
    schema = json.dumps({
        "type": "object", "required": ["a"], "properties": {"a": {"$ref": "#/$defs/x"}},
        "$defs": {"x": {"enum": ["once", "twice"]}},
    })
    assert follows(words, schema, '{"a": "twice"}') == '{"a": "twice"}.'
    assert follows(words, schema, '{"a": "tower"}') == '{"a": "t'


def test_a_token_that_is_not_allowed_is_not_gone_over(words: FolderWords) -> None:
    constraint = Constraints(words).of(SCHEMA)
    with pytest.raises(ModelTrouble):
        constraint.accept(words.tokens("x", False)[0])


def test_control_tokens_are_never_part_of_an_answer(words: FolderWords) -> None:
    constraint = Constraints(words).of('{"type": "string"}')
    for token in words.tokens('"a', False):
        constraint.accept(token)
    assert not constraint.allows(1)
    assert not constraint.allows(2)


@pytest.mark.parametrize("schema", [
    "no JSON", "[]", "{}", '{"type": "soup"}', '{"type": "object", "if": {}}', '{"$ref": "file.json"}',
    '{"$ref": "#/$defs/absent"}', '{"type": "string", "pattern": "(((("}',
])
def test_a_schema_that_cannot_be_kept_to_is_known_trouble(words: FolderWords, schema: str) -> None:
    with pytest.raises(ModelTrouble) as caught:
        Constraints(words).of(schema)
    assert caught.value.code == "inference.bad_schema"
