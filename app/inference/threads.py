"""How many threads a model may use: one core is left to the person."""

import os


def usable_cores() -> int:
    """The cores that this process may run on, as the system and any container allow."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def threads_for(wanted: int) -> int:
    """The number of threads; 0 means as many as leave a core to the person.

    With as many threads as cores, one busy program beside it slows a model to a fifth or less: the threads wait
    for each other at every step.
    """
    return min(wanted, usable_cores()) if wanted > 0 else max(1, usable_cores() - 1)
