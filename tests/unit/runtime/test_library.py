"""The library: what is there, what is best, bringing a model, and that nothing bad is kept."""

import hashlib
from pathlib import Path

import pytest

from app.core.asking import ModelState
from app.core.errors import Cancelled, Forbidden, ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.library import Consent
from app.runtime.folders import SUMS
from app.runtime.trust import Trust
from tests.unit.runtime.ggufs import METADATA, made
from tests.unit.runtime.houses import BIG, SMALL, House, entry, sha256

FOLDER = {"config.cfg": b"[nlp]\n", "ner/model": b"\1\2\3"}
TREE = "".join(f"{hashlib.sha256(FOLDER[name]).hexdigest()}  {name}\n" for name in sorted(FOLDER)).encode()
BOTH = Consent(True, True)
NAMES = f"""
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
TO_BRING = '''
[[model]]
name = "swiss"
title = "Swiss"
task = "answer"
languages = ["de", "rm"]
form = "gguf"
bytes = 999
sha256 = "not established"
context = 4096
layers = 2
kv_heads = 2
head_size = 16
licence = "Apache-2.0"
upstream = "x/swiss"
file = "Swiss-Q4_K_M.gguf"
transport = "bring"
worth = "models.worth.trial"
rank = 9
'''


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, entry("big", BIG, 2) + entry("small", SMALL, 1) + NAMES + TO_BRING)


def state(house: House, name: str) -> ModelState:
    return next(one for one in house.library.models() if one.name == name)


def add(house: House, file: str, consent: Consent = BOTH, name: str = "") -> ModelState:
    return finish(house.library.add(file, Cancel(), consent, (), name))


def install_folder(folder: Path) -> None:
    for name, content in FOLDER.items():
        (folder / "names" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "names" / name).write_bytes(content)
    (folder / "names" / SUMS).write_bytes(TREE)


def left(house: House) -> set[str]:
    """Files of the store that are no locks and no memories of hashes."""
    return {one.name for one in house.folder.rglob("*") if one.is_file() and not one.name.startswith(".")}


def test_the_catalogue_is_listed_and_what_is_there_is_marked(house: House) -> None:
    (house.folder / "small.gguf").write_bytes(SMALL)
    (house.folder / "big.gguf").write_bytes(BIG[:-1])
    install_folder(house.folder)
    listed = [(m.name, m.installed) for m in house.library.models()]
    assert listed == [("big", False), ("small", True), ("names", True), ("swiss", False)]
    assert state(house, "small").path == str(house.folder / "small.gguf")
    assert state(house, "big").path == ""


def test_the_best_is_the_highest_rank_that_is_there_and_fits(house: House) -> None:
    plenty = 1 << 40
    assert house.library.best(plenty) is None
    (house.folder / "small.gguf").write_bytes(SMALL)
    assert house.library.best(plenty).name == "small"  # type: ignore[union-attr]
    (house.folder / "big.gguf").write_bytes(BIG)
    assert house.library.best(plenty).name == "big"  # type: ignore[union-attr]
    assert house.library.best(1000) is None


def test_verifying_reads_every_byte(house: House) -> None:
    (house.folder / "small.gguf").write_bytes(SMALL)
    assert finish(house.library.verify("small", Cancel())) is True
    flipped = SMALL[:-40] + bytes([SMALL[-40] ^ 1]) + SMALL[-39:]
    (house.folder / "small.gguf").write_bytes(flipped)
    assert finish(house.library.verify("small", Cancel())) is False


@pytest.mark.parametrize(("name", "content"), [("ner/model", b"\1\2\4"), ("ner/extra", b""), ("config.cfg", None)])
def test_a_folder_with_a_changed_added_or_missing_file_is_not_sound(
    house: House, name: str, content: bytes | None
) -> None:
    install_folder(house.folder)
    assert finish(house.library.verify("names", Cancel())) is True
    if content is None:
        (house.folder / "names" / name).unlink()
    else:
        (house.folder / "names" / name).write_bytes(content)
    assert finish(house.library.verify("names", Cancel())) is False


@pytest.mark.parametrize(
    ("name", "code"), [("nope", "models.unknown"), ("small", "models.not_installed"), ("swiss", "models.to_bring")]
)
def test_what_nobody_knows_or_has_is_known_trouble(house: House, name: str, code: str) -> None:
    with pytest.raises(ModelTrouble) as caught:
        finish(house.library.verify(name, Cancel()))
    assert caught.value.code == code


def test_a_brought_file_is_kept_under_its_hash_and_remembered(house: House) -> None:
    content = made({**METADATA, "general.name": 'Mine "own" \\ one'})
    file = house.file("My “Model” Q4_K_M.gguf", content)
    brought = add(house, file)
    assert (brought.name, brought.installed, brought.context) == ("my-model-q4-k-m", True, 2048)
    assert (brought.languages, brought.licence) == (("en", "de"), "apache-2.0")
    assert brought.path == str(house.folder / "objects" / f"{sha256(content)}.gguf")
    assert Path(brought.path).read_bytes() == content
    house.again()
    assert state(house, brought.name) == brought
    assert finish(house.library.verify(brought.name, Cancel())) is True
    assert add(house, file, Consent()) == brought
    assert len(house.versions.changes()) == 1


def test_another_file_of_the_same_name_gets_another_name(house: House) -> None:
    names = [
        add(house, house.file("big.gguf", made({**METADATA, "general.name": f"Number {number}"}))).name
        for number in range(3)
    ]
    assert names == ["big-2", "big-3", "big-4"]


def test_a_file_of_the_catalogue_takes_its_own_name_and_needs_no_gate(house: House) -> None:
    candidate = finish(house.library.examine(house.file("renamed.gguf", BIG), Cancel()))
    assert (candidate.name, candidate.known, candidate.licence_text) == ("big", True, "Permission is granted.")
    # A damaged copy that lies there is no obstacle.
    (house.folder / "big.gguf").write_bytes(BIG[:-33] + b"\0" * 33)
    assert add(house, candidate.file, Consent(licence=True)).name == "big"
    assert finish(house.library.verify("big", Cancel())) is True


def test_bytes_that_lie_loose_already_are_not_copied(house: House) -> None:
    (house.folder / "big.gguf").write_bytes(BIG)
    kept = add(house, house.file("again.gguf", BIG), Consent(licence=True))
    assert Path(kept.path).samefile(house.folder / "big.gguf")
    assert Path(kept.path).parent == house.folder / "objects"


def test_a_model_that_people_bring_is_pinned_by_its_own_hash(house: House) -> None:
    content = made({**METADATA, "general.name": "Swiss"})
    swiss = add(house, house.file("Swiss-Q4_K_M.gguf", content))
    assert (swiss.name, swiss.sha256, swiss.size, swiss.rank) == ("swiss", sha256(content), len(content), 9)
    assert (swiss.languages, swiss.worth) == (("de", "rm"), "models.worth.brought")
    # Another shape under the same name is another model.
    other = made({**METADATA, "llama.block_count": 3})
    assert add(house, house.file("Swiss-Q4_K_M.gguf", other)).name == "swiss-q4-k-m"


@pytest.mark.parametrize(
    ("consent", "code"),
    [(Consent(), "models.unsigned_not_accepted"), (Consent(licence=True), "models.unsigned_not_accepted"),
     (Consent(unsigned=True), "models.licence_not_accepted")],
)
def test_without_consent_nothing_is_taken_in(house: House, consent: Consent, code: str) -> None:
    file = house.file("mine.gguf", made({**METADATA, "general.name": "Mine"}))
    with pytest.raises(ModelTrouble) as caught:
        add(house, file, consent)
    assert caught.value.code == code
    assert left(house) == set()


def test_a_policy_closes_the_gate_for_what_nobody_signed(house: House) -> None:
    house.trust = Trust(unsigned=False)
    with pytest.raises(Forbidden) as caught:
        add(house, house.file("mine.gguf", made({**METADATA, "general.name": "Mine"})))
    assert caught.value.code == "models.unsigned_closed"
    assert add(house, house.file("big.gguf", BIG)).name == "big"


def test_a_model_without_a_licence_says_so(house: House) -> None:
    file = house.file("mine.gguf", made({k: v for k, v in METADATA.items() if k != "general.license"}))
    with pytest.raises(ModelTrouble) as caught:
        add(house, file, Consent(unsigned=True))
    assert caught.value.code == "models.licence_unknown"


def test_a_stop_and_a_full_disk_leave_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    file = house.file("mine.gguf", made({**METADATA, "general.name": "Mine"}))
    cancel = Cancel()
    job = house.library.add(file, cancel, BOTH)
    assert any(step.code == "models.copying" for step in job)
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(job)
    assert left(house) == set()
    monkeypatch.setattr("app.runtime.objects.SPARE", 1 << 60)
    with pytest.raises(ModelTrouble) as caught:
        add(house, file)
    assert caught.value.code == "models.disk_full"
    assert left(house) == set()


def test_a_file_that_changes_while_it_is_copied_is_not_kept(house: House) -> None:
    file = Path(house.file("mine.gguf", made({**METADATA, "general.name": "Mine"})))
    job = house.library.add(str(file), Cancel(), BOTH)
    assert any(step.code == "models.checking" and step.done for step in job)
    file.write_bytes(made({**METADATA, "general.name": "Evil"}))
    with pytest.raises(ModelTrouble) as caught:
        finish(job)
    assert caught.value.code == "models.damaged"
    assert left(house) == set()


def test_what_older_versions_noted_is_still_there(house: House) -> None:
    old = made({**METADATA, "general.name": "Old"})
    (house.folder / "old.gguf").write_bytes(old)
    (house.folder / "brought.toml").write_text(entry("old", old, 15).replace('"x/y"', '""'), "utf-8")
    assert state(house, "old").installed
    finish(house.versions.adopt(Cancel()))
    assert [one.sha256 for one in house.versions.versions("old")] == [sha256(old)]
