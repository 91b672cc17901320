"""A language model of the GGUF family, run by llama.cpp in this process."""

import codecs
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise

from app.core.asking import ModelCard, Piece, Prompt, Sampling
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel
from app.inference.chat import ChatForm
from app.inference.choosing import Choice, Chooser
from app.inference.native import BATCH, Weights, Working
from app.inference.threads import threads_for


class LlamaEngine:
    """Implements `core.ports.Engine`. Keeps what it worked out for the beginning that two prompts share.

    Scores depend in their last bits on how many tokens are worked through together. So prompts are cut at fixed
    places, every BATCH tokens, and what is kept ends at such a place: an answer is the same to the last bit whether
    its beginning was kept or not.
    """

    abilities = frozenset({"logprobs", "prefix"})

    def __init__(
        self,
        path: str,
        card: ModelCard,
        threads: int = 0,
        on_progress: Callable[[float], bool] = lambda share: True,  # noqa: ARG005 - named for the reader
    ) -> None:
        """Load the file; `on_progress` is told the share done and says whether to go on.

        Raises ModelTrouble, and Cancelled where `on_progress` said no.
        """
        self.card = card
        self._weights = Weights(path, card.name, on_progress)
        try:
            self._bos, word, self._begin = self._weights.beginning()
            self._form = ChatForm(self._weights.template(), word, self._weights.end_word(), card.name)
            self._working = Working(self._weights, card.context, threads_for(threads), card.name)
        except BaseException:
            self._weights.close()
            raise
        self._alone = threading.Lock()
        self._kept: list[int] = []
        self._cancel: Cancel | None = None
        self._open = True
        self.reused = 0
        """Tokens of the last prompt that did not have to be worked through again."""

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt with the model's own chat template."""
        return len(self._tokens(prompt))

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces of whole characters as they come; ends early and without error when cancelled. Raises ModelTrouble."""
        tokens = self._tokens(prompt)
        room = self.card.context - len(tokens)
        if room < 1:
            raise ModelTrouble("inference.too_long")
        with self._alone:
            self._require_open()
            self._cancel = cancel
            self._working.halt(False)
            cancel.on_cancel(lambda: self._halt(cancel))
            try:
                if self._read_prompt(tokens):
                    yield from self._write(len(tokens), min(room, sampling.max_tokens), sampling, cancel)
            finally:
                self._cancel = None

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        if self._cancel is not None:
            self._working.halt(True)
        with self._alone:
            self._open = False
            self._working.close()
            self._weights.close()

    def _halt(self, cancel: Cancel) -> None:
        # A cancel that comes after its stream has ended must not stop the next one.
        if self._cancel is cancel:
            self._working.halt(True)

    def _require_open(self) -> None:
        if not self._open:
            raise ModelTrouble("inference.engine_gone")

    def _tokens(self, prompt: Prompt) -> list[int]:
        if type(prompt) is not Prompt:
            raise TypeError("a language model takes only a Prompt")
        self._require_open()
        tokens: list[int] = []
        for text, control in self._form.parts(prompt.messages):
            tokens += self._weights.tokens(text, control)
        if self._begin and self._bos >= 0 and tokens[:1] != [self._bos]:
            tokens.insert(0, self._bos)
        return tokens

    def _read_prompt(self, tokens: list[int]) -> bool:
        """Work through what is new in the prompt; False if halted."""
        shared = next((i for i, (a, b) in enumerate(zip(tokens, self._kept, strict=False)) if a != b), None)
        if shared is None:
            shared = min(len(tokens), len(self._kept))
        # The last token is always worked through: its scores give the answer's first word.
        at = min(shared, len(tokens) - 1) // BATCH * BATCH
        at = self._working.trim(at)
        self.reused = at
        self._kept = tokens[:at]
        for start, end in pairwise((*range(at, len(tokens), BATCH), len(tokens))):
            if not self._working.read(tokens[start:end], start, scores=end == len(tokens)):
                return False
            self._kept = tokens[:end]
        return True

    def _write(self, at: int, most: int, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        chooser = Chooser(sampling)
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        waiting: list[Choice] = []
        for number in range(most):
            if cancel:
                break
            choice = chooser.choose(self._working.scores())
            if self._weights.ends(choice.token):
                break
            waiting.append(choice)
            text = decoder.decode(self._weights.piece(choice.token))
            if text:
                yield self._piece(text, waiting)
                waiting = []
            if number + 1 < most and not self._working.read((choice.token,), at + number, scores=True):
                break
        text = decoder.decode(b"", final=True)
        if text:
            yield self._piece(text, waiting)

    def _piece(self, text: str, choices: list[Choice]) -> Piece:
        """What several tokens wrote together, where one alone was not a whole character."""
        others: list[tuple[str, float]] = []
        for token, logprob in choices[0].others if choices else ():
            try:
                word = self._weights.piece(token).decode("utf-8")
            except UnicodeDecodeError:
                continue
            if word:
                others.append((word, logprob))
        return Piece(text, sum(choice.logprob for choice in choices), tuple(others))
