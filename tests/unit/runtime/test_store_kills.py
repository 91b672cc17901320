"""Whatever instant the program dies at, the store is usable: the state before or the state after, and no half file."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.jobs import Cancel, finish
from app.core.library import Consent
from tests.unit.runtime.ggufs import METADATA, made
from tests.unit.runtime.houses import BIG, SMALL, House, sha256

ROOT = Path(__file__).resolve().parents[3]
NEWER = made({**METADATA, "general.name": "Newer"})
CALLS = ("os.fsync", "os.write", "os.link", "os.ftruncate", "pathlib.Path.replace", "pathlib.Path.unlink",
         "shutil.rmtree", "pathlib.Path.mkdir")
PROGRAM = """
import os, pathlib, shutil, signal, sys
from pathlib import Path
from app.core.jobs import Cancel, finish
from app.core.library import Consent
from tests.unit.runtime.houses import House, sha256
from tests.unit.runtime.test_store_kills import CALLS, NEWER, SMALL

house = House(Path(sys.argv[1]))
left = int(sys.argv[2])

def counted(owner, name):
    real = getattr(owner, name)
    def call(*given, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **named)
    setattr(owner, name, call)

for call in CALLS:
    module, _, name = call.rpartition(".")
    counted({"os": os, "shutil": shutil, "pathlib.Path": Path}[module], name)
versions = house.versions
finish(versions.adopt(Cancel()))
finish(house.library.add(str(house.root / "brought" / "newer.gguf"), Cancel(), Consent(True, True), (), "small"))
finish(versions.use("small", sha256(NEWER), "small", Cancel()))
finish(versions.roll_back("small", Cancel()))
versions.remove("small", sha256(NEWER))
print(left)
"""


def died(house: House, after: int) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(house.root), str(after)], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 6])
def test_a_kill_before_any_call_that_changes_the_disk(tmp_path: Path, stride: int) -> None:
    """Adopting, bringing, switching, rolling back and removing, killed before each call that touches the disk."""
    after = kills = 0
    while True:
        root = tmp_path / str(after)
        root.mkdir()
        house = House(root)
        house.file("newer.gguf", NEWER)
        (house.folder / "small.gguf").write_bytes(SMALL)
        (house.folder / "big.gguf").write_bytes(BIG)
        killed = died(house, after)
        kills += killed
        _usable(house)
        if not killed:
            break
        after += stride
    assert kills * stride > 30


def _usable(house: House) -> None:
    house.again()
    assert not house.holdings.journal.read().broken
    small = house.versions.find("small")
    assert small.installed
    assert small.sha256 in (sha256(SMALL), sha256(NEWER))
    for one in house.versions.versions("small"):
        content = Path(house.versions.find("small", one.sha256).path).read_bytes()
        assert sha256(content) == one.sha256
    # And it goes on from there.
    finish(house.versions.adopt(Cancel()))
    finish(house.library.add(str(house.root / "brought" / "newer.gguf"), Cancel(), Consent(True, True), (), "small"))
    finish(house.versions.use("small", sha256(NEWER), "small", Cancel()))
    assert house.versions.find("small").sha256 == sha256(NEWER)
