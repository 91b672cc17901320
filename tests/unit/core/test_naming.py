import ast
from pathlib import Path

import pytest

from app.core.naming import PARTICLES, TITLES, telling
from app.privacy import identity
from app.services import identities

APP = Path(__file__).parents[3] / "app"


@pytest.mark.parametrize(("words", "left"), [
    ("herr dr med karl von der au", "karl au"), ("frau", "frau"), ("von der", "von der"), ("a m", "a m"),
    ("m dubois", "dubois"), ("fraulein de la tour", "tour"), ("", ""),
])
def test_words_that_tell_people_apart(words: str, left: str) -> None:
    assert telling(words.split()) == tuple(left.split())


@pytest.mark.parametrize("value", [
    "Herr Dr. med. Karl von der Au", "Fräulein de la Tour", "Maître Lüthi", "A. M.", "J. M. Kern", "M. Dubois",
    "von der", "Frau", "Dott.ssa Del Fiore", "KERN, Anna", "Prof. van den Berg", "…",
])
def test_a_review_and_an_alias_go_by_the_same_words_of_a_name(value: str) -> None:
    assert identities.name_words(value) == identity.name_words(value)


def test_titles_and_particles_are_written_down_once() -> None:
    assert {"frau", "dr", "signora", "maitre"} <= TITLES
    assert {"von", "de", "la", "del"} <= PARTICLES
    for room in ("services", "privacy"):
        for file in sorted((APP / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    said = set(node.value.casefold().split())
                    for known in (TITLES, PARTICLES):
                        assert len(said) < 5 or 2 * len(said & known) < len(said), file
