"""A strict look at a JSON schema before it becomes a grammar: only what a grammar can hold an answer to.

Source: JSON Schema, draft 2020-12; the keywords that llama.cpp's converter carries out.
"""

import json
from collections.abc import Mapping
from typing import Any

from app.core.errors import ModelTrouble

DEEPEST = 32
LONGEST = 50_000
"""Characters of a schema."""
MOST_TIMES = 200
"""How often something may be repeated; a grammar writes each repetition out."""

_SAYS_NOTHING = frozenset({"title", "description", "default", "examples", "$schema", "$id", "$comment", "deprecated"})
_CARRIED_OUT = frozenset({
    "type", "properties", "required", "additionalProperties", "items", "prefixItems", "minItems", "maxItems", "enum",
    "const", "anyOf", "oneOf", "$ref", "$defs", "definitions", "minLength", "maxLength", "pattern", "format",
})
_ALONE = ("$ref", "anyOf", "oneOf", "const", "enum", "pattern", "format", "prefixItems")
"""The converter takes the first of these and passes over what else the schema says."""
_BESIDE = frozenset({"type", "$defs", "definitions"})
_TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
_FORMATS = frozenset({"uuid", "date", "time", "date-time"})


def checked(schema: str) -> Mapping[str, Any]:
    """The schema read. Raises ModelTrouble ("inference.bad_schema") for what a grammar could not keep an answer to."""
    if len(schema) > LONGEST:
        raise ModelTrouble("inference.bad_schema")
    try:
        found = json.loads(schema)
        _look(found, 0)
    except (ValueError, TypeError, RecursionError) as error:
        raise ModelTrouble("inference.bad_schema") from error
    if not found:
        raise ModelTrouble("inference.bad_schema")
    whole: Mapping[str, Any] = found
    return whole


def _look(schema: Any, depth: int) -> None:
    """Raises ValueError for anything unknown."""
    if not isinstance(schema, dict) or depth > DEEPEST:
        raise ValueError
    if set(schema) - _CARRIED_OUT - _SAYS_NOTHING:
        raise ValueError
    kinds = schema.get("type", [])
    if not set(kinds if isinstance(kinds, list) else [kinds]) <= _TYPES:
        raise ValueError
    says = set(schema) & _CARRIED_OUT
    if (says & set(_ALONE) and len(says - _BESIDE) > 1) or (isinstance(kinds, list) and kinds and len(says) > 1):
        raise ValueError
    reference = schema.get("$ref", "#/")
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise ValueError
    if "format" in schema and schema["format"] not in _FORMATS:
        raise ValueError
    for bound in ("minItems", "maxItems", "minLength", "maxLength"):
        if not isinstance(schema.get(bound, 0), int) or not 0 <= schema.get(bound, 0) <= MOST_TIMES:
            raise ValueError
    _look_inside(schema, depth + 1)


def _look_inside(schema: Mapping[str, Any], depth: int) -> None:
    for key in ("properties", "$defs", "definitions"):
        for inner in _mapping(schema.get(key, {})).values():
            _look(inner, depth)
    for key in ("anyOf", "oneOf", "prefixItems"):
        for inner in _sequence(schema.get(key, [])):
            _look(inner, depth)
    if not isinstance(schema.get("additionalProperties", True), bool):
        _look(schema["additionalProperties"], depth)
    if "items" in schema:
        _look(schema["items"], depth)
    if "enum" in schema and not _sequence(schema["enum"]):
        raise ValueError
    if not set(_sequence(schema.get("required", []))) <= set(schema.get("properties", {})):
        raise ValueError


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError
    return value


def _sequence(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError
    return value


def smallest(schema: Mapping[str, Any], whole: Mapping[str, Any] | None = None) -> Any:
    """A small value that keeps to a checked schema, for an engine without a model."""
    whole = schema if whole is None else whole
    if "$ref" in schema:
        target: Any = whole
        for part in schema["$ref"].split("/")[1:]:
            target = target.get(part, {})
        return smallest(target, whole)
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return smallest(schema[key][0], whole)
    kind = schema.get("type", "object")
    if kind == "object":
        return {name: smallest(schema["properties"][name], whole) for name in schema.get("required", [])}
    if kind == "array":
        return [smallest(schema["items"], whole) for _ in range(schema.get("minItems", 0))]
    plain = {"string": "x" * schema.get("minLength", 0), "number": 0, "integer": 0, "boolean": False, "null": None}
    return plain[kind if isinstance(kind, str) else kind[0]]
