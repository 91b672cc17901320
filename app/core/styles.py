"""How aliases may be written, by the names that settings, policy and the record have for it. Standard library only."""

from dataclasses import dataclass
from enum import StrEnum


class Persons(StrEnum):
    """What stands for a person: `[PERSON_1]`, the same with role and gender, or an invented name."""

    NUMBERED = "numbered"
    ROLES = "roles"
    INVENTED = "invented"


class Dates(StrEnum):
    """What stands for a date: `[DATE_1]`, or another day, all moved by the same number of weeks."""

    NUMBERED = "numbered"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class AliasChoice:
    """What an office or a person chose for what is hidden from now on."""

    persons: Persons = Persons.NUMBERED
    dates: Dates = Dates.NUMBERED

    def noted(self) -> tuple[tuple[str, str], ...]:
        """By name, as the record keeps it."""
        return ("persons", self.persons.value), ("dates", self.dates.value)
