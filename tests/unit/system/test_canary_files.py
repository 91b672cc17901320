"""The fixed questions: the program's own are sound, an office's are read from where only it may write."""

import os
import sys
from pathlib import Path

import pytest

from app.core.errors import ModelTrouble
from app.system import paths
from app.system.canary_files import FILE, canaries, read

OWN = """
[[canary]]
name = "office.one"
language = "de"
question = "Wie hoch ist die Busse?"
passages = ["Die Busse beträgt 40 Franken."]
expected = [["40"]]
"""


def test_the_programs_own_are_in_every_language_and_have_an_absent_answer() -> None:
    own = read((paths.resources() / FILE).read_bytes(), Path(FILE))
    assert {one.language for one in own} == {"en", "de", "fr", "it"}
    assert len({one.name for one in own}) == len(own)
    assert any("absent" in one.name for one in own)
    for one in own:
        said = " ".join(one.passages).casefold()
        assert all(any(word.casefold() in said for word in group) for group in one.expected) != ("absent" in one.name)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"office.one"', '" "'), ("[[canary]]", "[[canari]]"), ("expected = [[", "expected = [], x = [["),
     ('[["40"]]', "[[]]"), ('[["40"]]', "[]"), ("question", "qestion"), ("passages = [", "passages = 3 #"),
     ("Busse beträgt", "x" * 5000)],
)
def test_a_file_that_is_wrong_is_said(old: str, new: str) -> None:
    assert old in OWN
    with pytest.raises(ModelTrouble) as caught:
        read(OWN.replace(old, new).encode(), Path("own.toml"))
    assert (caught.value.code, caught.value.params["name"]) == ("models.bad_canaries", "own.toml")


def test_the_offices_and_the_persons_come_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office, person = tmp_path / "office.toml", tmp_path / "data"
    person.mkdir()
    monkeypatch.setattr(paths, "office_canaries", lambda: office)
    monkeypatch.setattr(paths, "data", lambda: person)
    before = canaries()
    office.write_text(OWN, "utf-8")
    (person / FILE).write_text(OWN.replace("office.one", "own.one"), "utf-8")
    owner = office.stat().st_uid
    assert [one.name for one in canaries(owner)[len(before):]] == ["office.one", "own.one"]
    (person / FILE).write_text(OWN, "utf-8")
    with pytest.raises(ModelTrouble):
        canaries(owner)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder itself")
def test_an_offices_file_that_others_may_write_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = tmp_path / "office.toml"
    office.write_text(OWN, "utf-8")
    monkeypatch.setattr(paths, "office_canaries", lambda: office)
    os.chmod(office, 0o666)  # noqa: PTH101
    with pytest.raises(ModelTrouble) as caught:
        canaries(office.stat().st_uid)
    assert caught.value.code == "models.bad_canaries"
