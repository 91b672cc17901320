"""The table of chips and machines: bandwidths as their makers state them, and the rows of “what if”."""

import difflib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from app.core.advising import Kind, Machine, Memory
from app.core.errors import Bug, WrongUsage

GIB = 1 << 30
OTHERS = 4 * GIB
"""What a person's other programs are reckoned to take on a machine that nobody can look at; a quarter at most."""


class Chip(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A processor or graphics processor. bandwidth: 10⁹ bytes a second; memory: GiB of its own, 0 where it has none.

    shared: one memory for both processors. graphics: how many graphics cores, 0 where there is one variant.
    """

    name: str
    kind: Kind
    bandwidth: float
    memory: int = 0
    shared: bool = False
    graphics: int = 0


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A machine in the sizes of memory that it is sold with, GiB; processor: a chip's name where `chip` is a card's."""

    name: str
    chip: str
    memory: tuple[int, ...]
    graphics: int = 0
    processor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """All of it."""

    chips: tuple[Chip, ...]
    rows: tuple[Row, ...]

    def chip(self, words: str, graphics: int = 0) -> Chip | None:
        """The chip that these words of the system mean: the longest name in them; of variants the slowest, unless the
        number of graphics cores tells.
        """
        said = plain(words)
        found = [chip for chip in self.chips if re.search(rf"\b{re.escape(plain(chip.name))}\b", said)]
        if not found:
            return None
        longest = max(len(chip.name) for chip in found)
        variants = [chip for chip in found if len(chip.name) == longest]
        exact = [chip for chip in variants if graphics and chip.graphics == graphics]
        return min(exact or variants, key=lambda chip: chip.bandwidth)

    def machines(self) -> tuple[Machine, ...]:
        """Every row in every size."""
        return tuple(self._machine(row, size) for row in self.rows for size in row.memory)

    def machine(self, words: str) -> Machine:
        """The row that these words name, all of them or some; without a size its largest. Raises WrongUsage that names
        near ones.
        """
        said = plain(words)
        all_ = self.machines()
        found = [one for one in all_ if plain(one.name) == said]
        if not found and said:
            holding = [one for one in all_ if set(said.split()) <= set(plain(one.name).split())]
            whole = [one for one in holding if bare(one) == said]
            found = whole or (holding if len({bare(one) for one in holding}) == 1 else [])
        if not found:
            near = difflib.get_close_matches(said, [plain(one.name) for one in all_], 3, 0.3)
            names = [one.name for one in all_ if plain(one.name) in near] or [all_[0].name]
            raise WrongUsage("machine.unknown", machine=words[:60], near=" · ".join(names))
        return found[-1]

    def _machine(self, row: Row, size: int) -> Machine:
        chip = self._named(row.chip, row.graphics)
        total = size * GIB
        free = total - min(OTHERS, total // 4)
        own = self._named(row.processor, 0) if row.processor else chip
        kept = Memory("processor", total, free, own.bandwidth, "table", chip.kind == "metal" or chip.shared)
        places: tuple[Memory, ...] = (kept,)
        if chip.memory:
            places = (Memory(chip.kind, chip.memory * GIB, chip.memory * GIB, chip.bandwidth, "table"), kept)
        elif chip.kind != "processor":
            places = (Memory(chip.kind, total, free, chip.bandwidth, "table", True), kept)
        named = chip.name if chip.kind != "processor" else ""
        system = "macOS" if chip.kind == "metal" else ""
        return Machine(f"{row.name} {size} GB", own.name, 0, system, places, named, imagined=True)

    def _named(self, name: str, graphics: int) -> Chip:
        return next(one for one in self.chips if one.name == name and (not graphics or one.graphics == graphics))


def bare(machine: Machine) -> str:
    """A row's name without its size."""
    return plain(machine.name).rsplit(" ", 2)[0]


@cache
def read_table(file: Path) -> Table:
    """The table; raises Bug where the file is not what it must be."""
    try:
        content = tomllib.loads(file.read_text("utf-8"))
        chips = msgspec.convert(content.get("chip", []), tuple[Chip, ...])
        rows = msgspec.convert(content.get("machine", []), tuple[Row, ...])
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Bug("machines.form") from error
    known = {(chip.name, chip.graphics) for chip in chips}
    names = {chip.name for chip in chips}
    sound = (
        len(known) == len(chips)
        and all(chip.bandwidth > 0 and chip.memory >= 0 for chip in chips)
        and all((row.chip, row.graphics) in known and row.memory and min(row.memory) > 0 for row in rows)
        and all(not row.processor or row.processor in names for row in rows)
    )
    if not sound or set(content) != {"chip", "machine"}:
        raise Bug("machines.entry")
    return Table(chips, rows)


def plain(words: str) -> str:
    """Small letters, signs of trade marks gone, one space between words and before "gb"."""
    bare = re.sub(r"\((?:r|tm)\)|[®™]", " ", words.casefold())
    return " ".join(re.sub(r"(\d)\s*gi?b\b", r"\1 gb", bare).replace("_", " ").split())
