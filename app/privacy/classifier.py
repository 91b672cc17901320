"""The finder's network over a text of any length: how likely each word is personal data, and of which kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy
from numpy.typing import NDArray

from app.core.errors import ModelTrouble
from app.privacy.model_files import NETWORK, PIECES, Description, content, damaged, described, missing
from app.privacy.tokens import BEGIN, END, Tokeniser, Tokens, shares, windows, word_starts
from app.runtime.onnx import opened

Floats = NDArray[numpy.float32]


class Network(Protocol):
    """Ids of one window with its specials in, a row of scores a label for each id out."""

    def __call__(self, ids: NDArray[numpy.int64]) -> Floats: ...


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign: its place, the probability of each kind and of any, the likeliest, whether it begins one."""

    start: int
    end: int
    kinds: Floats
    likely: float
    kind: int
    begins: bool


class Classifier:
    """A tokeniser and a network with the description of both."""

    def __init__(self, description: Description, tokeniser: Tokeniser, network: Network) -> None:
        self.description = description
        self._tokeniser = tokeniser
        self._network = network

    @classmethod
    def load(cls, folder: Path, threads: int = 1) -> "Classifier":
        """The model in this folder. Raises FindingFailed where something of it is missing or damaged."""
        description = described(folder)
        pieces = content(folder, PIECES, description)
        try:
            tokeniser = Tokeniser(pieces)
        except Exception as error:  # sentencepiece raises what its compiled side says
            raise damaged(PIECES) from error
        try:
            session = opened(folder / NETWORK, description.files[NETWORK], threads)
        except ModelTrouble as trouble:
            raise (missing(NETWORK) if trouble.code == "models.not_installed" else damaged(NETWORK)) from trouble
        if not session.takes_and_gives(("ids",), ("logits",)):
            raise damaged(NETWORK)

        def network(ids: NDArray[numpy.int64]) -> Floats:
            (logits,) = session.run(("logits",), ids=ids[None])
            scores: Floats = logits[0]
            if scores.shape != (len(ids), len(description.labels)) or not numpy.isfinite(scores).all():
                raise damaged(NETWORK)
            return scores

        return cls(description, tokeniser, network)

    def words(self, text: str, floors: Sequence[float] = ()) -> list[Word]:
        """Every word of the text, in order; with a floor a kind, those that come up to that of their likeliest kind."""
        tokens = self._tokeniser.encode(text)
        if not tokens.ids:
            return []
        chances = numpy.concatenate(list(self._chances(text, tokens)))
        begin, inside = chances[:, 1::2], chances[:, 2::2]
        firsts = word_starts(text, tokens.places)
        counts = numpy.diff([*firsts, len(tokens.ids)])
        kinds = numpy.add.reduceat(begin + inside, firsts) / counts[:, None]
        begins = (begin.sum(1) >= inside.sum(1))[firsts]
        lasts = [*(first - 1 for first in firsts[1:]), len(tokens.ids) - 1]
        lasts = [*(first - 1 for first in firsts[1:]), len(tokens.ids) - 1]
        likely, kind = kinds.sum(1).astype(numpy.float64), kinds.argmax(1)
        found = numpy.flatnonzero(likely >= numpy.asarray(floors)[kind]) if floors else range(len(firsts))
        return [
            Word(
                tokens.places[firsts[at]][0], tokens.places[lasts[at]][1], kinds[at], float(likely[at]), int(kind[at]),
                bool(begins[at]),
            )
            for at in found
        ]

    def _chances(self, text: str, tokens: Tokens) -> Iterator[Floats]:
        """A row of label probabilities a token, window by window."""
        window, stride = self.description.window, self.description.stride
        ids = numpy.asarray(tokens.ids, numpy.int64)
        stretches = windows(text, tokens.places, window, window - stride)
        for (first, last), (start, end) in zip(stretches, shares(stretches), strict=True):
            scores = self._network(numpy.concatenate(([BEGIN], ids[first:last], [END])))
            yield _probabilities(scores[1 + start - first:1 + end - first])


def _probabilities(scores: Floats) -> Floats:
    raised = numpy.exp(scores - scores.max(-1, keepdims=True))
    found: Floats = raised / raised.sum(-1, keepdims=True)
    return found
