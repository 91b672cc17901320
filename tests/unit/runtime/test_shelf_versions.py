"""Versions: switching, rolling back, pinning, removing; nothing goes while something points to it."""

from pathlib import Path

import pytest

from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.library import Consent, Scored
from tests.unit.runtime.ggufs import METADATA, made
from tests.unit.runtime.houses import BIG, SMALL, House, sha256

BOTH = Consent(True, True)
ONE, TWO = sha256(SMALL), sha256(BIG)
NEWER = made({**METADATA, "general.name": "Newer"})


@pytest.fixture
def house(tmp_path: Path) -> House:
    """The catalogue's small model lies loose, a newer version of it was brought."""
    made_house = House(tmp_path)
    (made_house.folder / "small.gguf").write_bytes(SMALL)
    finish(made_house.versions.adopt(Cancel()))
    finish(made_house.library.add(made_house.file("newer.gguf", NEWER), Cancel(), BOTH, (), "small"))
    return made_house


def code_of(caught: pytest.ExceptionInfo[ModelTrouble]) -> str:
    return caught.value.code


def current(house: House) -> str:
    return house.versions.find("small").sha256


def use(house: House, version: str) -> None:
    finish(house.versions.use("small", version, "small", Cancel()))


def test_a_loose_file_is_taken_in_without_copying_it(house: House) -> None:
    loose, kept = house.folder / "small.gguf", house.folder / "objects" / f"{ONE}.gguf"
    assert loose.samefile(kept)
    assert house.versions.find("small").path == str(kept)
    before = house.versions.changes()
    finish(house.versions.adopt(Cancel()))
    assert house.versions.changes() == before


def test_where_a_disk_has_no_second_names_the_file_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_names: object) -> None:
        raise PermissionError

    house = House(tmp_path)
    (house.folder / "small.gguf").write_bytes(SMALL)
    inode = (house.folder / "small.gguf").stat().st_ino
    monkeypatch.setattr("app.runtime.objects.os.link", refused)
    finish(house.versions.adopt(Cancel()))
    assert not (house.folder / "small.gguf").exists()
    assert (house.folder / "objects" / f"{ONE}.gguf").stat().st_ino == inode


def test_a_loose_file_that_is_another_is_no_version(tmp_path: Path) -> None:
    house = House(tmp_path)
    (house.folder / "small.gguf").write_bytes(SMALL[:-33] + b"\1" * 33)
    finish(house.versions.adopt(Cancel()))
    assert house.versions.changes() == ()
    with pytest.raises(ModelTrouble) as caught:
        finish(house.versions.use("small", "", "", Cancel()))
    assert code_of(caught) == "models.hash_differs"


def test_a_new_version_waits_until_it_is_switched_to(house: House) -> None:
    assert current(house) == ONE
    assert [(one.sha256, one.current) for one in house.versions.versions("small")] == [
        (ONE, True), (sha256(NEWER), False)
    ]
    use(house, sha256(NEWER)[:10])
    assert current(house) == sha256(NEWER)
    assert house.versions.find(f"small@{ONE[:12]}").sha256 == ONE
    change = house.versions.changes()[-1]
    assert (change.what, change.sha256, change.detail) == ("models.switched", sha256(NEWER), (("before", ONE),))


def test_rolling_back_goes_to_the_version_before_and_no_further(house: House) -> None:
    use(house, sha256(NEWER))
    assert finish(house.versions.roll_back("small", Cancel())).sha256 == ONE
    assert current(house) == ONE
    with pytest.raises(ModelTrouble) as caught:
        finish(house.versions.roll_back("small", Cancel()))
    assert code_of(caught) == "models.no_version_before"


def test_a_version_that_was_changed_on_the_disk_is_not_switched_to(house: House) -> None:
    (house.folder / "objects" / f"{sha256(NEWER)}.gguf").write_bytes(NEWER[:-40] + b"\0" * 40)
    before = house.versions.changes()
    with pytest.raises(ModelTrouble) as caught:
        use(house, sha256(NEWER))
    assert code_of(caught) == "models.hash_differs"
    assert house.versions.changes() == before


def test_a_case_and_a_template_hold_a_version(house: House) -> None:
    house.versions.pin("case:0123456789abcdef01234567", "small", ONE)
    use(house, sha256(NEWER))
    held = house.versions.pinned("case:0123456789abcdef01234567")
    assert held is not None
    assert held.sha256 == ONE
    assert house.versions.pinned("template:answer") is None
    with pytest.raises(ModelTrouble) as caught:
        house.versions.remove("small", ONE)
    assert code_of(caught) == "models.pinned_by"
    house.versions.unpin("case:0123456789abcdef01234567")
    house.versions.remove("small", ONE)
    assert not (house.folder / "objects" / f"{ONE}.gguf").exists()
    assert not (house.folder / "small.gguf").exists()


def test_what_a_name_stands_for_stays(house: House) -> None:
    for version, code in (("", "models.which_version"), (ONE, "models.is_current"), ("77", "models.no_version")):
        with pytest.raises(ModelTrouble) as caught:
            house.versions.remove("small", version)
        assert code_of(caught) == code
    assert (house.folder / "objects" / f"{ONE}.gguf").exists()


def test_the_last_version_may_go_and_the_model_with_it(house: House) -> None:
    house.versions.remove("small", sha256(NEWER))
    house.versions.remove("small", "")
    assert house.versions.versions("small") == ()
    assert [one.name for one in (house.folder / "objects").iterdir() if not one.name.startswith(".")] == []


def test_bytes_that_another_name_has_too_stay(house: House) -> None:
    finish(house.library.add(house.file("newer.gguf", NEWER), Cancel(), BOTH, (), "big"))
    house.versions.remove("small", sha256(NEWER))
    assert (house.folder / "objects" / f"{sha256(NEWER)}.gguf").exists()
    house.versions.remove("big", "")
    assert not (house.folder / "objects" / f"{sha256(NEWER)}.gguf").exists()


def test_a_newer_catalogue_describes_what_is_kept(house: House) -> None:
    text = house.catalogue.read_text("utf-8")
    house.catalogue.write_text(text.replace("rank = 1", "rank = 7"), "utf-8")
    house.again()
    assert house.versions.find("small").rank == 7
    use(house, sha256(NEWER))
    assert house.versions.find("small").rank == 15


def test_a_test_is_remembered_for_its_version_and_its_questions(house: House) -> None:
    graded = Scored("small", ONE, "c" * 64, (("a", 1.0), ("b", 0.5)))
    house.versions.keep_test(graded)
    house.again()
    assert house.versions.tested("small", ONE, "c" * 64) == graded
    assert house.versions.tested("small", ONE, "d" * 64) is None
    assert house.versions.changes()[-1].detail == (("questions", "2"), ("score", "75"))
