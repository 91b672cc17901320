"""What the structure itself promises, read from the source."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core import errors
from app.system.wording import LANGUAGES, read_all

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(APP.rglob("*.py"))}
FETCHING = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "models").glob("*.py"))
}
"""The separate program that fetches models; it speaks in the same sentences."""

SENTENCES = {
    code: sentences for _, entries in read_all(ROOT / "resources" / "wording") for code, sentences in entries.items()
}

HEAVY = {
    "presidio_analyzer", "presidio_anonymizer", "spacy", "numpy", "llama_cpp", "sqlcipher3", "pypdfium2", "docx",
    "py3langid", "onnxruntime", "sentencepiece", "cryptography", "argon2", "zxcvbn", "psutil",
}
"""What costs more than a blink to import, or belongs into one sealed process alone."""


def test_floors_point_down_and_rooms_are_strangers() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", ["core", "system", "services", "cli", "desk", "children", "start"])
def test_importing_a_light_room_imports_nothing_heavy(room: str) -> None:
    place = APP / room
    names = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")])
        if path.name != "__init__.py" and (room != "children" or path.stem.endswith("_link"))
    )
    if not names:
        pytest.skip("an empty room")
    program = f"import sys\nimport {', '.join(names)}\nprint(*{{n.partition('.')[0] for n in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(done.stdout.split()) == set()


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last two parts of the called name: "Reason.of", "BadFile"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ".".join(ast.unparse(node.func).split(".")[-2:]), node


def places_of(wanted: Callable[[str], bool]) -> set[str]:
    """The files in which a name for which this holds is called."""
    return {path for path, tree in TREES.items() for name, _ in calls(tree) if wanted(name)}


def test_redacted_text_is_made_in_one_place() -> None:
    makers = places_of(lambda name: name.rpartition(".")[2] == "Redacted")
    assert {path for path in makers if not path.startswith("app/privacy/redact")} == set()
    assert makers


def test_a_prompt_and_redacted_text_come_out_of_the_wire_through_one_door() -> None:
    assert places_of(lambda name: name == "Prompt.rebuilt") == {"app/children/engine.py"}
    assert places_of(lambda name: name == "Redacted.rebuilt") == {"app/children/engine.py"}
    makers = places_of(lambda name: name == "Prompt._made" or name.startswith("object.__new__"))
    assert makers <= {"app/core/asking.py"}


def test_nothing_is_pickled_and_nothing_is_run_from_text() -> None:
    forbidden = {"pickle", "marshal", "shelve", "multiprocessing"}
    imported = {
        (path, name.partition(".")[0])
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        for name in _imports(node)
    }
    assert {(path, name) for path, name in imported if name in forbidden} == set()
    assert places_of(lambda name: name in {"eval", "exec"}) == set()


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def spoken() -> Iterator[tuple[str, str]]:
    """Each code that a person may get to see, with the file that says it."""
    troubles = {*errors.TROUBLES, "Reason", "Reason.of"}
    for path, tree in {**TREES, **FETCHING}.items():
        for name, call in calls(tree):
            last = name.rpartition(".")[2]
            if (name in troubles or last in troubles) and call.args:
                yield from ((code, path) for code in _literals(call.args[0]))
            elif last == "Progress" and len(call.args) > 2:
                yield from ((code, path) for code in _literals(call.args[2]))
            elif last in {"text", "words", "say", "knows"} and call.args:
                yield from ((code, path) for code in _literals(call.args[0]) if "." in code)


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else []


def test_every_code_has_a_sentence() -> None:
    silent = sorted({f"{code} in {path}" for code, path in spoken() if code not in SENTENCES})
    assert silent == [], "\n".join(silent)


def test_every_place_in_a_sentence_is_filled_by_who_says_it() -> None:
    unfilled = []
    for path, tree in TREES.items():
        for name, call in calls(tree):
            given = {keyword.arg for keyword in call.keywords}
            if not (name == "Reason.of" or name.rpartition(".")[2] in errors.TROUBLES) or None in given:
                continue
            for code in _literals(call.args[0]) if call.args else []:
                places = set(re.findall(r"\{([a-z_]+)\}", SENTENCES.get(code, {}).get("en", "")))
                unfilled += [(path, code, place) for place in places - given]
    assert unfilled == [], "\n".join(map(str, unfilled))


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_stands_in_four_languages_with_the_same_places(code: str) -> None:
    sentences = SENTENCES[code]
    assert set(sentences) == set(LANGUAGES)
    assert all(text.strip() == text and text for text in sentences.values())
    places = {language: set(re.findall(r"\{[a-z_]+\}", text)) for language, text in sentences.items()}
    # A count of one may be said in words.
    places = {language: found - {"{count}"} for language, found in places.items()} if code.endswith(".one") else places
    assert all(found == places["en"] for found in places.values()), places


def test_every_sentence_is_said_somewhere() -> None:
    trees = (*TREES.values(), *FETCHING.values())
    whole = {
        node.value for tree in trees for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    whole |= set(re.findall(r'"([a-z_.]+)"', (ROOT / "models" / "catalogue.toml").read_text("utf-8")))
    beginnings = tuple({
        node.values[0].value for tree in trees for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
        and isinstance(node.values[0].value, str) and "." in node.values[0].value
    })
    idle = [
        code for code in SENTENCES
        if code.removesuffix(".one") not in whole and not code.startswith(beginnings)
    ]
    assert idle == [], "\n".join(idle)


def test_no_code_is_worded_twice() -> None:
    seen: dict[str, str] = {}
    twice = [
        (code, seen[code], name)
        for name, entries in read_all(ROOT / "resources" / "wording")
        for code in entries
        if seen.setdefault(code, name) != name
    ]
    assert twice == []


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    ).stdout.splitlines()
    told = re.compile(
        r"//[a-z0-9.-]*(pypi|python-?hosted|npm|debian)[a-z0-9.-]*\.(org|com|io)|(?<![\w.])/(root|work|Users)/\w"
    )
    bad = []
    for name in listed:
        try:
            text = (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, OSError):
            continue
        bad += [f"{name}:{number}" for number, line in enumerate(text.splitlines(), 1) if told.search(line)]
    assert bad == []
