"""Reading the files of templates, and naming every fault by file, template and slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .lists import Lists, lines
from .slots import INNER, SLOTS
from .template import Fault, Gendered, Nodes, Slot, parse, slots

HELD = 0.07
"""The share of templates that only the development part is made of."""


@dataclass(frozen=True)
class Template:
    """One document to fill; `lines` tells long ones from single sentences."""

    language: str
    genre: str
    number: int
    nodes: Nodes
    lines: int
    held: bool

    @property
    def name(self) -> str:
        """File and place in it."""
        return f"{self.language}/{self.genre}.txt, template {self.number}"


def read(folder: Path, language: str, lists: Lists) -> tuple[list[Template], list[str]]:
    """A language's templates, and what is wrong with those that are left out."""
    found, faults = [], []
    for file in sorted((folder / language).glob("*.txt")):
        for number, source in sources(file):
            where = f"{language}/{file.name}, template {number}"
            try:
                nodes = parse(source)
            except Fault as fault:
                faults.append(f"{where}: {fault}")
                continue
            wrong = list(unfillable(nodes, language, lists))
            faults.extend(f"{where}: {text}" for text in wrong)
            if not wrong:
                held = int.from_bytes(sha256(source.encode()).digest()[:4], "big") < HELD * 2**32
                found.append(Template(language, file.stem, number, nodes, source.count("\n") + 1, held))
    return found, faults


def sources(file: Path) -> Iterator[tuple[int, str]]:
    """The templates of a file as they are written, counted from one."""
    current: list[str] = []
    number = 0
    for line in [*file.read_text(encoding="utf-8").split("\n"), "%%"]:
        if line.strip() == "%%":
            if text := "\n".join(current).strip("\n"):
                number += 1
                yield number, text
            current = []
        else:
            current.append(line)


def unfillable(nodes: Nodes, language: str, lists: Lists) -> Iterator[str]:
    """Slots that nothing can fill."""
    for slot in dict.fromkeys(slots(nodes)):
        if isinstance(slot, Gendered):
            continue
        known = SLOTS.get(slot.name)
        if known is None:
            yield f"{slot} is no slot"
        elif slot.form and slot.form not in known.forms:
            yield f"{slot} has no form {slot.form}"
        elif known.needs and not any(lists.whole(language, name) for name in known.needs):
            yield f"{slot} has no list {language}/{known.needs[0]}.txt"
        elif slot == Slot("p", slot.number, "prof") and not lists.pairs(language):
            yield f"{slot} has no list {language}/prof_m.txt"


def bad_entries(folder: Path, language: str) -> Iterator[str]:
    """Entries of lists whose placeholders nothing can fill."""
    for file in sorted((folder / language).glob("*.txt")):
        for entry in lines(file):
            try:
                nodes = parse(entry) if "{" in entry else ()
                wrong = [
                    str(slot) for slot in slots(nodes) if isinstance(
                        slot, Gendered,
                    ) or slot.name not in (*SLOTS, *INNER)
                ]
            except Fault as fault:
                wrong = [str(fault)]
            if wrong:
                yield f"lists/{language}/{file.name}, {entry!r}: {wrong[0]} cannot be filled"
