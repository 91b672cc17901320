"""JSON schemas: what a grammar can hold an answer to is taken, all else is refused in words."""

import json

import pytest

from app.core.errors import ModelTrouble
from app.inference.grammar import grammar_of
from app.inference.schemas import checked, smallest

GOOD = (
    {"type": "object", "properties": {"a": {"type": "string", "maxLength": 5}}, "required": ["a"]},
    {"type": "array", "items": {"enum": [1, "two", None]}, "minItems": 1, "maxItems": 3},
    {"anyOf": [{"type": "integer"}, {"const": "none"}]},
    {"type": "object", "properties": {"next": {"$ref": "#/$defs/n"}}, "required": ["next"],
     "$defs": {"n": {"type": "boolean"}}},
    {"type": "string", "title": "A date", "format": "date"} | {"title": "said"},
    {"type": "string", "pattern": "^[a-z]{2,4}$"},
)
BAD = (
    "", "no JSON", "[]", "{}", "true", "null", '{"type": "soup"}', '{"type": "number", "minimum": 3}',
    '{"type": "object", "properties": {}, "required": ["a"]}', '{"$ref": "https://else.where/x"}', '{"$ref": "#/$defs/gone"}',
    '{"type": "object", "if": {}}', '{"enum": []}', '{"type": ["string", "null"], "maxLength": 3}',
    '{"anyOf": [{"type": "string"}], "maxLength": 3}', '{"type": "string", "maxLength": 1000000}',
    '{"type": "string", "format": "e-mail"}', '{"type": "string", "pattern": "^(?=a)$"}', '{"type": "array", "items": []}',
    '{"properties": []}', '{"type": "array", "minItems": "3", "items": {"type": "null"}}',
    '{"items": ' * 60 + '{"type": "null"}' + "}" * 60, "[" * 100_000,
)


@pytest.mark.parametrize("schema", GOOD, ids=lambda schema: json.dumps(schema)[:40])
def test_a_schema_becomes_a_grammar(schema: object) -> None:
    assert "root ::=" in grammar_of(json.dumps(schema))


@pytest.mark.parametrize("schema", BAD, ids=lambda schema: schema[:40])
def test_what_cannot_be_kept_to_is_known_trouble(schema: str) -> None:
    with pytest.raises(ModelTrouble) as caught:
        grammar_of(schema)
    assert caught.value.code == "inference.bad_schema"


@pytest.mark.parametrize(
    ("schema", "value"),
    [(GOOD[0], {"a": ""}), (GOOD[1], [1]), (GOOD[3], {"next": False}), ({"type": "string", "minLength": 2}, "xx"),
     ({"const": 7}, 7), ({"type": ["null", "string"]}, None)],
)
def test_the_smallest_value_keeps_to_it(schema: dict[str, object], value: object) -> None:
    assert smallest(checked(json.dumps(schema))) == value
