"""What this machine is: its processor, cores and memory, its graphics processor, and how fast each reads its memory."""

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

import psutil

from app.core.advising import Kind, Machine, Memory
from app.runtime import graphics
from app.runtime.graphics import Graphics
from app.runtime.machine_table import Table

SYSTEMS = {"linux": "Linux", "darwin": "macOS", "win32": "Windows"}


def this_machine(table: Table, measure: Callable[[str, int], float]) -> Machine:
    """This computer now. measure(processor, cores): its memory's bandwidth, asked for where the table has none."""
    memory = psutil.virtual_memory()
    return made(
        processor_name(), psutil.cpu_count(logical=False) or os.cpu_count() or 1, int(memory.total),
        int(memory.available), graphics.found(), graphics.engine_uses(), table, measure,
    )


def made(
    processor: str, cores: int, total: int, free: int, card: Graphics | None, usable: bool, table: Table,
    measure: Callable[[str, int], float],
) -> Machine:
    """A machine of these parts; bytes. A card that shares the processor's memory has none of its own."""
    # macOS names the whole chip by its processor; its graphics cores tell the variants apart.
    chip = table.chip(processor, card.cores if card else 0)
    shared = card is not None and not card.total
    kept = _measured(processor, cores, total, free, measure) if chip is None else Memory(
        "processor", total, free, chip.bandwidth, "table", shared
    )
    places: tuple[Memory, ...] = (kept,)
    name = ""
    if card is not None:
        chip = chip if chip is not None and chip.kind == "metal" else table.chip(card.name, card.cores)
        name = chip.name if chip is not None and chip.kind == "metal" else card.name
        kind: Kind = "metal" if chip is not None and chip.kind == "metal" else "cuda"
        width = chip.bandwidth if chip else 0.0
        own = Memory(
            kind, card.total or total, card.free if card.total else free, width, "table" if width else "unknown",
            not card.total,
        )
        places = (own, kept)
    return Machine(
        platform.node()[:40], processor, cores, SYSTEMS.get(sys.platform, sys.platform), places, name,
        usable if name else True,
    )


def processor_name() -> str:
    """What the processor calls itself; its family where it does not say."""
    if sys.platform == "darwin":
        said = graphics.said_by(["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"])
    elif sys.platform == "win32":
        said = _windows()
    else:
        said = parse_cpuinfo(_read("/proc/cpuinfo")) or _read("/proc/device-tree/model").rstrip("\0")
    return " ".join(said.split())[:80] or platform.machine()


def parse_cpuinfo(said: str) -> str:
    """The model's name in what Linux says of its processors, "" where it has none, as on most arm64."""
    for line in said.splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip() in ("model name", "Model"):
            return value.strip()
    return ""


def _measured(processor: str, cores: int, total: int, free: int, measure: Callable[[str, int], float]) -> Memory:
    width = measure(processor, cores)
    return Memory("processor", total, free, width, "measured" if width else "unknown")


def _windows() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"HARDWARE\DESCRIPTION\System\CentralProcessor\0") as key:
            return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])
    except OSError:
        return ""


def _read(file: str) -> str:
    try:
        return Path(file).read_text("utf-8", "replace")
    except OSError:
        return ""
