"""Models that a person brought: kept in `brought.toml` in the model folder, in the catalogue's own form."""

import json
import re
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path

from app.core.errors import Bug
from app.runtime.catalogue import Model, read_catalogue
from app.runtime.gguf import GgufFacts

FILE = "brought.toml"
LANGUAGES = ("en", "de", "fr", "it")
RANK = 15
"""Below the models measured here, above the one for trying out."""


def read_brought(folder: Path) -> tuple[Model, ...]:
    """The models that were brought; none where the list is missing or unreadable: their files can be added again."""
    try:
        return read_catalogue(folder / FILE)
    except (OSError, Bug):
        return ()


def write_brought(folder: Path, models: Collection[Model]) -> None:
    """Keep the list, in one step. Raises OSError."""
    lines = ["# Models that were brought to this computer as files. Written by the program.\n"]
    for model in models:
        lines.append("[[model]]\n")
        # JSON's strings, numbers and lists of strings are TOML's too.
        lines += [
            f"{key} = {json.dumps(value, ensure_ascii=False)}\n"
            for key, value in asdict(model).items()
            if key != "parts"
        ]
        lines.append("\n")
    waiting = folder / f".{FILE}"
    waiting.write_text("".join(lines), "utf-8")
    waiting.replace(folder / FILE)


def described(facts: GgufFacts, name: str, size: int, sha256: str) -> Model:
    """The entry of a brought file; what its header does not tell is left empty."""
    return Model(
        name=name,
        title=facts.title or name,
        task="answer",
        languages=tuple(one for one in facts.languages if one in LANGUAGES) or LANGUAGES,
        form="gguf",
        bytes=size,
        sha256=sha256,
        licence=facts.licence,
        upstream="",
        worth="models.worth.brought",
        rank=RANK,
        quantisation=facts.quantisation,
        parameters=facts.parameters,
        context=facts.context,
        layers=facts.layers,
        kv_heads=facts.kv_heads,
        head_size=facts.head_size,
    )


def fresh_name(file_name: str, taken: Collection[str]) -> str:
    """A name for the model made from its file's name, unlike all that are taken."""
    base = re.sub(r"[^a-z0-9.]+", "-", Path(file_name).stem.lower()).strip("-.")[:48] or "model"
    if base not in taken:
        return base
    return next(f"{base}-{number}" for number in range(2, 10_000) if f"{base}-{number}" not in taken)
