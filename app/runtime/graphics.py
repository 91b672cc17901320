"""Which graphics processor this machine has: asked of the driver's own files and programs, never loaded in here."""

import csv
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SECONDS = 5
"""A driver's program that takes longer than this has no answer."""
MIB = 1 << 20
_ASKED = ("--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits")


@dataclass(frozen=True, slots=True)
class Graphics:
    """A graphics processor; memory of its own in bytes, 0 where it shares the processor's. cores: 0 if unknown."""

    name: str
    total: int = 0
    free: int = 0
    cores: int = 0


def found() -> Graphics | None:
    """The one with the most memory; None where there is none that a model could use."""
    if sys.platform == "darwin":
        return _apple()
    jetson = _jetson()
    if jetson:
        return Graphics(jetson)
    return max(_nvidia(), key=lambda one: one.total, default=None)


def engine_uses() -> bool:
    """Whether the installed llama.cpp was built for a graphics processor; by its files' names, nothing is loaded."""
    spec = importlib.util.find_spec("llama_cpp")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    return folder is not None and any(
        any(kind in file.name for kind in ("-cuda", "-metal", "-vulkan", "-hip"))
        for file in folder.rglob("*ggml-*") if file.suffix in (".so", ".dylib", ".dll")
    )


def parse_nvidia(said: str) -> tuple[Graphics, ...]:
    """What nvidia-smi says, a line a card: name, MiB, MiB free. Lines that say something else are left out."""
    cards = []
    for row in csv.reader(said.splitlines(), skipinitialspace=True):
        if len(row) == 3 and row[1].strip().isdigit() and row[2].strip().isdigit():
            cards.append(Graphics(row[0].strip()[:80], int(row[1]) * MIB, int(row[2]) * MIB))
    return tuple(cards)


def parse_ioreg(said: str) -> int:
    """The number of graphics cores in what macOS's ioreg says; 0 where it does not say."""
    for line in said.splitlines():
        key, equals, value = line.partition("=")
        if equals and '"gpu-core-count"' in key and value.strip().isdigit():
            return int(value)
    return 0


def said_by(command: Sequence[str]) -> str:
    """What a program of the system says, "" where it is not there, fails or takes too long."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS,
            env={"LC_ALL": "C", **{key: os.environ[key] for key in ("SYSTEMROOT",) if key in os.environ}},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0), check=False,
        )
    except (OSError, subprocess.SubprocessError, RuntimeError):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _nvidia() -> tuple[Graphics, ...]:
    if sys.platform == "win32":
        places = [Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "nvidia-smi.exe"]
    else:
        # By its place, never by the search path: what stands there is the system's own.
        places = [Path("/usr/bin/nvidia-smi"), Path("/usr/local/bin/nvidia-smi"), Path("/usr/lib/wsl/lib/nvidia-smi")]
    program = next((place for place in places if place.is_file()), None)
    return parse_nvidia(said_by([str(program), *_ASKED])) if program else ()


def _jetson() -> str:
    """The board's name as the kernel has it, "" where this is no Jetson."""
    try:
        name = Path("/proc/device-tree/model").read_bytes().rstrip(b"\0").decode("utf-8", "replace")
    except OSError:
        return ""
    return name[:80] if "Jetson" in name else ""


def _apple() -> Graphics | None:
    import platform

    if platform.machine() != "arm64":
        return None
    return Graphics("Apple", cores=parse_ioreg(said_by(["/usr/sbin/ioreg", "-rc", "AGXAccelerator", "-d", "1"])))
