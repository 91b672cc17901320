"""Text to ids with the place of each token in the text."""

from dataclasses import dataclass

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


@dataclass(frozen=True)
class Tokens:
    """Ids without the specials; offsets are characters of the text, spaces before a word left out."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Tokenizer:
    """A sentencepiece model, by its file's content."""

    def __init__(self, model: bytes) -> None:
        # Imported here so that what only counts and cuts can be tested without it.
        import sentencepiece

        self._model = sentencepiece.SentencePieceProcessor(model_proto=model)

    def __len__(self) -> int:
        return self._model.get_piece_size()

    def encode(self, text: str) -> Tokens:
        """The tokens of a text of any length."""
        found = self._model.encode(text, return_type="offset_mapping")
        return Tokens(found["ids"], [stripped(text, start, end) for start, end in found["offsets"]])


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without the spaces around it; empty at its end where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
