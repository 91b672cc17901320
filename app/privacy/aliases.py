"""Which alias stands for which value: one identity keeps one alias through a case, two people keep two."""

import re
from collections.abc import Iterator

from app.core.redaction import Alias, AliasTable
from app.privacy.fold import folded
from app.privacy.letters import LETTER
from app.privacy.restore import LITERAL

_TITLE = """
herr herrn herren frau fräulein hr fr dr prof pd med iur jur phil dipl ing mr mrs ms miss sir lord lady mme mlle mm m me
maître maitre monsieur madame mademoiselle docteur sig signor signora signore dott dottor dottoressa avv ra oa
"""
_TITLES = frozenset(folded(word) for word in _TITLE.split())
_PARTICLE = "de la du des von der van den zu zum zur di del della da do dos el al ben bin ibn le y"
_PARTICLES = frozenset(_PARTICLE.split())
_NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))


class Aliases:
    """An alias table that grows; `table` is the frozen state."""

    def __init__(self, table: AliasTable) -> None:
        self._aliases = {alias.name: alias for alias in table.aliases}
        self._last: dict[str, int] = {}
        self._by_value: dict[tuple[str, str], str] = {}
        for alias in table.aliases:
            family, _, number = alias.name.rpartition("_")
            self._last[family] = max(self._last.get(family, 0), int(number))
            for form in alias.forms:
                self._by_value.setdefault((_family(alias.kind), _key(alias.kind, form)), alias.name)

    @property
    def table(self) -> AliasTable:
        """All aliases in the order in which they were given out."""
        return AliasTable(tuple(self._aliases.values()))

    def name_for(self, kind: str, value: str) -> str:
        """The alias of this value, a new one where the case has no such identity.

        Persons are one when one name's words are all in the other's (titles, case and order aside) and no second
        person fits as well; other kinds when they say the same apart from case, white space and separators.
        """
        family = _family(kind)
        key = (family, _key(kind, value))
        name = self._by_value.get(key)
        if name is None and family == "PERSON":
            name = self._person(value)
        if name is None:
            name = self._new(kind, value)
        else:
            self._grow(name, value)
        self._by_value[key] = name
        return name

    def literal_for(self, value: str) -> str:
        """The alias of a stretch that looks like an alias itself."""
        key = (LITERAL, value)
        if key not in self._by_value:
            self._by_value[key] = next(
                (a.name for a in self._aliases.values() if a.kind == f"ID:{LITERAL}" and value in a.forms), ""
            ) or self._new(f"ID:{LITERAL}", value)
        return self._by_value[key]

    def _new(self, kind: str, value: str) -> str:
        family = LITERAL if kind == f"ID:{LITERAL}" else _family(kind)
        self._last[family] = number = self._last.get(family, 0) + 1
        name = f"{family}_{number}"
        self._aliases[name] = Alias(name, kind, (value,))
        return name

    def _grow(self, name: str, value: str) -> None:
        alias = self._aliases[name]
        if value in alias.forms:
            return
        forms = (*alias.forms, value)
        if alias.kind.startswith("PERSON"):
            fullest = max(forms, key=lambda form: (_fullness(form), -forms.index(form)))
            forms = (fullest, *(form for form in forms if form != fullest))
        self._aliases[name] = Alias(name, alias.kind, forms)

    def _person(self, value: str) -> str | None:
        words = name_words(value)
        if not words:
            return None
        fits = [alias.name for alias in self._people() if _same_person(words, [name_words(f) for f in alias.forms])]
        return fits[0] if len(fits) == 1 else None

    def _people(self) -> Iterator[Alias]:
        return (alias for alias in self._aliases.values() if alias.kind.startswith("PERSON"))


def name_words(value: str) -> tuple[str, ...]:
    """The words of a person's name that tell people apart, folded, without titles and particles."""
    words = [_spelled_alike(folded(word)) for word in re.findall(rf"[{LETTER}]+", re.sub(r"-\s*\n\s*", "", value))]
    named = [word for word in words if word not in _TITLES or len(words) == 1]
    return tuple(word for word in named if word not in _PARTICLES) or tuple(named)


def _spelled_alike(folded_word: str) -> str:
    """Umlauts written out and umlauts without their dots, made the same."""
    return folded_word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _same_person(words: tuple[str, ...], forms: list[tuple[str, ...]]) -> bool:
    fullest = max(forms, key=len)
    if set(words) == set(fullest):
        return True
    few, many = (words, fullest) if len(words) <= len(fullest) else (fullest, words)
    rest = list(many)
    for word in few:
        match = next((w for w in rest if w == word), None)
        match = match or next((w for w in rest if len(word) == 1 and w[0] == word), None)
        match = match or next((w for w in rest if len(w) == 1 and word[0] == w), None)
        if match is None:
            return False
        rest.remove(match)
    return any(len(word) > 1 and word in many for word in few)


def _fullness(form: str) -> tuple[int, int, int]:
    words = name_words(form)
    natural = not any(char in form for char in ",_\n") and form != form.upper() and form != form.lower()
    return len(words), int(natural), sum(map(len, words))


def _family(kind: str) -> str:
    return kind.partition(":")[0]


def _key(kind: str, value: str) -> str:
    """What has to agree for two values of a kind to be the same."""
    if kind == f"ID:{LITERAL}":
        return value
    plain = folded(value)
    if _family(kind) in _NUMBERED:
        return "".join(char for char in plain if char.isalnum()) or plain
    words = re.findall(r"[^\W_]+", plain)
    return " ".join(map(_spelled_alike, words) if _family(kind) == "PERSON" else words) or plain
