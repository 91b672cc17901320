"""`intramuros models …`: every action with words and with JSON; what is unsafe ends with 1 and a sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.cli.main import run
from app.cli.parser import parser
from app.cli.terminal import Terminal
from app.runtime.trust import Trust
from app.services.models import ModelShelf
from app.services.versions import Switching
from app.system.wording import LANGUAGES, Wording
from tests.dummies import Together
from tests.unit.runtime.ggufs import METADATA, made
from tests.unit.runtime.houses import BIG, SMALL, House, sha256
from tests.unit.runtime.test_signing import KEYS, listing
from tests.unit.services.test_switching import Desk

NEWER = made({**METADATA, "general.name": "Newer"})
Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def intramuros(house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `intramuros models …`: the exit code, what stands on standard output (as data with --json), and the words."""
    (house.folder / "small.gguf").write_bytes(SMALL)
    (house.folder / "big.gguf").write_bytes(BIG)
    desk = Desk(tmp_path)
    together = Together()
    shelf = ModelShelf(house.library, desk.models, desk.choice.now, lambda: 1 << 40, house.versions)
    switching = Switching(
        house.versions, desk.models, desk.switching._canaries, desk.choice, lambda: None, lambda: 10
    )
    advising: Any = SimpleNamespace(drift=lambda _name: None)
    services = replace(together.services, models=shelf, versions=switching, advising=advising)

    def call(*arguments: str, language: str = "en") -> tuple[int, Any, str]:
        args = parser().parse_args(["models", *arguments])
        code = run(services, together.reader, Terminal(Wording(language), args.json), args, language)
        said = capsys.readouterr()
        return code, json.loads(said.out) if args.json and said.out else said.out, said.err

    return call


def test_list_and_show(intramuros: Run, house: House) -> None:
    code, said, _ = intramuros("list", "--json")
    assert (code, [(one["name"], one["installed"]) for one in said]) == (0, [("big", True), ("small", True)])
    assert intramuros("list")[1].splitlines()[1].startswith("▶ small")
    code, said, _ = intramuros("show", "small", "--json")
    assert (code, [one["sha256"] for one in said["versions"]]) == (0, [sha256(SMALL)])
    assert sha256(SMALL)[:12] in intramuros("show", "small")[1]
    code, _, words = intramuros("show", "nope")
    assert (code, "nope" in words) == (1, True)


def test_adding_asks_for_both_consents_and_says_what_is_missing(intramuros: Run, house: House) -> None:
    file = house.file("mine.gguf", NEWER)
    code, out, words = intramuros("add", file)
    assert (code, out, "--unsigned" in words) == (1, "", True)
    code, _, words = intramuros("add", file, "--unsigned")
    assert (code, "--accept-licence" in words, "apache-2.0" in words) == (1, True, True)
    code, said, _ = intramuros("add", file, "--unsigned", "--accept-licence", "--json")
    assert (code, said["name"], said["version"], said["brought"]) == (0, "mine", sha256(NEWER), True)
    # The same again needs nothing and changes nothing.
    code, said, _ = intramuros("add", file, "--json")
    assert (code, said["brought"]) == (0, False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pt", b"PK\3\4"), ("a.zip", b"PK\3\4"), ("a.gguf", b"GGUF\3\0\0\0"), ("a.py", b"print()"), ("a.txt", b"hello")],
)
def test_what_is_damaged_or_unsafe_ends_with_one_and_a_sentence(
    intramuros: Run, house: House, name: str, content: bytes, language: str
) -> None:
    before = house.versions.changes()
    code, out, words = intramuros(
        "add", house.file(name, content), "--unsigned", "--accept-licence", "--json", language=language
    )
    assert (code, out) == (1, "")
    assert name in words
    assert words.strip()[-1] in ".»"
    assert house.versions.changes() == before
    assert intramuros("add", str(house.root / "gone"), "--json")[0] == 1


def test_verify_says_each_and_takes_loose_files_into_the_store(intramuros: Run, house: House) -> None:
    assert intramuros("verify", "--json")[:2] == (0, {"big": "sound", "small": "sound"})
    assert (house.folder / "objects" / f"{sha256(BIG)}.gguf").exists()
    flipped = BIG[:-40] + bytes([BIG[-40] ^ 1]) + BIG[-39:]
    (house.folder / "objects" / f"{sha256(BIG)}.gguf").write_bytes(flipped)
    code, said, words = intramuros("verify", "--json")
    assert (code, said, "big" in words) == (1, {"big": "models.hash_differs", "small": "sound"}, True)
    assert intramuros("verify", "small", "--json")[:2] == (0, {"small": "sound"})


def test_versions_are_used_tested_rolled_back_and_removed(intramuros: Run, house: House) -> None:
    file = house.file("newer.gguf", NEWER)
    code, said, words = intramuros("add", file, "--name", "small", "--unsigned", "--accept-licence")
    assert (code, f"--version {sha256(NEWER)[:12]}" in words) == (0, True)
    code, said, _ = intramuros("use", "small", "--version", sha256(NEWER)[:12], "--json")
    assert (code, said["change"]["what"], said["change"]["sha256"]) == (0, "models.switched", sha256(NEWER))
    assert (said["now"]["score"], said["before"]["sha256"], said["beyond_gate"]) == (0.5, sha256(SMALL), False)
    code, said, _ = intramuros("rollback", "small", "--json")
    assert (code, said["change"]["sha256"]) == (0, sha256(SMALL))
    code, said, _ = intramuros("use", "big", "--json")
    assert (said["now"]["score"], said["before"]["score"], said["beyond_gate"]) == (0.0, 0.5, True)
    code, _, words = intramuros("rollback")
    assert (code, "small" in words) == (0, True)
    code, said, _ = intramuros("test", "small", "--json")
    assert (code, [one["name"] for one in said["grades"]]) == (0, ["deposit", "other"])
    assert intramuros("remove", "small", "--version", sha256(SMALL))[0] == 1
    code, said, _ = intramuros("remove", "small", "--version", sha256(NEWER), "--json")
    assert (code, said["change"]["what"]) == (0, "models.removed")


def test_a_template_holds_a_version_and_a_case_needs_its_vault(intramuros: Run, house: House) -> None:
    assert intramuros("use", "small", "--template", "answer", "--json")[1]["change"]["what"] == "models.pinned"
    assert intramuros("remove", "small")[0] == 1
    assert intramuros("use", "small", "--template", "answer", "--unpin", "--json")[1]["change"]["what"] == (
        "models.unpinned"
    )
    assert intramuros("use", "small", "--case", "Keller")[0] == 2


def test_an_offices_list_is_taken_in_by_itself(intramuros: Run, house: House) -> None:
    file = house.file("list.json", listing(4))
    assert intramuros("add", file)[0] == 1
    house.trust = Trust((KEYS["ada"],), 1, True)
    code, said, _ = intramuros("add", file, "--json")
    assert (code, said["change"]["what"]) == (0, "models.list_seen")
    assert "4" in intramuros("add", file)[2]


def test_the_way_back_is_said(intramuros: Run) -> None:
    code, _, words = intramuros("use", "big")
    assert (code, "rollback" in words, "50 %" in words) == (0, True, True)
