"""The fixed words around a prompt, one set a language, from resources/templates."""

import tomllib
from functools import cache

from app.core.asking import Template
from app.system import paths

OTHERWISE = "en"


def answer_template(language: str) -> Template:
    """The template for answering from passages in this language (ISO 639-1); English where there is none."""
    templates = _read("answer")
    return templates.get(language, templates[OTHERWISE])


@cache
def _read(name: str) -> dict[str, Template]:
    with (paths.resources() / "templates" / f"{name}.toml").open("rb") as file:
        entries = tomllib.load(file)
    return {
        language: Template(
            entries["name"], entries["version"], language,
            words["system"].strip(), words["user"].strip(), words["passage"].strip(),
        )
        for language, words in entries.items()
        if isinstance(words, dict)
    }
