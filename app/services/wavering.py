"""Words at which the model hesitated, from the probabilities of its pieces."""

import math

from app.core.asking import Piece, Unsure
from app.core.documents import Span

HESITATES = math.log(0.5)
"""A piece less probable than this is one at which the model hesitated."""


class Wavering:
    """Collects hesitations while an answer streams; places are in the restored text."""

    def __init__(self) -> None:
        self._marks: list[tuple[Span, tuple[str, ...]]] = []

    def note(self, piece: Piece, at: int, restored: str) -> None:
        """`restored` was appended at `at` because of this piece."""
        if piece.logprob is not None and piece.logprob < HESITATES and restored.strip():
            others = tuple(word.strip() for word, _ in piece.others if word.strip() and word != piece.text)
            self._marks.append((Span(at, at + len(restored)), others))

    def words(self, text: str) -> tuple[Unsure, ...]:
        """The marks widened to whole words, those of one word joined."""
        words: dict[Span, tuple[str, ...]] = {}
        for mark, others in self._marks:
            start, end = mark.start, mark.end
            while start < end and text[start].isspace():
                start += 1
            while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
                start -= 1
            while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
                end += 1
            if any(c.isalnum() for c in text[start:end]):
                span = Span(start, end)
                words[span] = tuple(dict.fromkeys((*words.get(span, ()), *others)))
        return tuple(Unsure(span, others) for span, others in sorted(words.items(), key=lambda item: item[0]))
