"""Every setting as the page shows it."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.documents import Reason
from app.system.setting import Value


class Control(StrEnum):
    """How a setting is changed, by its type."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    FRACTION = "fraction"
    TEXT = "text"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value and the code of its name; where there is no such sentence the value itself is shown.

    example: a line that shows what it does, "" where there is none.
    """

    value: str
    code: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting and its value as text; locked: why it cannot be changed; chosen: whether the person changed it."""

    key: str
    control: Control
    value: str
    label_code: str
    help_code: str
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    least: float = 0
    most: float = 0
    locked: Reason | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Settings that belong together; grid: switches that share one help sentence, shown side by side."""

    name: str
    rows: tuple[SettingRow, ...]
    grid: tuple[SettingRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsState:
    """All sections; notices: what is wrong with the file or the policy."""

    sections: tuple[Section, ...] = ()
    notices: tuple[Reason, ...] = ()
    trouble: Reason | None = None


def as_text(value: Value) -> str:
    """A value as the page's controls and signals carry it; a list has a line for each entry."""
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(int(value)) if isinstance(value, bool) else str(value)
