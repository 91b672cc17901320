"""Presidio's NLP engine as its context words need it: words with their places, and nothing read into them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from app.privacy.presidio import NlpArtifacts, NlpEngine
from app.privacy.words.little import LITTLE

_TOKEN = re.compile(r"\w+|[^\w\s]")


class Words(NlpEngine):  # type: ignore[misc]  # presidio publishes no types
    """Tokens of any language; a word's lemma is the word in small letters."""

    engine_name = "words"
    is_available = True

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = languages

    def load(self) -> None:
        """There is nothing to load."""

    def is_loaded(self) -> bool:
        """Always."""
        return True

    def get_supported_entities(self) -> list[str]:
        """None: names are found by a recogniser."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Every language that texts are analysed in, and `xx` for all others."""
        return list(self._languages)

    def process_text(self, text: str, language: str) -> Any:
        """The words and signs of a text."""
        places = []
        words = []
        for match in _TOKEN.finditer(text):
            places.append(match.start())
            words.append(match[0].lower())
        artifacts = NlpArtifacts([], words, places, words, self, language)
        # The enhancer asks of each word near a number whether it is a keyword.
        artifacts.keywords = frozenset(artifacts.keywords)
        return artifacts

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **_: Any  # noqa: ARG002
    ) -> Iterator[tuple[str, Any]]:
        """The same for several texts."""
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002  # Presidio's
        """Whether a word says nothing about what stands beside it, in any of our languages."""
        return word in LITTLE

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002  # Presidio's
        """Whether it is a sign."""
        return not word[0].isalnum()
