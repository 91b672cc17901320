"""What the line at the bottom shows."""

from dataclasses import dataclass

from app.core.documents import Reason


@dataclass(frozen=True, slots=True)
class StatusState:
    """walls: why this run is not sealed, empty where it is. model: its name, loaded or chosen, "" where there is none.

    speed: tokens a second of the last answer, 0 if unknown. memory: bytes of the desk and its processes, 0 if unknown.
    job: what runs, in words; share: 0–1, negative where nobody knows; jobs: how many run.
    """

    walls: tuple[Reason, ...] = ()
    locked: bool = True
    kept: bool = True
    model: str = ""
    loaded: bool = False
    speed: float = 0.0
    memory: int = 0
    job: str = ""
    share: float = -1.0
    jobs: int = 0
