"""Where names come from: our own lists by origin, the languages' lists, and Faker's where it is installed."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from .blends import blends
from .lists import Lists, share

LOCALES = {
    "de": ("de_DE", "de_AT", "de_CH"),
    "fr": ("fr_FR", "fr_CH", "fr_BE"),
    "it": ("it_IT",),
    "en": ("en_GB", "en_US", "en_IE"),
    "spanish": ("es_ES",),
    "portuguese": ("pt_PT",),
    "turkish": ("tr_TR",),
    "polish": ("pl_PL",),
    "dutch": ("nl_NL", "nl_BE"),
    "nordic": ("sv_SE", "no_NO", "da_DK", "fi_FI"),
    "hungarian": ("hu_HU",),
    "romanian": ("ro_RO",),
    "slavic": ("hr_HR",),
    "czech": ("cs_CZ", "sk_SK", "sl_SI"),
    "vietnamese": ("vi_VN",),
    "indian": ("en_IN",),
    "baltic": ("lv_LV", "et_EE"),
}
"""Faker's locales that hold names in Latin letters."""

WEIGHTS = {
    "albanian": 12, "slavic": 13, "turkish": 9, "portuguese": 11, "spanish": 8, "tamil": 6, "polish": 6, "arabic": 9,
    "eritrean": 6, "vietnamese": 4, "chinese": 4, "dutch": 5, "nordic": 5, "hungarian": 3, "romanian": 4, "russian": 5,
    "kurdish": 3, "persian": 4, "indian": 5, "african": 6, "czech": 3, "greek": 3, "baltic": 1, "thai": 1,
    "de": 9, "fr": 9, "it": 10, "en": 9,
}  # fmt: skip
"""How often a name that is not native to the document's language is of this origin."""


@dataclass(frozen=True)
class Origin:
    """Names of one origin: women's, men's, and last names."""

    name: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    last: tuple[str, ...]


class Origins:
    """Every origin, read when it is first asked for."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self._known: dict[str, Origin] = {}

    def names(self) -> tuple[str, ...]:
        """The origins that have names at all."""
        return tuple(name for name in WEIGHTS if self.of(name).last)

    def of(self, name: str) -> Origin:
        """One origin's names."""
        if name not in self._known:
            women, men, last = (self._joined(name, part) for part in ("first_f", "first_m", "last"))
            self._known[name] = Origin(name, women, men, last)
        return self._known[name]

    def _joined(self, name: str, part: str) -> tuple[str, ...]:
        own = self.lists.whole(name, part) or sections(self.lists.folder / "origins" / f"{name}.txt").get(part, ())
        lent = tuple(entry for locale in LOCALES.get(name, ()) for entry in borrowed(locale).get(part, ()))
        names = share(tuple(dict.fromkeys(own + lent)), self.lists.dev)
        return names if self.lists.dev else (*names, *blends(names, part))


def sections(file: Path) -> dict[str, tuple[str, ...]]:
    """A file of one origin: a line `[first_f]`, `[first_m]` or `[last]`, then names between commas."""
    if not file.is_file():
        return {}
    found: dict[str, list[str]] = {}
    part: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = found.setdefault(line.strip().strip("[]"), [])
        elif not line.startswith("#"):
            part.extend(name.strip() for name in line.split(",") if name.strip())
    return {name: tuple(dict.fromkeys(entries)) for name, entries in found.items()}


@cache
def borrowed(locale: str) -> dict[str, tuple[str, ...]]:
    """A locale's names; nothing where Faker is not installed."""
    try:
        provider = import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return {}
    return {
        "first_f": _plain(getattr(provider, "first_names_female", ()) or getattr(provider, "first_names", ())),
        "first_m": _plain(getattr(provider, "first_names_male", ()) or getattr(provider, "first_names", ())),
        "last": _plain(getattr(provider, "last_names", ()) or getattr(provider, "last_names_male", ())),
    }


def _plain(names: object) -> tuple[str, ...]:
    """Names as they stand: a weighted table by its keys, nothing with digits, dots or empty."""
    return tuple(
        str(name).strip()
        for name in (names or ())  # type: ignore[attr-defined]
        if str(name).strip() and all(mark.isalpha() or mark in " '-’" for mark in str(name)) and len(str(name)) > 1
    )
