"""The template language: text into a tree of choices, slots and annotations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

KINDS = frozenset(["PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "ID"])

SLOT = re.compile(r"([a-z]+)([0-9]?)(?:\.([a-z]+))?\}")
GENDERED = re.compile(r"p([0-9]):")
NOTE = re.compile(r"<([A-Z]+):")
PLAIN = re.compile(r"[^\\\[\]{}|<>]+")


class Fault(ValueError):
    """A template that cannot be read."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to fill; `number` is empty where every use is drawn anew."""

    name: str
    number: str
    form: str

    def __str__(self) -> str:
        return "{" + self.name + self.number + (f".{self.form}" if self.form else "") + "}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these sequences."""

    ways: tuple["Nodes", ...]


@dataclass(frozen=True, slots=True)
class Gendered:
    """The masculine or the feminine sequence, by the person with this number."""

    number: str
    masculine: "Nodes"
    feminine: "Nodes"


@dataclass(frozen=True, slots=True)
class Note:
    """Literal text that is annotated."""

    kind: str
    inner: "Nodes"


Nodes = tuple[str | Slot | Choice | Gendered | Note, ...]


def parse(source: str) -> Nodes:
    """The tree of a whole template."""
    nodes, _ = _sequence(source, 0, "")
    return nodes


def slots(nodes: Nodes) -> Iterator[Slot | Gendered]:
    """Every slot in a tree, however deep."""
    for node in nodes:
        if isinstance(node, Slot):
            yield node
        elif isinstance(node, Choice):
            for way in node.ways:
                yield from slots(way)
        elif isinstance(node, Gendered):
            yield node
            yield from slots(node.masculine)
            yield from slots(node.feminine)
        elif isinstance(node, Note):
            yield from slots(node.inner)


def _sequence(source: str, at: int, stops: str) -> tuple[Nodes, int]:
    """Nodes up to one of the characters in `stops`, which is left unread; without stops, to the end."""
    nodes: list[str | Slot | Choice | Gendered | Note] = []
    words: list[str] = []

    def add(node: Slot | Choice | Gendered | Note) -> None:
        if words:
            nodes.append("".join(words))
            words.clear()
        nodes.append(node)

    while at < len(source):
        mark = source[at]
        if mark in stops:
            break
        if mark == "\\" and at + 1 < len(source) and source[at + 1] in "\\[]{}|<>":
            words.append(source[at + 1])
            at += 2
        elif mark == "[":
            choice, at = _choice(source, at)
            add(choice)
        elif mark == "{":
            slot, at = _slot(source, at)
            add(slot)
        elif mark == "<" and (note := NOTE.match(source, at)):
            if note[1] not in KINDS:
                raise Fault(f"{note[1]} is no kind, in {_near(source, at)}")
            inner, at = _sequence(source, note.end(), ">")
            if at >= len(source):
                raise Fault(f"an annotation is not closed: {_near(source, note.start())}")
            add(Note(note[1], inner))
            at += 1
        elif mark in "]}":
            raise Fault(f"{mark} closes nothing: {_near(source, at)}")
        else:
            run = PLAIN.match(source, at)
            words.append(run[0] if run else mark)
            at = run.end() if run else at + 1
    if words:
        nodes.append("".join(words))
    return tuple(nodes), at


def _choice(source: str, at: int) -> tuple[Choice, int]:
    begin = at
    ways = []
    while True:
        way, at = _sequence(source, at + 1, "|]")
        ways.append(way)
        if at >= len(source):
            raise Fault(f"a choice is not closed: {_near(source, begin)}")
        if source[at] == "]":
            return Choice(tuple(ways)), at + 1


def _slot(source: str, at: int) -> tuple[Slot | Gendered, int]:
    if gendered := GENDERED.match(source, at + 1):
        masculine, end = _sequence(source, gendered.end(), "|}")
        if end >= len(source) or source[end] != "|":
            raise Fault(f"a gendered choice needs two sides: {_near(source, at)}")
        feminine, end = _sequence(source, end + 1, "|}")
        if end >= len(source) or source[end] != "}":
            raise Fault(f"a gendered choice is not closed after its second side: {_near(source, at)}")
        return Gendered(gendered[1], masculine, feminine), end + 1
    slot = SLOT.match(source, at + 1)
    if not slot:
        raise Fault(f"no slot begins here: {_near(source, at)}")
    return Slot(slot[1], slot[2], slot[3] or ""), slot.end()


def _near(source: str, at: int) -> str:
    return repr(source[at : at + 40])
