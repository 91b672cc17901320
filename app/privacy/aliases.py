"""Which alias stands for which value: one identity keeps one alias through a case, two people keep two."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.core.naming import same_person
from app.core.redaction import Alias, AliasTable
from app.privacy.fold import folded
from app.privacy.identity import Words, bare, fullness, name_words, scanned
from app.privacy.restore import LITERAL
from app.privacy.same_name import abbreviates, logins, stems

_NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))
_LONG = 6
"""Letters from which a word may be a scanner's reading of another."""
_ACRONYM = re.compile(r"[^\W\d_a-zäöü]{2,8}")


class Aliases:
    """An alias table that grows; `table` is the frozen state."""

    def __init__(self, table: AliasTable) -> None:
        self._table = table
        self._aliases: dict[str, Alias] = {}
        self._last: dict[str, int] = {}
        self._by_value: dict[tuple[str, str], str] = {}
        self._words: dict[str, Words] = {}
        self._bearing: dict[str, dict[str, None]] = {}
        self._spoken: dict[str, Words] = {}
        self._bare: dict[Words, dict[str, None]] = {}
        for alias in table.aliases:
            family, _, number = alias.name.rpartition("_")
            self._last[family] = max(self._last.get(family, 0), int(number))
            self._keep(alias, alias.forms)

    @property
    def table(self) -> AliasTable:
        """All aliases in the order in which they were given out."""
        return replace(self._table, aliases=tuple(self._aliases.values()))

    def move_by(self, days: int) -> int:
        """By how many days this case's dates move; `days` where it has no number yet."""
        self._table = replace(self._table, shift=self._table.shift or days)
        return self._table.shift

    def name_for(self, kind: str, value: str, near: Iterable[str] = ()) -> str:
        """The alias of this value, a new one where the case has no such identity.

        Persons are one when one name's words are all in the other's (titles, case and order aside). A name that fits
        two people is taken for the one of them among `near`, the aliases mentioned before in the same paragraph; where
        that is none or several, it gets an alias of its own, which both share: to attribute is worse than not to say.
        Other kinds are one when they say the same apart from case, white space and separators, organisations also
        without their legal form and by their acronym.
        """
        family = _family(kind)
        if family == "PERSON":
            name = self._person(value, near)
        else:
            name = self._by_value.get((family, _key(kind, value)))
            if name is None and family == "ORGANIZATION":
                name = self._organisation(value)
        if name is None:
            return self._new(kind, value)
        self._grow(name, value)
        return name

    def literal_for(self, value: str) -> str:
        """The alias of a stretch that looks like an alias itself."""
        kind = f"ID:{LITERAL}"
        return self._by_value.get((LITERAL, value)) or self._new(kind, value)

    def show(self, name: str, shown: str) -> None:
        """What stands openly for an alias from now on."""
        self._keep(replace(self._aliases[name], shown=shown), ())

    def retire(self, name: str) -> None:
        """Back to the name in brackets, for good."""
        alias = self._aliases[name]
        self._keep(replace(alias, shown="", retired=(*alias.retired, alias.shown)), ())

    def shown_as_itself(self, value: str) -> str:
        """The alias of a date that is shown as it is, so that it is not taken for one that was moved."""
        name = self.literal_for(value)
        self.show(name, value)
        return name

    def token(self, name: str) -> str:
        """What stands in a prompt for an alias."""
        return self._aliases[name].token

    def _new(self, kind: str, value: str) -> str:
        family = LITERAL if kind == f"ID:{LITERAL}" else _family(kind)
        self._last[family] = number = self._last.get(family, 0) + 1
        name = f"{family}_{number}"
        self._keep(Alias(name, kind, (value,)), (value,))
        return name

    def _grow(self, name: str, value: str) -> None:
        alias = self._aliases[name]
        if value in alias.forms:
            return
        forms = (*alias.forms, value)
        if alias.kind.startswith(("PERSON", "ORGANIZATION")):
            order = fullness if alias.kind.startswith("PERSON") else len
            fullest = max(forms, key=lambda form: (order(form), -forms.index(form)))
            forms = (fullest, *(form for form in forms if form != fullest))
        self._keep(replace(alias, forms=forms), (value,))

    def _keep(self, alias: Alias, new: Sequence[str]) -> None:
        """Take up an alias or its next state; `new` are the forms that no index has yet."""
        self._aliases[alias.name] = alias
        family = _family(alias.kind)
        if family == "PERSON":
            self._words[alias.name] = max(map(name_words, alias.forms), key=len, default=())
            for word in self._words[alias.name]:
                self._bearing.setdefault(word, {})[alias.name] = None
                if len(word) >= _LONG:
                    self._spoken.setdefault(scanned(word), (word,))
            for login in logins(self._words[alias.name]):
                self._spoken.setdefault(login, self._words[alias.name])
            return
        for form in new:
            literal = alias.kind == f"ID:{LITERAL}"
            self._by_value.setdefault((LITERAL if literal else family, _key(alias.kind, form)), alias.name)
            if family == "ORGANIZATION":
                self._bare.setdefault(bare(form)[0], {})[alias.name] = None

    def _person(self, value: str, near: Iterable[str]) -> str | None:
        words = name_words(value)
        if not words:
            return next((name for name in self._words if value in self._aliases[name].forms), None)
        words = tuple(told for word in words for told in self._read(word))
        fits = list(self._fits(words))
        fuller = [name for name in fits if sum(map(len, self._words[name])) > sum(map(len, words))]
        if len(fuller) > 1:
            mentioned = set(near).intersection(fuller)
            if len(mentioned) == 1:
                return mentioned.pop()
            return next((name for name in fits if set(self._words[name]) == set(words)), None)
        if fuller:
            return fuller[0]
        equal = [name for name in fits if set(self._words[name]) == set(words)]
        if equal:
            return equal[0]
        lesser = [name for name in fits if not self._shared(name)]
        return lesser[0] if len(lesser) == 1 else None

    def _fits(self, words: Words) -> Iterator[str]:
        """Aliases of people whose fullest name goes with these words, in the order in which they were given out."""
        told = [word for word in words if len(word) > 1]
        if not told:
            return (name for name, known in self._words.items() if words == tuple(word[:1] for word in known))
        candidates = {name: None for word in told for name in self._bearing.get(word, ())}
        return (name for name in candidates if same_person(words, self._words[name]))

    def _read(self, word: str) -> Words:
        """A word that no name has, as those that it is the genitive, the user name or a scanner's reading of."""
        if word in self._bearing or len(word) == 1:
            return (word,)
        stem = next((stem for stem in stems(word) if stem in self._bearing), None)
        if stem:
            return (stem,)
        return self._spoken.get(word.rstrip("0123456789")) or self._spoken.get(scanned(word)) or (word,)

    def _shared(self, name: str) -> bool:
        """Whether two people with fuller names might be meant by the one name that this alias has."""
        words = self._words[name]
        return sum(len(self._words[other]) > len(words) for other in self._fits(words)) > 1

    def _organisation(self, value: str) -> str | None:
        """The one alias of which this value is the name without its legal form, with it, or the acronym."""
        short, formed = bare(value)
        known = [name for name in self._bare.get(short, ()) if short and not (formed and self._formed(name))]
        if not known and _ACRONYM.fullmatch(value):
            known = [
                alias.name for alias in self._aliases.values()
                if _family(alias.kind) == "ORGANIZATION" and abbreviates(value, alias.forms[0])
            ]
        return known[0] if len(known) == 1 else None

    def _formed(self, name: str) -> bool:
        return any(bare(form)[1] for form in self._aliases[name].forms)


def _family(kind: str) -> str:
    return kind.partition(":")[0]


def _key(kind: str, value: str) -> str:
    """What has to agree for two values of a kind to be the same."""
    if kind == f"ID:{LITERAL}":
        return value
    plain = folded(value)
    if _family(kind) in _NUMBERED:
        return "".join(char for char in plain if char.isalnum()) or plain
    return " ".join(re.findall(r"[^\W_]+", plain)) or plain
