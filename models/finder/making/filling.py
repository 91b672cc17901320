"""Fills one template: every slot gets a value, numbered ones keep theirs."""

from collections.abc import Callable
from typing import Any

from . import forms
from .edits import Span, tidy
from .people import People, Person
from .setting import Setting
from .slots import INNER, SLOTS, Pieces
from .template import Choice, Gendered, Nodes, Note, Slot


def _between(*marks: str) -> Callable[[Pieces], bool]:
    def fits(pieces: Pieces) -> bool:
        return len(pieces) > 1 and pieces[-2][1] == "PERSON" and pieces[-1][1] is None and pieces[-1][0] in marks

    return fits


JOINTS = {("first", "last"): _between(" "), ("first", "lastgen"): _between(" "), ("last", "first"): _between(" ", ", ")}
"""Forms of persons that make one name when only this stands between them."""


class Filler:
    """Fills templates for one setting; a numbered slot is one value until the next `begin`."""

    def __init__(self, setting: Setting, people: People) -> None:
        self.setting = setting
        self.people = people
        self._kept: dict[str, Any] = {}
        setting.fill = self._flat

    def begin(self) -> None:
        """Forget whom and what the numbers meant."""
        self._kept.clear()

    def fill(self, nodes: Nodes) -> tuple[str, list[Span]]:
        """A template's text with its annotations."""
        pieces: Pieces = []
        self._add(nodes, pieces)
        return joined(pieces)

    def _add(self, nodes: Nodes, pieces: Pieces) -> None:
        last = Slot("", "", "")
        for node in nodes:
            if isinstance(node, str):
                pieces.append((node, None))
            elif isinstance(node, Slot):
                value = self._value(node)
                if value[0][1] and self._joins(last, node, pieces):
                    # First and last name side by side are one name, as they are where they come from one slot.
                    value = [(pieces[-2][0] + pieces[-1][0] + value[0][0], "PERSON"), *value[1:]]
                    del pieces[-2:]
                last = node
                pieces.extend(value)
            elif isinstance(node, Choice):
                self._add(self.setting.pick(node.ways), pieces)
            elif isinstance(node, Gendered):
                self._add(node.feminine if self._person(node.number).woman else node.masculine, pieces)
            elif isinstance(node, Note):
                inner: Pieces = []
                self._add(node.inner, inner)
                pieces.append(("".join(text for text, _ in inner), node.kind))

    @staticmethod
    def _joins(last: Slot, slot: Slot, pieces: Pieces) -> bool:
        """Is this slot the other half of the name that the last one began."""
        joint = JOINTS.get((last.form, slot.form))
        return bool(joint and last.name == slot.name == "p" and last.number == slot.number and joint(pieces))

    def _value(self, slot: Slot) -> Pieces:
        if slot.name == "p":
            return forms.write(self.setting, self._person(slot.number), slot.form)
        known = SLOTS[slot.name]
        if not slot.number:
            return known.show(self.setting, known.make(self.setting, slot.form), slot.form)
        key = slot.name + slot.number
        if key not in self._kept:
            self._kept[key] = known.make(self.setting, slot.form)
        return known.show(self.setting, self._kept[key], slot.form)

    def _person(self, number: str) -> Person:
        known = [value for value in self._kept.values() if isinstance(value, Person)]
        if not number:
            return self.people.make(self.setting, known)
        key = "p" + number
        if key not in self._kept:
            self._kept[key] = self.people.make(self.setting, known)
        return self._kept[key]

    def _flat(self, name: str, form: str) -> str:
        """A slot's text alone, for a list's entry that holds it."""
        slot = Slot("p", "", name) if name in INNER else Slot(name, "", form)
        if slot.name not in SLOTS:
            return ""  # named by the check already; one bad entry must not end the making
        return "".join(text for text, _ in self._value(slot))


def joined(pieces: Pieces) -> tuple[str, list[Span]]:
    """Pieces as one text with spans."""
    spans, at = [], 0
    for text, kind in pieces:
        if kind:
            spans.append(Span(at, at + len(text), kind))
        at += len(text)
    whole = "".join(text for text, _ in pieces)
    return whole, tidy(whole, spans)
