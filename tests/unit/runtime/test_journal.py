"""The journal: each line bound to the one before, a step taken or not, whatever a crash or a hand leaves."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.library import Consent
from app.runtime.journal import FILE, START, Journal
from app.runtime.shelf import Pinned, Unpinned
from tests.unit.runtime.houses import BIG, SMALL, House, sha256

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    finish(made.library.add(made.file("small.gguf", SMALL), Cancel(), Consent(True)))
    finish(made.library.add(made.file("big.gguf", BIG), Cancel(), Consent(True)))
    made.versions.pin("template:answer", "small", "")
    return made


def lines(house: House) -> list[bytes]:
    return (house.folder / FILE).read_bytes().splitlines(keepends=True)


def test_the_lines_are_a_chain(house: House) -> None:
    heads = [json.loads(line)["before"] for line in lines(house)]
    assert heads == [START, *(json.loads(line)["digest"] for line in lines(house)[:-1])]
    changes = house.versions.changes()
    assert [change.what for change in changes] == ["models.added", "models.added", "models.pinned"]
    assert (changes[0].who, changes[0].model, changes[0].sha256) == ("anna", "small", sha256(SMALL))
    assert dict(changes[0].detail) == {"accepted": "yes", "signers": "0"}


def test_a_step_that_cannot_be_taken_leaves_no_line(house: House) -> None:
    before = lines(house)
    with pytest.raises(ModelTrouble) as caught:
        house.holdings.journal.take(lambda _shelf: Pinned("template:x", "small", "0" * 64))
    assert caught.value.code == "models.no_version"
    assert lines(house) == before


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_line_that_a_crash_cut_was_never_taken(house: House, cut: int) -> None:
    whole = (house.folder / FILE).read_bytes()
    (house.folder / FILE).write_bytes(whole[:-cut])
    house.again()
    assert house.versions.pinned("template:answer") is None
    assert not house.holdings.journal.read().broken
    house.versions.pin("template:answer", "big", "")
    assert len(lines(house)) == 3


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_changed_byte_in_the_middle_is_seen(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("journal")
    journal = Journal(folder, "anna", lambda: "2026-11-24T09:00:00+01:00")
    house = House(folder)
    house.holdings.journal = journal
    (folder / "models" / "small.gguf").write_bytes(SMALL)
    finish(house.versions.adopt(Cancel()))
    for _ in range(2):
        journal.take(lambda _shelf: Pinned("template:a", "small", sha256(SMALL)))
        journal.take(lambda _shelf: Unpinned("template:a"))
    whole = bytearray((folder / FILE).read_bytes())
    last = whole.rindex(b"\n", 0, len(whole) - 1)
    at = data.draw(st.integers(0, last))
    whole[at] ^= data.draw(st.integers(1, 255))
    (folder / FILE).write_bytes(whole)
    read = Journal(folder, "anna", lambda: "").read()
    assert read.broken
    assert len(read.changes) < 5


def test_a_damaged_journal_is_set_aside_and_goes_on_from_what_is_sound(house: House) -> None:
    damaged = lines(house)
    (house.folder / FILE).write_bytes(damaged[0] + damaged[1].replace(b"anna", b"eve!") + damaged[2])
    house.again()
    assert house.versions.find("small").installed
    house.versions.pin("template:other", "small", "")
    whats = [change.what for change in house.versions.changes()]
    assert whats == ["models.added", "models.journal_broken", "models.pinned"]
    (aside,) = house.folder.glob("journal-damaged-*.jsonl")
    assert b"eve!" in aside.read_bytes()
    # What the lost line took in still lies in the store; nothing was deleted.
    assert (house.folder / "objects" / f"{sha256(BIG)}.gguf").exists()


def test_two_processes_never_write_over_each_other(house: House) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from app.runtime.journal import Journal\n"
        "from app.runtime.shelf import Pinned\n"
        "journal = Journal(Path(sys.argv[1]), sys.argv[2], lambda: '2026-11-24T09:00:00+01:00')\n"
        "for n in range(25): journal.take(lambda s: Pinned(f'template:{sys.argv[2]}{n}', 'small', sys.argv[3]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program, str(house.folder)]
    running = [
        subprocess.Popen([*command, who, sha256(SMALL)], env=environment, cwd=ROOT) for who in ("anna", "bruno")
    ]
    assert [one.wait(60) for one in running] == [0, 0]
    house.again()
    read = house.holdings.journal.read()
    assert (len(read.changes), read.broken) == (53, False)
