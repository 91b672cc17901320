"""An engine without a model, for tests and first steps: it answers with the first sentence of the first passage."""

import math
import re
from collections.abc import Iterator

from app.core.asking import Message, ModelCard, Piece, Prompt, Sampling
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel

_PASSAGE = re.compile(r"^[^\n]*?\b(\d+)\b[^\n]*\n(.+?)(?:\n\n|$)", re.MULTILINE | re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_PIECE = re.compile(r"\s*\S+")


class EchoEngine:
    """Implements `core.ports.Engine`: deterministic, counts words as tokens, gives every word the same probability."""

    abilities = frozenset({"logprobs"})

    def __init__(self, card: ModelCard | None = None) -> None:
        self.card = card or ModelCard("echo", "0" * 64, 4096, "dummy")
        self._open = True

    def count(self, prompt: Prompt) -> int:
        """Words of this prompt."""
        return sum(len(message.text.split()) for message in self._messages(prompt))

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """The answer word by word; ends early, without an error, when cancelled. Raises ModelTrouble."""
        messages = self._messages(prompt)
        if self.count(prompt) >= self.card.context:
            raise ModelTrouble("inference.too_long")
        room = min(sampling.max_tokens, self.card.context - self.count(prompt))
        words = _PIECE.findall(_answer(messages[-1].text))
        for word in words[:room]:
            if cancel:
                return
            yield Piece(word, math.log(0.9), (("…", math.log(0.1)),))

    def close(self) -> None:
        """Answer no more; a second call does nothing."""
        self._open = False

    def _messages(self, prompt: Prompt) -> tuple[Message, ...]:
        if type(prompt) is not Prompt:
            raise TypeError("a language model takes only a Prompt")
        if not self._open:
            raise ModelTrouble("inference.engine_gone")
        return prompt.messages


def _answer(text: str) -> str:
    """The first sentence of the first passage with its number, or what was said where there is no passage."""
    passage = _PASSAGE.search(text)
    if not passage:
        return " ".join(text.split())
    return f"{_SENTENCE_END.split(passage[2].strip())[0]} [{passage[1]}]"
