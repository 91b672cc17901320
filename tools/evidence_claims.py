"""The claims under tests/evidence, true and minimally false, and how the checks of an answer's sentences do on them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.core.asking import Passage
from app.core.cases import Mark, Support
from app.core.documents import Span
from app.evidence.checks import check

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "evidence"
HALVES = ("a", "b", "c")
CLOSED = "c"
"""The half whose single results nobody looks at."""
LANGUAGES = ("en", "de", "fr", "it")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim; `language` is its own, which may differ from its passage's."""

    half: str
    language: str
    field: str
    passage: str
    text: str
    kind: str
    true: bool


def claims(half: str, folder: Path = FOLDER) -> Iterator[Claim]:
    """Every claim of a half ("a", "b" or "c"), in the order of the files."""
    for path in sorted(folder.glob(f"{half}_*.txt")):
        language, field, passage = "", "", ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("= "):
                language, field = line[2:].split()
            elif line.startswith("> "):
                passage = line[2:]
            elif line[:2] in ("+ ", "- "):
                head, _, text = line[2:].partition(": ")
                kind, _, other = head.partition(" ")
                yield Claim(half, other or language, field, passage, text, kind, line[0] == "+")
            elif line and not line.startswith("#"):
                raise ValueError(f"{path.name}: {line!r}")


def checked(claim: Claim) -> tuple[Support, ...]:
    """What the program says of a claim beside its passage."""
    passage = Passage("0", "passage", 1, Span(0, len(claim.passage)), claim.passage)
    return check(claim.text, [passage])


@cache
def flagged(claim: Claim) -> bool:
    """Whether any sentence of the claim bears a mark that asks for a look."""
    return any(one.mark in (Mark.CONTRADICTED, Mark.ABSENT) for one in checked(claim))


def rates(found: Iterable[Claim], flags: Callable[[Claim], bool]) -> tuple[int, float, int, float]:
    """False claims and the share of them caught; true ones and the share of them flagged."""
    counts: dict[bool, list[bool]] = {True: [], False: []}
    for claim in found:
        counts[claim.true].append(flags(claim))
    wrong, right = counts[False], counts[True]
    return (
        len(wrong), sum(wrong) / len(wrong) if wrong else 0.0, len(right), sum(right) / len(right) if right else 0.0,
    )
