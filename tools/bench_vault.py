"""The vault against plain SQLite in the same run, and the times that a person feels.

"Plain" is the same library and the same schema without a key, so that a ratio is the price of encryption alone.
`python tools/bench_vault.py [--small]`; figures are of this process's CPU time unless they say otherwise.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from app.core.asking import Passage
from app.core.documents import Document, Page, Span
from app.core.errors import Trouble
from app.vault import database, header, header_file, keys, search
from app.vault.casefile import CaseFile
from app.vault.questions import for_words
from app.vault.store import Vault

SMALL = "--small" in sys.argv
PASSPHRASE = "Regenwurm-Klavier-Nebelhorn-94"
LIMITS = {"insert": 1.5, "fts": 2.0, "append": 60.0, "verify": 1.0, "unlock": 1.5, "all": 50.0}
chance = random.Random(20260104)
WORDS = ["".join(chance.choices("abcdefghilmnoprstuvz", k=chance.randint(3, 11))) for _ in range(8000)]
RANKS = [1 / (rank + 3) for rank in range(len(WORDS))]


def document(number: int, windows: int) -> tuple[Document, list[Passage]]:
    """A document of so many windows of some 300 characters, in words as frequent as those of a language."""
    parts = [" ".join(chance.choices(WORDS, RANKS, k=45)) + ". " for _ in range(windows)]
    text, at = "".join(parts), 0
    made = Document(f"{number}.txt", f"{number:064x}", "text/plain", text, (Page(1, 0, len(text)),))
    passages = []
    for part in parts:
        passages.append(Passage(made.sha256, made.name, 1, Span(at, at + len(part)), part))
        at += len(part)
    return made, passages


def plain(path: Path) -> database.Database:
    """The same connection without a key."""
    path.touch()
    return database._set_up(sqlite.connect(str(path), isolation_level=None), path.name)


def cost(work: Callable[[], Any]) -> tuple[float, float]:
    """CPU and wall seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def line(name: str, value: float, unit: str, most: float | None = None, more: str = "") -> None:
    """One figure, with what it may be at most."""
    mark = "" if most is None else f"   (at most {most:g}: {'yes' if value <= most else 'NO'})"
    print(f"{name:<46}{value:>9.2f} {unit}{mark}{more}", flush=True)


def against_plain(folder: Path) -> None:
    """Documents in and questions out, one after the other on both, in turns."""
    documents = [document(n, 40) for n in range(30 if SMALL else 120)]
    key = keys.fresh_key()
    both = [CaseFile(database.make_file(folder / "a.db", key, "a.db"), "c"), CaseFile(plain(folder / "b.db"), "c")]
    for file in both:
        file.begin("c", "", "")
    spent = [[0.0, 0.0], [0.0, 0.0]]
    for made, windows in documents:
        for file, sums in zip(both, spent, strict=True):
            cpu, wall = cost(lambda file=file, made=made, windows=windows: file.add_document(made, b"", windows))
            sums[0] += cpu
            sums[1] += wall
    line("adding documents, against plain", spent[0][0] / spent[1][0], "×", LIMITS["insert"],
         f"   wall {spent[0][1] / spent[1][1]:.2f} ×, {1000 * spent[0][1] / len(documents):.1f} ms each")
    questions = [" ".join(chance.choices(WORDS[40:2000], k=4)) for _ in range(100 if SMALL else 300)]
    for what, ask in (
        ("full-text matches, against plain", lambda f, q: search.matches(f.database, for_words(q.split()[0]), 20)),
        ("questions with passages, against plain", lambda f, q: search.search(f.database, f.shelf, q, 5)),
    ):
        sums = [0.0, 0.0]
        for warm in (True, False):
            for question in questions:
                for n, file in enumerate(both):
                    spent_now = cost(lambda file=file, question=question, ask=ask: ask(file, question))[0]
                    sums[n] += 0.0 if warm else spent_now
        line(what, sums[0] / sums[1], "×", LIMITS["fts"], f"   {1000 * sums[0] / len(questions):.2f} ms each")
    sizes = [(folder / name).stat().st_size for name in ("a.db", "b.db")]
    line("size on the disk, against plain", sizes[0] / sizes[1], "×")
    for file in both:
        file.close()


def record(folder: Path) -> None:
    """Events one by one, each on the disk; and a long chain walked."""
    vault = Vault("anna", keys.FLOOR)
    vault.create(str(folder / "record"), PASSPHRASE)
    detail = (("model", "ab" * 32), ("passages", "5"), ("template", "answer/1/de"))
    count = 300 if SMALL else 1000
    cpu, wall = cost(lambda: [vault.record("prompt.sent", "cd" * 32, detail) for _ in range(count)])
    line("recording an event, on the disk", 1e6 * cpu / count, "µs CPU", LIMITS["append"],
         f"   wall {1e6 * wall / count:.0f} µs")
    held = vault._opened.record
    many = 10_000 if SMALL else 100_000

    def add() -> None:
        with vault._opened.database.transaction():
            for _ in range(many):
                held.add("prompt.sent", "cd" * 32, detail)

    cpu, _ = cost(add)
    line("  of that: checking, chaining, inserting", 1e6 * cpu / many, "µs CPU")
    held.settle()
    cpu, _ = cost(held.verify)
    line("verifying 100,000 events", cpu * 100_000 / (many + count), "s CPU", LIMITS["verify"])
    vault.lock()


def unlock(folder: Path) -> None:
    """From the pass-phrase to the list of cases, at the cost of vaults that people make."""
    vault = Vault("anna")
    vault.create(str(folder / "unlock"), PASSPHRASE)
    vault.new_case("Fall")
    walls, cpus = [], []
    for _ in range(5):
        vault.lock()
        cpu, wall = cost(lambda: (vault.open(str(folder / "unlock"), PASSPHRASE), vault.cases()))
        walls.append(wall)
        cpus.append(cpu)
    line("unlocking (Argon2id as calibrated here)", statistics.median(walls), "s wall", LIMITS["unlock"],
         f"   {statistics.median(cpus):.2f} s CPU")
    cpu, wall = cost(vault.lock)
    line("locking", wall, "s wall")
    wrapped = header_file.one(folder / "unlock", header.FILE)
    line("reading the header", 1000 * cost(lambda: header_file.read(folder / "unlock"))[1], "ms wall",
         more=f"   {len(header.written(wrapped))} bytes")


def all_cases(folder: Path) -> None:
    """A word looked up in many cases, files closed and files open."""
    vault = Vault("anna", keys.FLOOR)
    vault.create(str(folder / "all"), PASSPHRASE)
    count = 40 if SMALL else 200
    for number in range(count):
        case = vault.new_case(f"Fall {number}").id
        vault.add_document(case, document(0, 500)[0], b"", document(0, 500)[1])
    vault.lock()
    vault.open(str(folder / "all"), PASSPHRASE)
    cpu, wall = cost(lambda: vault.search_all(WORDS[900], 50))
    line(f"looking up in {count} cases of 500 windows, cold", 1000 * cpu, "ms CPU",
         more=f"   wall {1000 * wall:.0f} ms")
    warm = [cost(lambda word=word: vault.search_all(word, 50))[0] for word in WORDS[901:921]]
    line("  with the files open", 1000 * statistics.median(warm), "ms CPU", LIMITS["all"])
    line("  list of cases", 1000 * cost(vault.cases)[0], "ms CPU")
    vault.lock()


def main() -> int:
    """All of it, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        # The small ones first: after bulk writes the disk is still busy with them.
        for part in (record, unlock, against_plain, all_cases):
            try:
                part(Path(folder))
            except Trouble as trouble:
                print(f"{part.__name__}: {trouble.code} {dict(trouble.params)}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
