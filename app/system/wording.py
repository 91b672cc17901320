"""Sentences for codes, in the person's language; the one place where a code becomes words."""

import locale
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.core.errors import Bug, Trouble
from app.core.jobs import Progress
from app.core.reasons import KINDS, Reason
from app.system import paths

LANGUAGES = ("en", "de", "fr", "it")
_PLACE = re.compile(r"\{([a-z_]+)\}")

Sentences = Mapping[str, Mapping[str, str]]


def languages() -> tuple[str, ...]:
    """The languages that the product speaks, ISO 639-1."""
    return LANGUAGES


def system_language() -> str:
    """The language that this computer is set to if we speak it, otherwise English."""
    told = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")]
    if not any(told) and sys.platform == "win32":
        told = [locale.getlocale()[0] or ""]
    first = next((value for value in told if value), "")[:2].lower()
    # Windows says "German_Switzerland" where others say "de_CH".
    first = {"ge": "de"}.get(first, first)
    return first if first in LANGUAGES else "en"


class Wording:
    """All sentences of one language; what it lacks is said in English, what nobody knows is said as such."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        self.language = language if language in LANGUAGES else system_language()
        self._texts: dict[str, str] = {}
        for _, sentences in read_all(folder or paths.resources() / "wording"):
            for code, entry in sentences.items():
                text = entry.get(self.language) or entry.get("en")
                if text is not None:
                    self._texts[code] = text

    def say(self, thing: Reason | Trouble | Bug | Progress) -> str:
        """The sentence for something that happened; never an exception, whatever the code."""
        if isinstance(thing, Bug):
            return self._filled("bug", {"code": thing.code})
        if isinstance(thing, Progress):
            params = {"done": str(thing.done), "total": str(thing.total), "percent": str(int(thing.share * 100))}
            return self._filled(thing.code or "working", params)
        return self._filled(thing.code, dict(thing.params))

    def text(self, code: str, /, **params: str | int) -> str:
        """The words for a code with its places filled; `count` = 1 takes `code.one` where there is one."""
        return self._filled(code, {name: str(value) for name, value in params.items()})

    def kind(self, kind: str, count: int = 1) -> str:
        """The name of a kind of personal data, of its family where it has no own: "ID:CH_AHV", then "ID"."""
        return self.text(f"kind.{kind}", count=count)

    def knows(self, code: str) -> bool:
        """Whether there is a sentence for exactly this code."""
        return code in self._texts

    def _filled(self, code: str, params: Mapping[str, str]) -> str:
        text = self._pattern(code, params)
        if text is None:
            text, params = self._texts.get("unknown", "{code}"), {"code": code}
        return _PLACE.sub(lambda place: self._value(place[1], params, place[0]), text)

    def _pattern(self, code: str, params: Mapping[str, str]) -> str | None:
        family = code.partition(":")[0] if code.startswith("kind.") else code
        for name in (code, family):
            for candidate in ((f"{name}.one", name) if params.get("count") == "1" else (name,)):
                if candidate in self._texts:
                    return self._texts[candidate]
        return None

    def _value(self, name: str, params: Mapping[str, str], otherwise: str) -> str:
        value = params.get(name)
        if value is None:
            return otherwise
        # A kind and a setting's key are codes as well; a person reads their names.
        if name == "kind" and value.partition(":")[0] in KINDS:
            return self.kind(value, 1)
        if name == "kinds":
            return ", ".join(self.kind(kind, 2) for kind in value.split())
        if name == "categories":
            return ", ".join(self.text(f"special.{category}") for category in value.split())
        if name == "setting":
            hides = value.removeprefix("privacy.hide.").upper()
            return self.text(f"kind.{hides}" if hides in KINDS else f"setting.{value}")
        return value


def read_all(folder: Path) -> Iterator[tuple[str, Sentences]]:
    """Each file's name and its sentences by code and language, files in the order of their names."""
    for path in sorted(folder.glob("*.toml")):
        source = path.read_text("utf-8")
        yield path.name, quickly(source) or properly(source)


def quickly(source: str) -> Sentences | None:
    """Read the one form that our files are written in, ten times faster than TOML; None if it is another."""
    found: dict[str, dict[str, str]] = {}
    entry: dict[str, str] = {}
    for line in source.splitlines():
        if line[2:6] == ' = "' and line[-1] == '"' and len(line) > 6:
            text = line[6:-1]
            if "\\" in text or '"' in text:
                return None
            entry[line[:2]] = text
        elif line[:2] == '["' and line[-2:] == '"]':
            entry = found.setdefault(line[2:-2], {})
        elif line and line[0] != "#":
            return None
    return found


def properly(source: str) -> Sentences:
    """Read any TOML whose tables are codes; dotted tables count as dotted codes."""
    found: dict[str, dict[str, str]] = {}

    def walk(table: Mapping[str, object], code: str) -> None:
        for name, value in table.items():
            if isinstance(value, dict):
                walk(value, f"{code}.{name}" if code else name)
            elif isinstance(value, str):
                found.setdefault(code, {})[name] = value

    # Only where a file is not in our own quick form: the window is up sooner without it.
    import tomllib

    walk(tomllib.loads(source), "")
    return found
