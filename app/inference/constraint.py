"""An answer that keeps to a JSON schema, for any vocabulary: which tokens may come next, by llguidance's automaton.

llguidance (MIT, Microsoft) follows the schema over the bytes of tokens and opens nothing. The same strict look of ours
comes first (`schemas`), so that every engine takes the same schemas; how far it may compute is bounded.
"""

import json
from typing import TYPE_CHECKING, Any

from app.core.errors import ModelTrouble
from app.inference.schemas import checked
from app.inference.words import Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OPTIONS = {"whitespace_pattern": " ?"}
"""One blank at most between two signs: a model that cannot decide writes them for ever where it may."""
MOST_STATES = 50_000
"""Of the automaton that reads texts, some 2 kB each."""
MOST_GRAMMAR = 100_000


class Constraints:
    """Makes constraints over one vocabulary, which is taken in when the first is asked for (some 0.3 s)."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._tokeniser: Any = None

    def of(self, schema: str) -> "Constraint":
        """Raises ModelTrouble ("inference.bad_schema") where an answer cannot be kept to it."""
        said = closed(checked(schema))
        from llguidance import LLMatcher, LLParserLimits

        if self._tokeniser is None:
            self._tokeniser = _tokeniser(self._words)
        limits = LLParserLimits(max_lexer_states=MOST_STATES, max_grammar_size=MOST_GRAMMAR, verbose_errors=False)
        try:
            grammar = LLMatcher.grammar_from_json_schema(json.dumps(said), overrides=OPTIONS)
        except ValueError as error:
            raise ModelTrouble("inference.bad_schema") from error
        matcher = LLMatcher(self._tokeniser, grammar, log_level=0, limits=limits)
        if matcher.is_error():
            raise ModelTrouble("inference.bad_schema")
        return Constraint(matcher, self._words)


class Constraint:
    """Where an answer stands in its schema; what `Chooser` asks."""

    def __init__(self, matcher: Any, words: Words) -> None:
        import numpy

        self._np = numpy
        self._matcher = matcher
        self._words = words

    def allows(self, token: int) -> bool:
        """Whether this token may come next."""
        if self._words.ends(token):
            return bool(self._matcher.is_accepting())
        return bool(self._words.piece(token)) and self._matcher.validate_tokens([token]) == 1

    def masked(self, scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The scores with minus infinity for every token that may not come next. Raises ModelTrouble if none may."""
        raw = self._np.frombuffer(self._matcher.compute_logit_bias(), self._np.uint8)[: len(scores)]
        allowed = self._np.zeros(len(scores), bool)
        allowed[: len(raw)] = raw > 0
        found: NDArray[np.float32] = self._np.where(allowed, scores, self._np.float32("-inf"))
        if self._matcher.is_error() or not self._np.isfinite(found).any():
            raise ModelTrouble("inference.failed")
        return found

    def accept(self, token: int) -> None:
        """Go on after this token. Raises ModelTrouble for one that is not allowed."""
        if not self._words.ends(token) and not self._matcher.consume_token(token):
            raise ModelTrouble("inference.failed")


def closed(schema: Any) -> Any:
    """The same with nothing in an object but what it names, unless it says so: as llama.cpp's converter reads it."""
    if not isinstance(schema, dict):
        return schema
    found = dict(schema)
    for key in ("properties", "$defs", "definitions"):
        if key in found:
            found[key] = {name: closed(inner) for name, inner in found[key].items()}
    for key in ("anyOf", "oneOf", "prefixItems"):
        if key in found:
            found[key] = [closed(inner) for inner in found[key]]
    for key in ("items", "additionalProperties"):
        if key in found:
            found[key] = closed(found[key])
    if "properties" in found:
        found.setdefault("additionalProperties", False)
    return found


def _tokeniser(words: Words) -> Any:
    from llguidance import LLTokenizer, TokenizerWrapper

    vocabulary = _Vocabulary(words)
    return LLTokenizer(TokenizerWrapper(vocabulary), eos_token=vocabulary.ends, slices=LLTokenizer.json_slices())


class _Vocabulary:
    """The vocabulary in the form that llguidance asks for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        # A model that names no end goes on until its answer is as long as it may be.
        self.ends = [token for token in range(words.size) if words.ends(token)] or [0]
        first = words.beginning()[0]
        self.eos_token_id = self.ends[0]
        self.bos_token_id = first if first >= 0 else None
        pieces = [words.piece(token) for token in range(words.size)]
        self.special_token_ids = [token for token, piece in enumerate(pieces) if not piece]
        # Control tokens need a spelling of their own that no text has.
        self.tokens = [piece or b"<|%d|>" % token for token, piece in enumerate(pieces)]

    def __call__(self, text: bytes) -> list[int]:
        return self._words.tokens(text.decode("utf-8", "replace"), False)
