"""What is to be loaded and how: standard library only, since it crosses from the desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdapterFile:
    """An adapter (LoRA) in a file of its own; scale 1 is as it was made, 0 nothing."""

    name: str
    path: str
    sha256: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Loading:
    """Which file to load and how; threads 0 means as many as leave a core to the person, otherwise at most so many.

    gpu: "auto" takes a graphics processor that is found and passes its self-test, "off" takes none. form: the file's,
    "gguf" or another engine's. engine: "auto", or the name of the one to use.
    """

    name: str
    path: str
    sha256: str
    context: int
    threads: int = 0
    gpu: str = "auto"
    adapters: tuple[AdapterFile, ...] = ()
    form: str = "gguf"
    engine: str = "auto"
