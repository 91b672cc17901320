"""Killed at any instant, the vault has everything that was acknowledged, and nothing half."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.vault.keys import FLOOR
from app.vault.store import Vault
from tests.stores.samples import PASSPHRASE

WRITER = """
import json, sys
from app.vault.store import Vault
from tests.stores.samples import PASSPHRASE, found_in, letter, turn, windows
from app.core.findings import Decision, Verdict
from app.core.documents import Span
folder, number = sys.argv[1], int(sys.argv[2])
vault = Vault("anna")
vault.open(folder, PASSPHRASE)
def done(*what): print(json.dumps(what), flush=True)
done("open")
while True:
    number += 1
    case = vault.new_case(f"Fall {number}").id
    done("case", case)
    for n in range(3):
        document = letter(number * 10 + n)
        vault.add_document(case, document, b"quelle" * 999, windows(document))
        done("document", case, document.sha256)
        vault.save_found(case, [found_in(document)])
        done("found", case, document.sha256)
        vault.add_turn(turn(case, number * 10 + n))
        done("turn", case, f"{number * 10 + n:024x}")
        event = vault.record("prompt.sent", "ab" * 32, (("passages", "3"),))
        done("event", event.digest)
    if number % 3 == 0:
        done("deleting", case)
        vault.delete_case(case)
        done("deleted", case)
"""


def cycle(folder: Path, number: int, wait: float) -> list[list[str]]:
    """Let a program write until it is killed; what it was told to be kept."""
    root = Path(__file__).parents[3]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(number * 1000)], stdout=subprocess.PIPE, text=True, cwd=root,
    )
    assert writer.stdout is not None
    assert json.loads(writer.stdout.readline()) == ["open"]
    time.sleep(wait)
    writer.kill()
    told, _ = writer.communicate()
    assert writer.returncode == -9
    # The last line may have been cut by the kill itself: nobody read it, so it was never told.
    return [json.loads(line) for line in told.splitlines() if line.endswith("]")]


def checked(folder: Path, told: list[list[str]]) -> int:
    """Open what is left, and look for everything that was told; how many things."""
    vault = Vault("anna", FLOOR)
    vault.open(str(folder), PASSPHRASE)
    try:
        cases = {case.id: case for case in vault.cases()}
        digests = {event.digest for event in vault.events()}
        leaving = {what[1] for what in told if what[0] in ("deleting", "deleted")}
        for what, *rest in told:
            if what == "event":
                assert rest[0] in digests
            elif what == "deleted":
                assert rest[0] not in cases
            elif what != "deleting" and rest[0] not in leaving:
                assert rest[0] in cases
                held = {
                    "case": lambda _: {""}, "document": lambda c: {d.sha256 for d in vault.documents(c)},
                    "found": lambda c: {f.document for f in vault.found(c)},
                    "turn": lambda c: {t.id for t in vault.turns(c)},
                }[what](rest[0])
                assert [*rest, ""][1] in held
        for case in cases.values():
            counted = (len(vault.documents(case.id)), len(vault.turns(case.id)))
            assert (case.documents, case.turns) == counted, "the list's copy is never behind"
        assert vault.verify(str(folder)).faults == ()
        return len(told)
    finally:
        vault.lock()


def kills(folder: Path, cycles: int) -> None:
    vault = Vault("anna", FLOOR)
    vault.create(str(folder), PASSPHRASE)
    vault.lock()
    chance = random.Random(20260104)
    kept = 0
    for number in range(cycles):
        told = cycle(folder, number, chance.uniform(0.0, 0.15))
        kept += checked(folder, told)
    assert kept > cycles, "the writer wrote"
    print(f"{cycles} kills, {kept} acknowledged changes, none lost")


def test_kills(tmp_path: Path) -> None:
    kills(tmp_path / "vault", 12)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_many_kills(tmp_path: Path) -> None:
    kills(tmp_path / "vault", 300)
