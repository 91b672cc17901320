"""Presidio's NLP engine as its context words need it: words with their places, and nothing read into them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from app.privacy.presidio import NlpArtifacts, NlpEngine
from app.privacy.words.little import LITTLE

_TOKEN = re.compile(r"\w+|[^\w\s]")


class _Tokens(NlpArtifacts):  # type: ignore[misc]  # presidio publishes no types
    """Of one text; a word's lemma is the word in small letters."""

    keywords: Any

    def __init__(self, text: str, engine: "Words", language: str) -> None:
        # The fields of Presidio's own are set when the first of them is asked for.
        self._text, self._engine, self._language = text, engine, language

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        places: list[int] = []
        words: list[str] = []
        for match in _TOKEN.finditer(self._text):
            places.append(match.start())
            words.append(match[0].lower())
        super().__init__([], words, places, words, self._engine, self._language)
        # The enhancer asks of each word near a number whether it is a keyword.
        self.keywords = frozenset(self.keywords)
        return getattr(self, name)


class Words(NlpEngine):  # type: ignore[misc]  # presidio publishes no types
    """Tokens of any language."""

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
        """The words and signs of a text, found when they are asked for: in many texts nothing does."""
        return _Tokens(text, self, language)

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
