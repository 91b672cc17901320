"""The library: what is there, what is best, bringing a file, and that nothing bad is kept."""

import hashlib
from pathlib import Path

import pytest

from app.core.asking import ModelState
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, finish
from app.runtime.folders import SUMS
from app.runtime.library import Library
from tests.unit.runtime.ggufs import METADATA, made

BIG = made({**METADATA, "general.name": "Big"})
SMALL = made({**METADATA, "general.name": "Small"})
FOLDER = {"config.cfg": b"[nlp]\n", "ner/model": b"\1\2\3"}
TREE = "".join(f"{hashlib.sha256(FOLDER[name]).hexdigest()}  {name}\n" for name in sorted(FOLDER)).encode()


def entry(name: str, content: bytes, rank: int) -> str:
    return f"""
[[model]]
name = "{name}"
title = "{name}"
task = "answer"
languages = ["en"]
form = "gguf"
bytes = {len(content)}
sha256 = "{hashlib.sha256(content).hexdigest()}"
context = 2048
layers = 2
kv_heads = 2
head_size = 16
licence = "MIT"
upstream = "x/y"
worth = "models.worth.trial"
rank = {rank}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Library:
    names = f"""
[[model]]
name = "names"
title = "names"
task = "names"
languages = ["en"]
form = "folder"
bytes = {sum(map(len, FOLDER.values()))}
sha256 = "{'0' * 64}"
tree = "{hashlib.sha256(TREE).hexdigest()}"
licence = "MIT"
upstream = "x/y"
worth = "models.worth.trial"
rank = 1
"""
    (tmp_path / "c.toml").write_text(entry("big", BIG, 2) + entry("small", SMALL, 1) + names, "utf-8")
    return Library(folder, tmp_path / "c.toml")


def state(library: Library, name: str) -> ModelState:
    return next(one for one in library.models() if one.name == name)


def install_folder(folder: Path) -> None:
    for name, content in FOLDER.items():
        (folder / "names" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "names" / name).write_bytes(content)
    (folder / "names" / SUMS).write_bytes(TREE)


def test_the_catalogue_is_listed_and_what_is_there_is_marked(library: Library, folder: Path) -> None:
    (folder / "small.gguf").write_bytes(SMALL)
    (folder / "big.gguf").write_bytes(BIG[:-1])
    install_folder(folder)
    assert [(m.name, m.installed) for m in library.models()] == [("big", False), ("small", True), ("names", True)]
    assert state(library, "small").path == str(folder / "small.gguf")
    assert state(library, "big").path == ""


def test_the_best_is_the_highest_rank_that_is_there_and_fits(library: Library, folder: Path) -> None:
    plenty = 1 << 40
    assert library.best(plenty) is None
    (folder / "small.gguf").write_bytes(SMALL)
    assert library.best(plenty).name == "small"  # type: ignore[union-attr]
    (folder / "big.gguf").write_bytes(BIG)
    assert library.best(plenty).name == "big"  # type: ignore[union-attr]
    assert library.best(1000) is None


def test_verifying_reads_every_byte(library: Library, folder: Path) -> None:
    (folder / "small.gguf").write_bytes(SMALL)
    assert finish(library.verify("small", Cancel())) is True
    flipped = SMALL[:-40] + bytes([SMALL[-40] ^ 1]) + SMALL[-39:]
    (folder / "small.gguf").write_bytes(flipped)
    assert finish(library.verify("small", Cancel())) is False


@pytest.mark.parametrize(("name", "content"), [("ner/model", b"\1\2\4"), ("ner/extra", b""), ("config.cfg", None)])
def test_a_folder_with_a_changed_added_or_missing_file_is_not_sound(
    library: Library, folder: Path, name: str, content: bytes | None
) -> None:
    install_folder(folder)
    assert finish(library.verify("names", Cancel())) is True
    if content is None:
        (folder / "names" / name).unlink()
    else:
        (folder / "names" / name).write_bytes(content)
    assert finish(library.verify("names", Cancel())) is False


def test_what_nobody_knows_or_has_is_known_trouble(library: Library) -> None:
    for name, code in (("nope", "models.unknown"), ("small", "models.not_installed")):
        with pytest.raises(ModelTrouble) as caught:
            finish(library.verify(name, Cancel()))
        assert caught.value.code == code


def test_a_brought_file_is_copied_checked_and_remembered(library: Library, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "My “Model” Q4_K_M.gguf"
    file.write_bytes(made({**METADATA, "general.name": 'Mine "own" \\ one'}))
    brought = finish(library.add(str(file), Cancel()))
    assert (brought.name, brought.installed, brought.context) == ("my-model-q4-k-m", True, 2048)
    assert (brought.languages, brought.licence) == (("en", "de"), "apache-2.0")
    assert Path(brought.path).read_bytes() == file.read_bytes()
    again = Library(folder, tmp_path / "c.toml")
    assert state(again, brought.name) == brought
    assert finish(again.verify(brought.name, Cancel())) is True
    assert finish(again.add(str(file), Cancel())) == brought


def test_another_file_of_the_same_name_gets_another_name(library: Library, tmp_path: Path) -> None:
    names = []
    for number in range(3):
        file = tmp_path / "big.gguf"
        file.write_bytes(made({**METADATA, "general.name": f"Number {number}"}))
        names.append(finish(library.add(str(file), Cancel())).name)
    assert names == ["big-2", "big-3", "big-4"]


def test_a_file_of_the_catalogue_takes_its_own_place(library: Library, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "renamed.gguf"
    file.write_bytes(BIG)
    assert finish(library.add(str(file), Cancel())).name == "big"
    assert not (folder / "brought.toml").exists()
    # A damaged copy that was there is replaced.
    (folder / "big.gguf").write_bytes(BIG[:-33] + b"\0" * 33)
    finish(library.add(str(file), Cancel()))
    assert (folder / "big.gguf").read_bytes() == BIG


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "file.missing"), (b"PK\3\4" * 20, "models.pickle"), (made(cut=200), "models.damaged")],
)
def test_what_is_refused_leaves_nothing(
    library: Library, folder: Path, tmp_path: Path, content: bytes | None, code: str
) -> None:
    file = tmp_path / "x.gguf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ModelTrouble) as caught:
        finish(library.add(str(file), Cancel()))
    assert caught.value.code == code
    assert list(folder.iterdir()) == []


def test_a_stop_while_copying_leaves_nothing(library: Library, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.gguf"
    file.write_bytes(made())
    cancel = Cancel()
    job = library.add(str(file), cancel)
    while next(job).code != "models.copying":
        pass
    cancel.cancel()
    # The one chunk of this small file is written; what follows is reading it back.
    with pytest.raises(Cancelled):
        finish(job)
    assert [m.name for m in library.models() if m.installed] == []
    assert list(folder.iterdir()) == []


def test_a_broken_list_of_brought_models_does_not_stop_the_catalogue(library: Library, folder: Path) -> None:
    (folder / "brought.toml").write_text("[[model]]\nname = 3\n")
    assert [m.name for m in library.models()] == ["big", "small", "names"]
