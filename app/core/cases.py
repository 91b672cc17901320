"""A case: documents, turns, and the record of what happened."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.asking import Answer, Passage
from app.core.documents import Reason, Span


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands in the list; times are ISO 8601 with zone."""

    id: str
    title: str
    created: str
    changed: str
    documents: int = 0
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer with the passages shown, as kept in the case."""

    id: str
    case: str
    asked: str
    question: str
    evidence: tuple[Passage, ...]
    answer: Answer
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the record: who did what to which thing, when. Never content.

    what: a code ("case.created"); about: an identifier or digest; detail: counts and codes only.
    """

    number: int
    when: str
    who: str
    what: str
    about: str = ""
    detail: tuple[tuple[str, str], ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check found: how many things were looked at, and each fault in words and place."""

    checked: int
    faults: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a case that a search over all cases found."""

    case: str
    title: str
    passage: Passage


class Mark(StrEnum):
    """The marks that a sentence of an answer can bear; none of them says that it is true."""

    QUOTED = "quoted"
    MATCHES = "matches"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the checks found: why in words, the words meant (offsets into the answer), and the words of the
    passage (number from 1, offsets into its text), 0 and None where there are none."""

    why: Reason
    said: Span
    passage: int = 0
    stands: Span | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """How one sentence of an answer stands to the passages: its mark, a code, the passage's number, from 1, or 0.

    checks: everything that was found, the gravest first; `why` is the first one's, or says that nothing was found.
    """

    start: int
    end: int
    passage: int
    why: Reason
    mark: Mark = Mark.ABSENT
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an answer is what it is, ready to be worded and drawn.

    hidden: (alias token, kind, reason) of what the model did not see; stands_for: (alias token, what it stands for);
    how: (label code, value) of how it was made.
    """

    hidden: tuple[tuple[str, str, Reason], ...]
    saw: str
    original: str
    passages: tuple[Passage, ...]
    unsure: tuple[str, ...]
    support: tuple[Support, ...]
    how: tuple[tuple[str, str], ...]
    limits: Reason
    stands_for: tuple[tuple[str, str], ...] = ()
