"""What a model's vocabulary offers, whoever reads it: llama.cpp's for a GGUF file, a folder's own tokeniser."""

from typing import Protocol


class Words(Protocol):
    """A vocabulary: tokens are numbers from 0 to `size` - 1."""

    size: int

    def template(self) -> str:
        """The model's own chat template, "" if it brings none."""
        ...

    def beginning(self) -> tuple[int, str, bool]:
        """The token that begins a text, its word, and whether every text begins with it; -1 where there is none."""
        ...

    def end_word(self) -> str:
        """The word of the token that ends a text."""
        ...

    def ends(self, token: int) -> bool:
        """Whether the model means that its answer is over."""
        ...

    def tokens(self, text: str, control: bool) -> list[int]:
        """The tokens of a text; with `control`, words that look like control tokens are such."""
        ...

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens. Not always whole UTF-8."""
        ...

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        ...
