"""A prompt as tokens, and where in them the stretches of its last message are."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from app.core.asking import Prompt
from app.core.documents import Span
from app.core.errors import ModelTrouble
from app.inference.chat import ChatForm
from app.inference.words import Words


class PromptTokens:
    """Turns prompts into one model's tokens."""

    def __init__(self, words: Words, name: str) -> None:
        """Raises ModelTrouble where the model's chat template does not work."""
        self._words = words
        self._bos, word, self._begin = words.beginning()
        self.template = words.template()
        self._form = ChatForm(self.template, word, words.end_word(), name)

    def of(self, prompt: Prompt) -> list[int]:
        """All tokens, with the one that begins a text where the model wants it."""
        return [token for part, _, _ in self._parts(prompt) for token in part]

    def masks(self, prompt: Prompt, drops: Sequence[Sequence[Span]]) -> tuple[frozenset[int], ...]:
        """For each set of stretches of the last message, the places of the tokens that touch one.

        Raises ModelTrouble ("inference.unable") where the model's tokens do not spell out the text.
        """
        parts = self._parts(prompt)
        number = max(i for i, (_, _, control) in enumerate(parts) if not control)
        first = sum(len(tokens) for tokens, _, _ in parts[:number])
        tokens, text, _ = parts[number]
        lead = len(text) - len(prompt.messages[-1].text)
        places = self._places(tokens, text)
        return tuple(
            frozenset(
                first + i
                for i, (start, end) in enumerate(places)
                if any(start < span.end + lead and span.start + lead < end for span in spans)
            )
            for spans in drops
        )

    def _parts(self, prompt: Prompt) -> list[tuple[list[int], str, bool]]:
        parts = [
            (self._words.tokens(text, control), text, control) for text, control in self._form.parts(prompt.messages)
        ]
        if self._begin and self._bos >= 0 and (not parts or parts[0][0][:1] != [self._bos]):
            parts.insert(0, ([self._bos], "", True))
        return parts

    def _places(self, tokens: Sequence[int], text: str) -> list[tuple[int, int]]:
        """From which character to which each token goes; halves of a character count as the whole."""
        pieces = [self._words.piece(token) for token in tokens]
        raw = text.encode("utf-8", "replace")
        # Some vocabularies put a space before every text.
        before = len(b"".join(pieces)) - len(raw)
        if before not in (0, 1) or b"".join(pieces)[before:] != raw:
            raise ModelTrouble("inference.unable")
        characters = [i for i, sign in enumerate(text) for _ in sign.encode("utf-8", "replace")]
        characters.append(len(text))
        ends = list(accumulate((len(piece) for piece in pieces), initial=0))
        places = []
        for start, end in pairwise(ends):
            low, high = max(0, start - before), max(0, end - before)
            places.append((characters[low], characters[high - 1] + 1 if high > low else characters[low]))
        return places
