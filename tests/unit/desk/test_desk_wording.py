"""Every code that the desk's own files speak has a sentence in four languages, and every sentence is spoken."""

import ast
import re
from pathlib import Path

import app.desk
from app.desk.access.screen import FORMS
from app.desk.commands import SPECS
from app.desk.overlays.keys import OTHERS
from app.desk.welcome.state import STEPS
from app.system import paths
from app.system.wording import LANGUAGES, Wording, properly

ROOMS = ("kit", "cases", "conversation", "status", "unlock", "welcome", "results", "overlays", "recovery", "access")
CODE = re.compile(r"[a-z]+(\.[a-z0-9_]+)+\Z")
NO_SENTENCES = {
    "review.accepted", "findings.made", "vault.lock", "vault.making", "vault.wrong_passphrase", "window.json",
    "desk.job_failed",
}


def _strings() -> set[str]:
    folder = Path(app.desk.__file__).parent
    files = [*folder.glob("*.py"), *(path for room in ROOMS for path in (folder / room).rglob("*.py"))]
    found = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.match(node.value):
                found.add(node.value)
    return found


def _used() -> set[str]:
    ids = {spec.id for spec in SPECS}
    codes = {code for code in _strings() if code not in ids and code not in NO_SENTENCES}
    codes |= {spec.code for spec in SPECS} | {f"welcome.{step}.title" for step in STEPS}
    codes |= {code for pair in OTHERS for code in pair}
    codes |= {f"access.{part}.{form}" for part in ("ask", "about") for form in FORMS}
    codes |= {f"access.field.{field}" for fields in FORMS.values() for field in fields}
    return {code for code in codes if not code.endswith((".svg", ".toml", ".py")) and not _names_a_room(code)}


def _names_a_room(code: str) -> bool:
    """Whether this is a module of the program, which the desk loads by name."""
    return Path(app.__file__).parent.joinpath(*code.split(".")).with_suffix(".py").exists()


def test_every_code_has_its_sentence() -> None:
    wording = Wording("en")
    assert not {code for code in _used() if not wording.knows(code)}


def _sentences() -> dict[str, dict[str, str]]:
    source = (paths.resources() / "wording" / "desk.toml").read_text("utf-8")
    return {code: dict(entry) for code, entry in properly(source).items()}


def test_every_sentence_is_said_somewhere() -> None:
    used = _used()
    assert not {code for code in _sentences() if code.removesuffix(".one") not in used and code not in NO_SENTENCES}


def test_all_four_languages_with_the_same_places() -> None:
    for code, entry in _sentences().items():
        assert set(entry) == set(LANGUAGES), code
        places = {language: set(re.findall(r"\{[a-z_]+\}", text)) for language, text in entry.items()}
        assert len(set(map(frozenset, places.values()))) == 1, code
