"""The lists of opposites, synonyms and places."""

import pytest

from app.evidence.lexicon import opposites, places, synonyms
from app.evidence.tokens import tokens


def _heard(text: str, language: str) -> set[tuple[str, str, str]]:
    return {(h.sense.group, h.sense.member, h.span.of(text)) for h in opposites().hear(tokens(text), language)}


def test_phrases_come_before_their_words() -> None:
    heard = _heard("It must not be opened at least", "en")
    assert ("allow", "forbid", "must not") in heard
    assert ("more", "more", "at least") in heard
    assert not any(member == "must" for _, member, _ in heard)


@pytest.mark.parametrize(("text", "language", "member"), [
    ("linken", "de", "left"), ("droite", "fr", "right"), ("aumentato", "it", "up"), ("dismissed", "en", "reject"),
    ("Vermieterin", "de", "landlord"), ("trimestrielle", "fr", "quarter"), ("au plus tard", "fr", "latest"),
])
def test_inflected_forms(text: str, language: str, member: str) -> None:
    assert member in {found for _, found, _ in _heard(text, language)}


def test_the_lists_speak_all_languages() -> None:
    for language in ("en", "de", "fr", "it"):
        assert {sense.group for senses in opposites().exact[language].values() for sense in senses}
        assert synonyms().loose[language]
    assert places()["genf"] == places()["ginevra"]
    assert opposites().of("table", "en") == []
