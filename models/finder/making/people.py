"""Invented people: who they are; how they are written stands in `forms`."""

from dataclasses import dataclass, field

from .origins import WEIGHTS, Origin, Origins
from .setting import Setting
from .surnames import GENDERED, surname

NATIVE = 0.6
"""The share of people whose name is at home in the document's language."""

FAMILY = 0.12
"""The share of further people in a document who bear the last name of an earlier one."""

DOUBLE_FIRST = {
    "fr": 0.12, "de": 0.07, "it": 0.05, "vietnamese": 0.35, "spanish": 0.15, "portuguese": 0.1, "chinese": 0.2,
}

SWISS = {
    "de": {"de": 80, "fr": 9, "it": 11}, "fr": {"fr": 80, "de": 12, "it": 8}, "it": {"it": 84, "de": 9, "fr": 7},
    "en": {"de": 40, "fr": 20, "it": 10, "en": 30},
}
"""Whose names are native in Switzerland, by the document's language."""


@dataclass
class Person:
    """One person; `kept` holds what must stay the same throughout a document (title, profession, address of mail)."""

    woman: bool
    origin: str
    first: str
    middle: str
    last: str
    second: str
    kept: dict[str, str] = field(default_factory=dict)


class People:
    """Makes persons from the names of all origins."""

    def __init__(self, origins: Origins) -> None:
        self.origins = origins
        known = set(origins.names())
        self._weights = {name: weight for name, weight in WEIGHTS.items() if name in known}

    def make(self, setting: Setting, others: list[Person]) -> Person:
        """A new person, sometimes of the family of one of the others."""
        woman = setting.chance(0.5)
        relative = setting.pick(others) if others and setting.chance(FAMILY) else None
        if relative and relative.woman != woman and relative.origin in GENDERED:
            relative = None  # the last name would have to change its ending
        if relative:
            origin = self.origins.of(relative.origin)
            last = relative.last
        else:
            origin = self._origin(setting)
            last = surname(setting, origin, woman)
        first = self._first(setting, origin, woman)
        while relative and first == relative.first and setting.chance(0.9):
            first = self._first(setting, origin, woman)
        middle = self._first(setting, origin, woman).split(" ")[0]
        home = self.origins.of(setting.language)
        second = surname(setting, home if setting.chance(0.6) else origin, woman).split(" ")[-1]
        return Person(woman, origin.name, first, middle, last, second)

    def _origin(self, setting: Setting) -> Origin:
        if setting.chance(NATIVE):
            if setting.country in ("CH", "LI"):
                return self.origins.of(setting.weigh(SWISS[setting.language]))
            return self.origins.of(setting.language)
        return self.origins.of(setting.weigh(self._weights))

    def _first(self, setting: Setting, origin: Origin, woman: bool) -> str:
        pool = origin.women if woman else origin.men
        if not pool or setting.chance(0.03):
            home = self.origins.of(setting.language)
            pool = home.women if woman else home.men
        name = setting.pick(pool)
        if setting.chance(DOUBLE_FIRST.get(origin.name, 0.02)) and "-" not in name and " " not in name:
            join = "-" if origin.name in ("fr", "de", "chinese") else " "
            other = setting.pick(pool)
            if origin.name == "chinese":
                return name + (other.lower() if setting.chance(0.6) else "-" + other)
            if " " not in other and "-" not in other and other != name:
                return name + join + other
        return name
