"""How a case's aliases are written: the office's choice, the case's own, and the one door to redaction."""

import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.core.documents import Document, Span
from app.core.errors import Forbidden
from app.core.jobs import Cancel
from app.core.ports import Reader, Store
from app.core.redaction import AliasStyle, AliasTable, Clear, Redacted
from app.core.styles import AliasChoice, Dates, Persons

SPOKEN = ("en", "de", "fr", "it")
"""Languages that invented names can be of."""
MOST_WEEKS = 52
EXAMPLE_SHIFT = 14
_MARKED = re.compile("⟦(.+?)⟧")
NUMBERED = AliasChoice()
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class OfficeStyle:
    """What the office chose, and which of "persons" and "dates" no case may have otherwise."""

    choice: AliasChoice = NUMBERED
    fixed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CaseStyle:
    """How a case writes what is hidden from now on; asked: whether a model has seen aliases of it, which then stay."""

    choice: AliasChoice = NUMBERED
    fixed: frozenset[str] = frozenset()
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A line as a model would see it. part: "persons" or "dates"; way: the name of the choice."""

    part: str
    way: str
    text: str


class Styles:
    """The styles of cases. A case keeps the one that it began with, whatever the office chooses later, unless the
    office has fixed it; a case from before there was a choice keeps its numbers.
    """

    def __init__(self, reader: Reader, store: Store, office: Callable[[], OfficeStyle] = OfficeStyle) -> None:
        self._reader = reader
        self._store = store
        self._office = office

    def of(self, case: str) -> CaseStyle:
        """What holds for this case now."""
        table = self._store.aliases(case)
        return CaseStyle(self._choice(table), self._office().fixed, self._asked(case, table))

    def choose(self, case: str, choice: AliasChoice) -> CaseStyle:
        """Write what is hidden from now on so. Raises Forbidden for what the office has fixed otherwise.

        Before the first question all aliases are given anew; after it those that there are stay, since answers speak
        of them.
        """
        now = self.of(case)
        for part in now.fixed:
            if getattr(choice, part) is not getattr(now.choice, part):
                raise Forbidden("settings.locked", setting=f"privacy.alias_{part}")
        if choice != now.choice:
            table = self._store.aliases(case) if now.asked else AliasTable()
            self._store.save_aliases(case, replace(table, choice=choice))
            self._store.record("aliases.chosen", case, choice.noted())
        return replace(now, choice=choice)

    def redact(
        self, case: str, parts: Sequence[Clear], documents: Sequence[Document], cancel: Cancel, asking: bool = False
    ) -> tuple[tuple[Redacted, ...], AliasTable]:
        """Each part with the case's aliases, which are kept. documents: all of the case; asking: for a model to see."""
        table = self._store.aliases(case)
        choice = self._choice(table)
        table = replace(table, choice=table.choice or choice, asked=table.asked or asking)
        openly = choice.persons is Persons.INVENTED or any(
            alias.shown and alias.kind.startswith("PERSON") for alias in table.aliases
        )
        redacted, table = self._reader.redact(
            parts, table, cancel, _style(choice, table, documents), _words(documents) if openly else ()
        )
        self._store.save_aliases(case, table)
        return redacted, table

    def examples(self, persons: str, dates: str, language: str, cancel: Cancel) -> tuple[Example, ...]:
        """How one line about persons and one about dates are written in each way; what is hidden in them is in ⟦⟧."""
        ways = (
            *(("persons", one.value, persons, "PERSON") for one in Persons),
            *(("dates", one.value, dates, "DATE") for one in Dates),
        )
        shown = []
        for part, way, line, kind in ways:
            style = AliasStyle(
                way == Persons.ROLES, EXAMPLE_SHIFT * (way == Dates.MOVED), language * (way == Persons.INVENTED)
            )
            (redacted,), _ = self._reader.redact((_marked(line, kind),), AliasTable(), cancel, style)
            shown.append(Example(part, way, redacted.text))
        return tuple(shown)

    def _choice(self, table: AliasTable) -> AliasChoice:
        office = self._office()
        own = table.choice or (NUMBERED if table.aliases else office.choice)
        fixed = {part: getattr(office.choice, part) for part in office.fixed}
        return replace(own, **fixed)

    def _asked(self, case: str, table: AliasTable) -> bool:
        return table.asked or bool(table.aliases and self._store.turns(case))


def _style(choice: AliasChoice, table: AliasTable, documents: Sequence[Document]) -> AliasStyle:
    languages = [document.language for document in documents if document.language in SPOKEN]
    return AliasStyle(
        choice.persons is Persons.ROLES,
        (table.shift or secret_shift()) if choice.dates is Dates.MOVED else 0,
        max(languages, key=languages.count, default="en") if choice.persons is Persons.INVENTED else "",
    )


def _marked(line: str, kind: str) -> Clear:
    text, hide, at = "", [], 0
    for match in _MARKED.finditer(line):
        text += line[at:match.start()]
        hide.append((Span(len(text), len(text) + len(match[1])), kind))
        text, at = text + match[1], match.end()
    return Clear(text + line[at:], tuple(hide))


def secret_shift() -> int:
    """Days by which a case's dates move: one to 52 weeks, forwards or back, from the system's random source."""
    return 7 * secrets.choice([weeks for weeks in range(-MOST_WEEKS, MOST_WEEKS + 1) if weeks])


def _words(documents: Sequence[Document]) -> tuple[str, ...]:
    """Every word of the documents and their names, once: no invented name may be one of them."""
    return tuple({word for one in documents for text in (one.text, one.name) for word in _WORD.findall(text)})
