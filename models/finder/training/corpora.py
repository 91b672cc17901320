"""What each corpus annotates, and so what its silence means."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .labels import KINDS, Mark

NAMES = ("PERSON", "ORGANIZATION", "LOCATION")

DURATION = re.compile(
    r"(?i)\b(?:age|aged|years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)[- ](?:year|month|week|day|hour)\w*)\b"
)
"""English stretches that TAB calls DATETIME and that are mostly durations or ages."""

CALENDAR = re.compile(
    r"(?i)\b(?:1[0-9]{3}|20[0-9]{2}|\d\d?[./]\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b"
)

OCCUPATION = re.compile(
    r"(?i)\b(?:\w+(?:er|or|ist|ician|arian|orian|ant)s?|student|lawyers?|minist\w+|chair\w+|clerk|nurse|chef|cook|"
    r"judge|dentist|police\w*|secretary|mayor|priest|imam|guard|pilot|maid|architect|surgeon|deputy|head|prosecutor\w*)$"
)
NO_OCCUPATION = re.compile(
    r"(?i)national|citizen|origin|disab|wom[ae]n|\bm[ae]n\b|disorder|cancer|gender|marxist|zeugen"
)

TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Judge|Sir)\.?\s+")


@dataclass(frozen=True)
class Text:
    """A document with its marks; `source` is corpus and language, `missing` are kinds that its corpus leaves out.

    Documents of one `group` are learned from or measured on together.
    """

    name: str
    corpus: str
    source: str
    group: str
    text: str
    marks: tuple[Mark, ...]
    missing: tuple[str, ...]


def corpus(file: Path) -> str:
    """The corpus that a file belongs to, by its name."""
    for name in ("europeana", "ler", "tab", "made"):
        if file.stem.startswith(name):
            return name
    raise ValueError(f"{file.name}: whose annotations these are is not known")


def read(file: Path) -> Iterator[Text]:
    """The documents of a file, one JSON object a line."""
    name = corpus(file)
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            entry = json.loads(line)
            marks = tuple(mark for span in entry["spans"] for mark in _marks(name, entry["text"], span))
            yield Text(
                name=entry["id"], corpus=name, source=f"{name} {entry['lang']}", group=_group(file, entry, number),
                text=entry["text"], marks=marks, missing=MISSING[name],
            )


MISSING = {
    "made": (),
    "ler": ("ADDRESS", "DATE", "AGE", "PROFESSION", "ID"),
    "europeana": ("ADDRESS", "DATE", "AGE", "PROFESSION", "ID"),
    "tab": ("ADDRESS", "AGE", "PROFESSION"),
}
"""Kinds whose absence says nothing."""


def _group(file: Path, entry: dict, number: int) -> str:
    """Neighbouring sentences of a newspaper stay together; the other corpora come in documents."""
    return f"{file.stem}-{number // 20}" if file.stem.startswith("europeana") else entry["id"]


def _marks(name: str, text: str, span: dict) -> list[Mark]:
    start, end, kind = span["start"], span["end"], span["type"]
    if name == "tab":
        return _tab(start, end, kind, text[start:end])
    if name == "europeana" and kind == "LOCATION":
        return [Mark(start, end, ("LOCATION", "ADDRESS"))]
    return [Mark(start, end, (kind,))] if kind in KINDS else []


def _tab(start: int, end: int, kind: str, words: str) -> list[Mark]:
    if kind == "PERSON":
        # Titles are part of TAB's names and not of ours.
        title = TITLE.match(words)
        name = start + title.end() if title else start
        return [*([Mark(start, name, KINDS, outside=True)] if title else []), Mark(name, end, ("PERSON",))]
    if kind in ("ORG", "LOC", "CODE"):
        kinds = {"ORG": ("ORGANIZATION",), "LOC": ("LOCATION", "ADDRESS"), "CODE": ("ID",)}[kind]
        return [Mark(start, end, kinds)]
    if kind == "DATETIME" and (CALENDAR.search(words) or not DURATION.search(words)):
        return [Mark(start, end, ("DATE",))]
    if kind == "DEM" and OCCUPATION.search(words) and not NO_OCCUPATION.search(words):
        return [Mark(start, end, ("PROFESSION",))]
    # Durations, nationalities, illnesses, amounts and the rest: neither asked for nor punished.
    return [Mark(start, end, KINDS, outside=True)]


def held_out(text: Text, share: float = 0.1) -> bool:
    """Whether a document of a real corpus is kept for measuring: by the hash of its group, the same for ever."""
    return int(sha256(f"finder {text.group}".encode()).hexdigest()[:8], 16) < share * 0x1_0000_0000


def dev(real: Iterable[Path], made: Iterable[Path]) -> list[Text]:
    """Everything to measure on: what is held out of the real corpora, and made documents kept for it."""
    held = [text for file in real for text in read(file) if text.corpus != "made" and held_out(text)]
    return [*(text for file in made for text in read(file)), *held]


def few(texts: Iterable[Text], number: int) -> list[Text]:
    """At most this many documents of each source, drawn the same way every time."""
    chance = random.Random(0)
    sources: dict[str, list[Text]] = {}
    for text in texts:
        sources.setdefault(text.source, []).append(text)
    return [text for found in sources.values() for text in chance.sample(found, min(number, len(found)))]
