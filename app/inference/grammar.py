"""An answer that keeps to a JSON schema: llama.cpp's grammar says which tokens may come next.

The schema is turned into a grammar by the converter that comes with llama-cpp-python, after a strict look of ours:
what the converter would pass over in silence is refused instead (`schemas`).
"""

import ctypes
from typing import TYPE_CHECKING, Any

from app.core.errors import ModelTrouble
from app.inference.native import Weights, library
from app.inference.schemas import checked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_GRAMMAR = 200_000
"""Characters of a grammar; a larger one takes seconds a token."""


def grammar_of(schema: str) -> str:
    """The schema in llama.cpp's own form (GBNF). Raises ModelTrouble where it cannot be converted."""
    checked(schema)
    library()
    from llama_cpp.llama_grammar import json_schema_to_gbnf

    try:
        found: str = json_schema_to_gbnf(schema)
    except Exception as error:  # the converter raises whatever its parts raise
        raise ModelTrouble("inference.bad_schema") from error
    if len(found) > MOST_GRAMMAR:
        raise ModelTrouble("inference.bad_schema")
    return found


class Grammar:
    """Where an answer stands in its grammar."""

    def __init__(self, weights: Weights, schema: str) -> None:
        """Raises ModelTrouble where the schema cannot be converted."""
        import numpy

        self._np = numpy
        self._c = c = library()
        self._sampler: Any = None
        text = grammar_of(schema).encode()
        self._sampler = c.llama_sampler_init_grammar(weights.vocabulary, text, b"root")
        if not self._sampler:
            raise ModelTrouble("inference.bad_schema")
        self._ends = weights.ends
        row = numpy.dtype([("id", numpy.int32), ("logit", numpy.float32), ("p", numpy.float32)])
        self._row = numpy.zeros(weights.size, row)
        self._ids = numpy.arange(weights.size, dtype=numpy.int32)
        self._asked = (c.llama_token_data * 1)()

    def allows(self, token: int) -> bool:
        """Whether this token may come next."""
        self._asked[0].id, self._asked[0].logit = token, 0.0
        self._apply(self._asked, 1)
        return bool(self._asked[0].logit > -1e30)

    def masked(self, scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The scores with minus infinity for every token that may not come next. Raises ModelTrouble if none may."""
        self._row["id"], self._row["logit"] = self._ids, scores
        pointer = self._row.ctypes.data_as(ctypes.POINTER(self._c.llama_token_data))
        self._apply(pointer, len(self._row))
        found = self._row["logit"].copy()
        if not self._np.isfinite(found).any():
            raise ModelTrouble("inference.failed")
        return found

    def accept(self, token: int) -> None:
        """Go on after this token, which must be one that is allowed."""
        # An end is the last there is; llama.cpp would end the process if it were not allowed.
        if not self._ends(token):
            self._c.llama_sampler_accept(self._sampler, token)

    def _apply(self, rows: Any, count: int) -> None:
        found = self._c.llama_token_data_array(data=rows, size=count, selected=-1, sorted=False)
        self._c.llama_sampler_apply(self._sampler, ctypes.byref(found))

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        if self._sampler:
            self._c.llama_sampler_free(self._sampler)
            self._sampler = None
