"""Tokens' bytes as pieces of whole characters: one alone is not always a whole one."""

import codecs
from collections.abc import Iterable, Iterator

from app.core.asking import Piece
from app.inference.choosing import Choice
from app.inference.words import Words


class Pieces:
    """Makes pieces of one model's tokens."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def of(self, choices: Iterable[Choice]) -> Iterator[Piece]:
        """A piece as soon as its characters are whole."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        waiting: list[Choice] = []
        for choice in choices:
            waiting.append(choice)
            text = decoder.decode(self._words.piece(choice.token))
            if text:
                yield self._piece(text, waiting)
                waiting = []
        text = decoder.decode(b"", final=True)
        if text:
            yield self._piece(text, waiting)

    def _piece(self, text: str, choices: list[Choice]) -> Piece:
        """What several tokens wrote together."""
        others: list[tuple[str, float]] = []
        for token, logprob in choices[0].others if choices else ():
            try:
                word = self._words.piece(token).decode("utf-8")
            except UnicodeDecodeError:
                continue
            if word:
                others.append((word, logprob))
        return Piece(text, sum(choice.logprob for choice in choices), tuple(others))
