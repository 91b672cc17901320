"""How much a child may take; it bounds itself before it reads its first frame."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

VARIABLE = "INTRAMUROS_LIMITS"
_GIB = 1024**3


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one child; 0 means none.

    memory_bytes: of its own data, not of mapped files (model weights), held by the kernel on Linux.
    cpu_seconds: of its whole life. kill_on_cancel: whether a call that does not heed a stop ends the process.
    """

    memory_bytes: int = 4 * _GIB
    kill_on_cancel: bool = True
    cpu_seconds: int = 0
    open_files: int = 1024

    def as_variable(self) -> str:
        """For the environment of the child."""
        return f"{self.memory_bytes},{self.cpu_seconds},{self.open_files}"


def apply(environment: Mapping[str, str]) -> None:
    """Hold this process to what its environment names; a bound that the system already draws tighter stays."""
    numbers = [int(part) for part in environment.get(VARIABLE, "0,0,0").split(",")]
    if sys.platform == "win32":
        return
    import resource

    memory, cpu, files = numbers
    _bound(resource.RLIMIT_CORE, 0)
    if memory:
        _bound(resource.RLIMIT_DATA, memory)
    if cpu:
        _bound(resource.RLIMIT_CPU, cpu)
    if files:
        _bound(resource.RLIMIT_NOFILE, files)


def _bound(which: int, most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(which)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    if soft == resource.RLIM_INFINITY or soft > allowed:
        resource.setrlimit(which, (allowed, allowed))
