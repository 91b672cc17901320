"""An engine without a model, for tests and first steps: it answers with the first sentence of the first passage."""

import hashlib
import json
import math
import re
from collections.abc import Iterator, Sequence

from app.core.asking import Ability, Kept, Message, ModelCard, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference.schemas import checked, smallest

_PASSAGE = re.compile(r"^[^\n]*?\b(\d+)\b[^\n]*\n(.+?)(?:\n\n|$)", re.MULTILINE | re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_PIECE = re.compile(r"\s*\S+")
LIKELY, UNLIKELY = math.log(0.9), math.log(0.1)
"""How it finds a word that its passages have, and one that they have not."""
SIZE = 32
"""Numbers in a vector."""


class EchoEngine:
    """Implements `core.ports.Engine`: deterministic, counts words as tokens, gives what it says one probability."""

    def __init__(self, card: ModelCard | None = None) -> None:
        self.card = card or ModelCard("echo", "0" * 64, 4096, "dummy")
        self.abilities: frozenset[Ability] = frozenset({"logprobs", "score", "without", "schema", "prefix", "embed"})
        self._open = True
        self._last: tuple[str, str] | None = None

    def count(self, prompt: Prompt) -> int:
        """Words of this prompt."""
        return sum(len(message.text.split()) for message in self._messages(prompt))

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """The answer word by word; ends early, without an error, when cancelled. Raises ModelTrouble."""
        messages = self._messages(prompt)
        room = self._room(prompt)
        answer = json.dumps(smallest(checked(sampling.schema))) if sampling.schema else _answer(messages[-1].text)
        if cancel:
            return
        self._last = (prompt.template, "\n".join(message.text for message in messages))
        for word in _PIECE.findall(answer)[: min(room, sampling.max_tokens)]:
            if cancel:
                return
            yield Piece(word, LIKELY, (("…", UNLIKELY),))

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """A word is likely where the last message has it. Raises ModelTrouble, Cancelled."""
        messages = self._messages(prompt)
        self._room(prompt, len(_redacted(given).split()))
        cancel.check()
        known = set(_words(messages[-1].text))
        return tuple(
            Piece(word, LIKELY if set(_words(word)) <= known else UNLIKELY, (("…", UNLIKELY),))
            for word in _PIECE.findall(_redacted(given))
        )

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """The same where stretches are blank. Raises ModelTrouble, Cancelled."""
        last = self._messages(prompt)[-1]
        self._room(prompt, len(_redacted(given).split()))
        sums = []
        for spans in drops:
            cancel.check()
            signs = list(last.text)
            for span in spans:
                signs[span.start : span.end] = " " * len(signs[span.start : span.end])
            known = set(_words("".join(signs)))
            words = _PIECE.findall(_redacted(given))
            sums.append(math.fsum(LIKELY if set(_words(word)) <= known else UNLIKELY for word in words))
        return tuple(sums)

    def keep(self) -> Kept | None:
        """The last prompt's words, as bytes."""
        self._require_open()
        if self._last is None:
            return None
        template, text = self._last
        state = text.encode()
        return Kept(self.card.sha256, template, hashlib.sha256(state).hexdigest(), len(text.split()), state)

    def resume(self, kept: Kept) -> bool:
        """Whether they are whole and this model's."""
        self._require_open()
        if kept.model != self.card.sha256 or hashlib.sha256(kept.state).hexdigest() != kept.digest:
            return False
        self._last = (kept.template, kept.state.decode("utf-8", "replace"))
        return True

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """Texts that share words have near vectors. Raises ModelTrouble, Cancelled."""
        self._require_open()
        found = []
        for text in texts:
            cancel.check()
            counts = [1e-6] * SIZE
            for word in _words(_redacted(text)):
                counts[hashlib.sha256(word.encode()).digest()[0] % SIZE] += 1
            length = math.sqrt(math.fsum(count * count for count in counts))
            found.append(tuple(count / length for count in counts))
        return tuple(found)

    def close(self) -> None:
        """Answer no more; a second call does nothing."""
        self._open = False

    def _room(self, prompt: Prompt, answer: int = 0) -> int:
        room = self.card.context - self.count(prompt)
        if room < max(1, answer):
            raise ModelTrouble("inference.too_long")
        return room

    def _require_open(self) -> None:
        if not self._open:
            raise ModelTrouble("inference.engine_gone")

    def _messages(self, prompt: Prompt) -> tuple[Message, ...]:
        if type(prompt) is not Prompt:
            raise TypeError("a language model takes only a Prompt")
        self._require_open()
        return prompt.messages


def _redacted(text: Redacted) -> str:
    if not isinstance(text, Redacted):
        raise TypeError("a language model takes only redacted text")
    return text.text


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _answer(text: str) -> str:
    """The first sentence of the first passage with its number, or what was said where there is no passage."""
    passage = _PASSAGE.search(text)
    if not passage:
        return " ".join(text.split())
    return f"{_SENTENCE_END.split(passage[2].strip())[0]} [{passage[1]}]"
