"""`make bench-privacy BENCH=folder`: how much personal data the finder leaves in clear, and how much else it hides.

Our own sets under tests/privacy are always scored; those under BENCH/privacy/data too where the folder is given. The
third and fourth sets stay closed unless --unseen is said. Snippets of texts appear only with --show.
"""

import argparse
import json
import shlex
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from privacy_score import Document, figures, score, share

ROOT = Path(__file__).resolve().parents[1]
COMMAND = f"{shlex.quote(str(ROOT / '.venv' / 'bin' / 'intramuros'))} find --jsonl -"
NAMES = frozenset({"PERSON", "ORGANIZATION", "LOCATION", "ADDRESS"})
NAMES_ALONE = ("kind_", "wikineural_", "ler_")  # sets in which nothing but names is annotated
WORST = 20
AROUND = 25


def rows_of(path: Path) -> list[dict]:
    """The texts of one set."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def find(rows: list[dict], command: str) -> dict[str, list[dict]]:
    """What the finder marks in each text, by id."""
    asked = "".join(
        json.dumps({"id": r["id"], "text": r["text"], "lang": r.get("lang", "")}, ensure_ascii=False) + "\n"
        for r in rows
    )
    done = subprocess.run(shlex.split(command), input=asked.encode(), capture_output=True, check=False, cwd=ROOT)
    if done.returncode:
        sys.exit(f"the finder ended with {done.returncode}:\n{done.stderr.decode(errors='replace')[-2000:]}")
    # Only a line feed ends a line here: a text may hold U+2028, which splitlines would cut at.
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line.strip()]
    found = {answer["id"]: answer["spans"] for answer in answers}
    silent = [r["id"] for r in rows if r["id"] not in found]
    if silent:
        sys.exit(f"no answer for {len(silent)} texts, the first {silent[0]!r}")
    return found


def line(name: str, documents: list[Document]) -> str:
    """One line of the table."""
    values = figures(documents)
    return f"{name:<28}{len(documents):>6}" + "".join(f"{100 * value:>11.2f}" for value in values.values())


def head(name: str) -> str:
    """The line above a table."""
    return f"{name:<28}{'texts':>6}" + "".join(
        f"{word:>11}" for word in ("recall", "precision", "F2", "mentions", "clean")
    )


def by_type(documents: list[Document]) -> list[str]:
    """What was missed, by type."""
    mentions, whole, letters, left, partly = (Counter[str]() for _ in range(5))
    for document in documents:
        mentions.update(document.mentions)
        whole.update(document.whole)
        letters.update(document.letters)
        for missed in document.missed:
            left[missed.kind] += missed.left
            partly[missed.kind] += missed.left < missed.letters
    lines = [f"  {'missed by type':<24}{'mentions':>9}{'recall':>9}{'whole':>9}{'missed':>8}{'of it partly':>14}"]
    for kind, number in mentions.most_common():
        recall = 100 * share(letters[kind] - left[kind], letters[kind])
        lines.append(f"  {kind:<24}{number:>9}{recall:>9.2f}{100 * share(whole[kind], number):>9.2f}"
                     f"{number - whole[kind]:>8}{partly[kind]:>14}")
    return lines


def by_finder(documents: list[Document]) -> list[str]:
    """What was marked and is no personal data, by kind and by the part that found it."""
    stretches, letters = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for document in documents:
        for needless in document.needless:
            stretches[needless.kind, needless.by] += 1
            letters[needless.kind, needless.by] += needless.extra
    lines = [f"  {'false by kind':<24}{'found by':<24}{'stretches':>10}{'letters':>9}"]
    lines += [f"  {kind:<24}{by:<24}{stretches[kind, by]:>10}{n:>9}" for (kind, by), n in letters.most_common()]
    return lines


def by_class(documents: list[Document]) -> list[str]:
    """The table again, a line for each class of cases."""
    groups = defaultdict(list)
    for document in documents:
        groups[document.group].append(document)
    if set(groups) == {""}:
        return []
    return [line(f"  {group}", groups[group]) for group in sorted(groups)]


def worst(documents: list[Document], texts: dict[str, str], show: bool) -> list[str]:
    """The texts with the most errors; what they are only if asked."""
    lines = [f"  {'worst texts':<36}{'left in clear':>14}{'of letters':>11}{'marked needlessly':>19}"]
    for document in sorted(documents, key=lambda d: -d.errors)[:WORST]:
        if not document.errors:
            break
        lines.append(f"  {document.id:<36}{document.gold - document.hit:>14}{document.gold:>11}"
                     f"{document.marked - document.right:>19}")
        if show:
            text = texts[document.id]
            lines += [f"      - {m.kind}: {snippet(text, m.start, m.end)}" for m in document.missed]
            lines += [f"      + {n.kind} ({n.by}): {snippet(text, n.start, n.end)}" for n in document.needless]
    return lines


def snippet(text: str, start: int, end: int) -> str:
    """A mention with a little of what stands around it, on one line."""
    before, after = text[max(0, start - AROUND):start], text[end:end + AROUND]
    return json.dumps(f"{before}[{text[start:end]}]{after}", ensure_ascii=False)


def sets(bench: Path | None, unseen: bool) -> list[Path]:
    """Our own sets, then the others if their folder is there."""
    names = ("second", "office", *(("third", "fourth") if unseen else ()))
    own = [ROOT / "tests" / "privacy" / f"{name}.jsonl" for name in names]
    if bench is None:
        print("BENCH is not given: only our own sets are scored", file=sys.stderr)
        return own
    others = sorted((bench / "privacy" / "data").glob("*.jsonl"))
    if not others:
        print(f"THERE ARE NO SETS UNDER {bench / 'privacy' / 'data'}: only our own are scored", file=sys.stderr)
    return own + others


def measured(path: Path, answer: Callable[[list[dict]], dict[str, list[dict]]], show: bool) -> list[Document]:
    """Score one set and print its tables."""
    rows = rows_of(path)
    start = time.perf_counter()
    found = answer(rows)
    seconds = time.perf_counter() - start
    kinds = NAMES if path.name.startswith(NAMES_ALONE) else None
    documents = [score(row, found[row["id"]], kinds) for row in rows]
    words = sum(len(row["text"].split()) for row in rows)
    print(f"\n== {path.stem}: {words} words in {seconds:.1f} s, start included")
    print("\n".join([head(""), line("all", documents)]))
    languages = sorted({row.get("lang", "") for row in rows})
    if len(languages) > 1:
        for language in languages:
            pairs = zip(rows, documents, strict=True)
            print(line(f"  {language}", [d for row, d in pairs if row.get("lang", "") == language]))
    texts = {row["id"]: row["text"] for row in rows}
    for part in (by_class(documents), by_type(documents), by_finder(documents), worst(documents, texts, show)):
        if part:
            print("\n" + "\n".join(part))
    return documents


def main() -> int:
    """Score every set and end with one table of them all."""
    parser = argparse.ArgumentParser(description="how much personal data the finder leaves in clear")
    parser.add_argument("--bench", type=Path, help="a folder that holds privacy/data/*.jsonl")
    parser.add_argument("--cmd", default=COMMAND, help="the finder: JSON lines in, JSON lines out")
    parser.add_argument("--only", default="", help="sets whose name holds this")
    parser.add_argument("--unseen", action="store_true", help="open the closed sets, once the finder is finished")
    parser.add_argument("--show", action="store_true", help="print what was missed in the worst texts")
    parser.add_argument("--json", type=Path, help="write the figures of every set to this file")
    wanted = parser.parse_args()
    results = {}
    for path in sets(wanted.bench, wanted.unseen):
        if wanted.only in path.stem:
            results[path.stem] = measured(path, lambda rows: find(rows, wanted.cmd), wanted.show)
    print("\n== together\n" + head(""))
    for name, documents in results.items():
        print(line(name, documents))
    if wanted.json:
        wanted.json.write_text(json.dumps({name: figures(d) for name, d in results.items()}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
