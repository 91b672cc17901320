"""One setting: its type, default and bounds, who may lock it, and the codes of its words."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Texts = tuple[str, ...]
Value = bool | int | float | str | Texts
T = TypeVar("T", bool, int, float, str, Texts)

LONGEST_TEXT = 1000
MOST_TEXTS = 1000
"""Values of a list."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting named by its dotted key; its type is that of its default.

    choices: all values there are; least and most: the bounds of a number, both included; unit: a code
    ("unit.minutes"); label and help: codes of its words, from the key unless given; lockable: whether an
    administrator may fix it; protects: whether another value than the default may cost privacy.
    """

    key: str
    default: T
    choices: tuple[T, ...] = ()
    least: float = float("-inf")
    most: float = float("inf")
    unit: str = ""
    label: str = ""
    help: str = ""
    lockable: bool = True
    protects: bool = False

    @property
    def section(self) -> str:
        """The part of the settings page that it stands in."""
        return self.key.partition(".")[0]

    @property
    def label_code(self) -> str:
        """The code of its name."""
        return self.label or f"setting.{self.key}"

    @property
    def help_code(self) -> str:
        """The code of the sentence that explains it."""
        return self.help or f"setting.{self.key}.help"

    def choice_code(self, choice: T) -> str:
        """The code of one choice's name."""
        return f"setting.{self.key}.{choice}"

    def accepts(self, value: object) -> bool:
        """Whether this is a value of it, of the right type and within its bounds; a list may be of any kind."""
        if isinstance(self.default, tuple):
            return isinstance(value, list | tuple) and len(value) <= MOST_TEXTS and all(map(_is_entry, value))
        if type(value) is not type(self.default) and not (type(self.default) is float and type(value) is int):
            return False
        if self.choices:
            return value in self.choices
        if isinstance(value, str):
            return len(value) <= LONGEST_TEXT and value.isprintable()
        return isinstance(value, bool | int | float) and self.least <= value <= self.most

    def owned(self, value: object) -> object:
        """An accepted value as the program holds it: a list becomes a tuple, its entries without outer spaces."""
        return tuple(str(one).strip() for one in value) if isinstance(value, list | tuple) else value

    def from_number_or_text(self, value: object) -> object:
        """The value behind what a store without truth values and fractions gives, such as the Windows registry."""
        if isinstance(self.default, bool) and value in (0, 1):
            return bool(value)
        if isinstance(self.default, float) and isinstance(value, str):
            try:
                return float(value)
            except ValueError:
                return value
        return value


def _is_entry(value: object) -> bool:
    """Whether this may stand in a list: one line with a letter or digit."""
    return (
        isinstance(value, str) and len(value) <= LONGEST_TEXT and value.strip().isprintable()
        and any(map(str.isalnum, value))
    )
