"""Every code of the models page has a sentence in four languages, and every sentence is said somewhere."""

import re
from pathlib import Path

import app.desk
from app.system import paths
from app.system.wording import LANGUAGES, Wording, properly

FILE = paths.resources() / "wording" / "models_page.toml"
CODE = re.compile(r"\"((?:models_page|machine|model)\.[a-z_.]+[a-z_])\"")


def _used() -> set[str]:
    folder = Path(app.desk.__file__).parent / "models_page"
    found = {code for file in folder.glob("*.py") for code in CODE.findall(file.read_text("utf-8"))}
    return found | {f"models_page.language.{one}" for one in LANGUAGES}


def test_every_code_has_its_sentence_and_every_sentence_is_said() -> None:
    written = {code.removesuffix(".one") for code in properly(FILE.read_text("utf-8"))}
    assert {code for code in _used() if code.startswith("models_page.")} == written


def test_in_four_languages_with_the_same_places() -> None:
    for code, words in properly(FILE.read_text("utf-8")).items():
        assert set(words) == set(LANGUAGES), code
        if not code.endswith(".one"):
            assert len({tuple(sorted(re.findall(r"{[a-z]+}", text))) for text in words.values()}) == 1, code


def test_what_it_borrows_is_there() -> None:
    assert all(Wording("en").knows(code) for code in _used())
