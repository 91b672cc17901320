"""Where forms that the case already hides still stand in clear: whole words, whatever the case, accents or spacing."""

from collections.abc import Iterator

from app.core.documents import Span
from app.core.redaction import AliasTable
from app.privacy.compact import Numbers
from app.privacy.fold import folded
from app.privacy.form_index import FormIndex
from app.privacy.hidden_days import HiddenDays
from app.privacy.identity import name_words
from app.privacy.name_context import is_month
from app.privacy.normalise import normalised
from app.privacy.restore import LITERAL
from app.privacy.same_name import keys, logins, stems
from app.privacy.word_list import WordList
from app.privacy.words.common import NOT_NAMES, SMALL_WORDS
from app.privacy.words.given import ALSO_WORDS

_NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))
_UNMARKED = frozenset(folded(word) for word in SMALL_WORDS | NOT_NAMES | ALSO_WORDS)


class KnownForms:
    """An index over the forms of a table; persons are also known by each word of their name that is no common word."""

    def __init__(self, table: AliasTable, moving: bool = False) -> None:
        self._forms: FormIndex[str] = FormIndex()
        self._parts: dict[str, str] = {}
        self._numbers = Numbers()
        self._days = HiddenDays(table, moving)
        for alias in table.aliases:
            if alias.kind == f"ID:{LITERAL}":
                continue
            family = alias.kind.partition(":")[0]
            for form in alias.forms:
                if family in _NUMBERED and self._numbers.add(alias.kind, form.lower()):
                    continue
                if len("".join(keys(form))) > 1:
                    self._forms.add(keys(form), alias.kind)
                if family == "PERSON":
                    words = name_words(form)
                    self._parts |= {word: alias.kind for word in (*words, *logins(words)) if len(word) > 2}
        for word, kind in self._parts.items():
            self._forms.add((word,), kind)

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Stretches of the text and their kinds, overlaps allowed."""
        plain = normalised(text)
        words = WordList(plain.text)
        for at, word in enumerate(words.keys):
            for span, kind in (*self._begun(words, at), *self._genitive(words, at, word)):
                if _meant(plain.text, span, kind):
                    yield plain.original(span), kind
        for span in self._days.find(plain.text):
            yield plain.original(span), "DATE"
        lowered = plain.text.lower()
        if len(lowered) == len(plain.text):
            for start, end, kind in self._numbers.find(lowered):
                yield plain.original(Span(start, end)), kind

    def _begun(self, words: WordList, at: int) -> Iterator[tuple[Span, str]]:
        for form, kind in self._forms.beginning(words, at):
            end = words.follows(at, form)
            if end is not None:
                yield Span(words.starts[at], end), kind

    def _genitive(self, words: WordList, at: int, word: str) -> Iterator[tuple[Span, str]]:
        """A person's name at the beginning of a word, its ending left out."""
        for stem in stems(word):
            if stem in self._parts:
                yield Span(words.starts[at], words.ends[at] - len(word) + len(stem)), self._parts[stem]


def _meant(text: str, span: Span, kind: str) -> bool:
    """Whether a common word or a month stands for the name; whatever is in doubt does."""
    said = span.of(text)
    if said.islower() and folded(said) in _UNMARKED:
        return False
    return not (kind.startswith("PERSON") and is_month(text, span.start, span.end))
