"""Models that a person brings: how one is described, what it is called, and what older versions noted of them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from app.core.errors import Bug
from app.core.library import Looked
from app.runtime.catalogue import Model, read_catalogue

FILE = "brought.toml"
"""Where versions of the program before the store noted what was brought; it is read, and never written any more."""
LANGUAGES = ("en", "de", "fr", "it")
RANK = 15
"""Below the models measured here, above the one for trying out."""


def read_brought(folder: Path) -> tuple[Model, ...]:
    """The models that were brought before there was a store; none where the list is missing or unreadable."""
    try:
        return read_catalogue(folder / FILE)
    except (OSError, Bug):
        return ()


def described(looked: Looked, name: str, sha256: str) -> Model:
    """The entry of a brought model; what its header does not tell is left empty."""
    answers = looked.answers and looked.context > 0 and looked.layers > 0
    return Model(
        name=name,
        title=looked.title or name,
        task="answer" if answers else "other",
        languages=tuple(one for one in looked.languages if one in LANGUAGES) or (LANGUAGES if answers else ()),
        form=looked.form,
        bytes=looked.bytes,
        sha256=sha256,
        licence=looked.licence,
        upstream="",
        worth="models.worth.brought",
        rank=RANK if answers else 0,
        quantisation=looked.quantisation,
        parameters=looked.parameters,
        context=looked.context,
        layers=looked.layers,
        kv_heads=looked.kv_heads,
        head_size=looked.head_size,
    )


def expected(looked: Looked, file_name: str, catalogue: Sequence[Model]) -> Model | None:
    """The model of the catalogue that people bring which this file is, by its name upstream and its header's shape.

    No hash proves it: what it is worth stays unmeasured, and from now on it is held to its own hash.
    """
    def fits(model: Model) -> bool:
        return (
            not model.established and model.file == file_name and model.form == looked.form
            and (model.layers, model.kv_heads, model.head_size) == (looked.layers, looked.kv_heads, looked.head_size)
        )

    return next((model for model in catalogue if fits(model)), None)


def pinned(model: Model, looked: Looked, sha256: str) -> Model:
    """An entry of the catalogue made certain by the file that was brought."""
    return replace(
        model, sha256=sha256, bytes=looked.bytes, parameters=looked.parameters, context=looked.context,
        quantisation=looked.quantisation or model.quantisation, licence=looked.licence or model.licence,
        worth="models.worth.brought",
    )


def fresh_name(file_name: str, taken: Collection[str]) -> str:
    """A name for the model made from its file's name, unlike all that are taken."""
    base = re.sub(r"[^a-z0-9.]+", "-", Path(file_name).stem.lower()).strip("-.")[:48] or "model"
    if base not in taken:
        return base
    return next(f"{base}-{number}" for number in range(2, 10_000) if f"{base}-{number}" not in taken)
