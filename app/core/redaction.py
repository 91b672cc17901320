"""Text without the hidden parts, and the way back.

`Redacted` is made in one place (`privacy.redact`) and rebuilt in one other; a test looks for any more.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from app.core.documents import Span
from app.core.styles import AliasChoice

DOUBT = "[?]"
"""Stands in an answer behind words of which it cannot be told for what hidden ones they stand."""


@dataclass(frozen=True, slots=True)
class Alias:
    """What stands for one identity through a case: name "PERSON_1", its kind, the forms it was seen in.

    The first form is the fullest one and is what an answer is restored to. shown: what stands in a prompt instead of
    the name in brackets, an invented name or another day; once given, it stays through the case, unless a document
    comes in which somebody bears the invented name: then it is among the retired.
    """

    name: str
    kind: str
    forms: tuple[str, ...]
    shown: str = ""
    retired: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """As it stands in a prompt: `[PERSON_1]`."""
        return self.shown or f"[{self.name}]"


@dataclass(frozen=True, slots=True)
class AliasStyle:
    """How what is hidden from now on is written; what a case has shown before stays as it was.

    roles: whether a person's alias also says what the text around it says of role and gender, `[PERSON_1, patient, f]`.
    shift: by how many days, in whole weeks, dates are moved where the case has no shift yet; 0 gives dates aliases.
    invented: language of the invented names that stand for persons, ISO 639-1; "" gives persons aliases.
    """

    roles: bool = False
    shift: int = 0
    invented: str = ""

    def __post_init__(self) -> None:
        if self.shift % 7:
            raise ValueError("dates move by whole weeks")


@dataclass(frozen=True, slots=True)
class AliasTable:
    """All aliases of a case, in the order in which they were given out; numbers are never used twice.

    choice: how they are written in this case, None where nobody chose. shift: by how many days its dates are moved
    where they are, the case's secret; 0 until the first one is. asked: whether a model was to see any of it.
    """

    aliases: tuple[Alias, ...] = ()
    choice: AliasChoice | None = None
    shift: int = 0
    asked: bool = False

    def named(self, name: str) -> Alias | None:
        """The alias of this name, if the case has it."""
        return next((alias for alias in self.aliases if alias.name == name), None)


@dataclass(frozen=True, slots=True)
class Swap:
    """One replacement: where it was in the original, where the alias stands now, which alias, what it hides."""

    original: Span
    shown: Span
    alias: str
    value: str


@dataclass(frozen=True, slots=True)
class Clear:
    """Text on its way to redaction: the stretches to hide with their kinds, and those a person chose to keep."""

    text: str
    hide: tuple[tuple[Span, str], ...] = ()
    keep: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Redacted:
    """Text in which every hidden stretch is an alias, with the map both ways; swaps are sorted and apart."""

    text: str
    swaps: tuple[Swap, ...] = ()

    @classmethod
    def rebuilt(cls, text: str) -> "Redacted":
        """The named door through which the engine process takes it from the wire; what it hides stays in the desk."""
        return cls(text)

    def original_text(self) -> str:
        """The text before redaction, exactly."""
        parts: list[str] = []
        at = 0
        for swap in self.swaps:
            parts += (self.text[at : swap.shown.start], swap.value)
            at = swap.shown.end
        return "".join((*parts, self.text[at:]))

    def to_original(self, offset: int) -> int:
        """The place in the original of a place here; inside an alias, where the hidden stretch begins."""
        return _mapped(offset, [(s.shown, s.original) for s in self.swaps])

    def to_shown(self, offset: int) -> int:
        """The place here of a place in the original; inside a hidden stretch, where its alias begins."""
        return _mapped(offset, [(s.original, s.shown) for s in self.swaps])


def _mapped(offset: int, pairs: list[tuple[Span, Span]]) -> int:
    at = bisect_right([source.start for source, _ in pairs], offset) - 1
    if at < 0:
        return offset
    source, target = pairs[at]
    if offset < source.end:
        return target.start
    return target.end + (offset - source.end)


@dataclass(frozen=True, slots=True)
class Restored:
    """Streamed text with names back in place: what to append, and aliases that the case does not know.

    `DOUBT` is among the unknown where the text has got that mark.
    """

    text: str
    unknown: tuple[str, ...] = ()


def hidden_values(parts: Iterable[Redacted]) -> frozenset[str]:
    """Every value that was hidden in these parts."""
    return frozenset(swap.value for part in parts for swap in part.swaps)
