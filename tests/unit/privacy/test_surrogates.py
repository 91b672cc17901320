from itertools import combinations, pairwise

import pytest

from app.core.redaction import Alias, AliasTable
from app.privacy.near_names import one_apart
from app.privacy.same_name import key, keys
from app.privacy.surrogates import gender_of, invented, occurring, used
from app.privacy.words.common import COMMON_PARTS, NOT_NAMES
from app.privacy.words.invented import FIRST, LANGUAGES, SURNAMES


@pytest.mark.parametrize(("name", "gender"), [
    ("Rosa", "f"), ("Andrea", "m"), ("Ruth", "f"), ("Beat", "m"), ("Sabine", "f"), ("Pierre", "m"), ("Élodie", "f"),
])
def test_gender(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize(("form", "gender", "made"), [
    ("Rosa Tobler", "", "f+s"), ("Beat Tobler", "", "m+s"), ("Kim Tobler", "m", "m+s"), ("Tobler", "f", "s"), ("Beat", "", "m"),
    ("R. Tobler", "f", "f+s"),
])
def test_a_name_as_full_as_the_person_s(form: str, gender: str, made: str) -> None:
    names = invented([form], gender, "fr", set()).split()
    kinds = {"f": FIRST["fr"]["f"], "m": FIRST["fr"]["m"], "s": SURNAMES["fr"]}
    assert len(names) == len(made.split("+"))
    assert all(name in kinds[kind] for name, kind in zip(names, made.split("+"), strict=True))


def test_none_twice_and_none_when_there_is_none_left() -> None:
    taken: set[str] = set()
    made = [invented(["Tobler"], "", "it", taken) for _ in range(len(SURNAMES["it"]) + 1)]
    assert len(set(made)) == len(made)
    assert made[-1] == ""


def test_what_occurs() -> None:
    table = AliasTable((Alias("PERSON_1", "PERSON", ("Rosa Tobler",), "Zita Müller", ("Ulf Kern",)),))
    assert occurring(["Das Haus"]) == {"das", "haus"}
    assert used(table) == {"rosa", "tobler", "zita", "muller", "ulf", "kern"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_can_be_taken_for_each_other_by_one_letter(language: str) -> None:
    names = [key(name) for name in (*SURNAMES[language], *FIRST[language]["f"], *FIRST[language]["m"])]
    assert [(a, b) for a, b in combinations(names, 2) if len(a) > 5 and len(b) > 5 and one_apart(a, b)] == []


def test_lists_are_long_apart_and_no_common_words() -> None:
    for language in LANGUAGES:
        assert len(set(SURNAMES[language])) == 120
        assert min(map(len, FIRST[language].values())) >= 24
        assert not any(a[:4] == b[:4] or a[-5:] == b[-5:] for a, b in pairwise(SURNAMES[language]))
        for name in (*SURNAMES[language], *FIRST[language]["f"], *FIRST[language]["m"]):
            assert len(keys(name)) == 1
            assert name.lower() not in COMMON_PARTS | NOT_NAMES
