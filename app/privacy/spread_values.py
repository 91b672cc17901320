"""Values other than persons' names, looked for in a text: organisations, places, addresses, numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.core.documents import Span
from app.privacy.compact import Numbers
from app.privacy.form_index import FormIndex
from app.privacy.name_context import is_word
from app.privacy.same_name import abbreviates, keys, without_legal_form
from app.privacy.word_list import WordList
from app.privacy.words.common import COMMON_PARTS, NOT_NAMES
from app.privacy.words.generic import GENERIC, generic

WHOLE = frozenset((
    "ORGANIZATION", "ADDRESS", "ID", "ACCOUNT", "CARD", "PHONE", "EMAIL", "HANDLE", "SECRET", "DEVICE", "URL",
    "LOCATION",
))
"""Families that are looked for in other places than the one where they were found."""
NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))
_NAMED = frozenset(("ORGANIZATION", "LOCATION"))
_BRACKETED = re.compile(r"[ \u00a0]?\(\s*([A-ZÄÖÜ][A-Za-zÄÖÜäöü&]{0,6}[A-ZÄÖÜ])\s*\)")
_NO_NAMES = "AG SA SE KG IV AHV IBAN UID USA EU CH DE FR IT UK US CEO CFO PDF"
_NO_ACRONYM = frozenset(_NO_NAMES.split())
_KINDS = """
bank banque banca klinik clinique clinica spital hospital hôpital praxis cabinet apotheke pharmacie farmacia institut
schule école scuola verein stiftung garage hotel hôtel restaurant studio bau holding immobilien treuhand partner
consulting services solutions logistik transport druckerei bäckerei metzgerei versicherung assurance
"""
_TRADES = frozenset(_KINDS.split())
"""What a firm may be called by everybody: alone they name none."""


@dataclass(slots=True)
class Values:
    """An index over values by the key of their first word, over acronyms, and over numbers."""

    _forms: FormIndex[tuple[str, bool]] = field(default_factory=FormIndex)
    _acronyms: dict[str, str] = field(default_factory=dict)
    _numbers: Numbers = field(default_factory=Numbers)

    def learn(self, kind: str, value: str, after: str, sure: bool) -> None:
        """Take up a value; of an organisation, when sure, also its name without its legal form and its acronym.

        after: what stands behind it where it was found, since a bracket there may say its acronym.
        """
        family = kind.partition(":")[0]
        words = keys(value)
        if family in NUMBERED and self._numbers.add(kind, value.lower()):
            return
        if family == "ORGANIZATION" and sure:
            self._learn_organisation(kind, value, after)
        if not words or sum(map(len, words)) < 4 or value.split()[0].lower() in NOT_NAMES:
            return
        if family in _NAMED and ((not sure and value.lower() in COMMON_PARTS) or generic(value)):
            return
        self._forms.add(words, (kind, family not in _NAMED or value.islower() or len(words) > 1))

    def _learn_organisation(self, kind: str, value: str, after: str) -> None:
        bracket = _BRACKETED.search(value)
        name = value[:bracket.start()] if bracket else value
        bracket = bracket or _BRACKETED.match(after)
        if bracket and bracket[1] not in _NO_ACRONYM and abbreviates(bracket[1], name):
            self._acronyms.setdefault(bracket[1], kind)
        short = without_legal_form(name)
        said = re.findall(r"[^\W_]+", name.lower())
        told = [word for word in said if word not in GENERIC]
        if not told or sum(map(len, short)) < 4 or (len(short) == 1 and _common(said[0])):
            return
        self._forms.add(short, (kind, len(short) > 1))

    def find(self, words: WordList) -> Iterator[tuple[Span, str]]:
        """Every place and its kind, overlaps allowed."""
        firsts = self._forms.firsts
        for at, key in enumerate(words.keys) if firsts or self._acronyms else ():
            for form, (kind, any_case) in self._forms.beginning(words, at) if key in firsts else ():
                end = words.follows(at, form)
                if end is not None and (any_case or not words.word(at).islower()):
                    yield Span(words.starts[at], end), kind
            if self._acronyms and (kind_of := self._acronyms.get(words.word(at))):
                yield Span(words.starts[at], words.ends[at]), kind_of
        lowered = words.text.lower()
        if len(lowered) == len(words.text):
            for start, end, kind in self._numbers.find(lowered):
                yield Span(start, end), kind


def _common(word: str) -> bool:
    return is_word(word) or word in NOT_NAMES or word in _TRADES
