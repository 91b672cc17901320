"""Where forms that the case already hides still stand in clear: whole words, whatever the case, accents or spacing."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.core.redaction import AliasTable
from app.privacy.aliases import name_words
from app.privacy.fold import folded, folded_with_offsets
from app.privacy.restore import LITERAL
from app.privacy.words.common import NOT_NAMES, SMALL_WORDS
from app.privacy.words.given import ALSO_WORDS

_WORD = re.compile(r"[^\W_]+")
_NUMBERED = frozenset(("ID", "ACCOUNT", "CARD", "PHONE", "DEVICE"))
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_UNMARKED = frozenset(folded(word) for word in SMALL_WORDS | NOT_NAMES | ALSO_WORDS)


class KnownForms:
    """An index over the forms of a table; persons are also known by each word of their name that is no common word."""

    def __init__(self, table: AliasTable) -> None:
        self._forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._seen: set[tuple[str, ...]] = set()
        self._digits: dict[str, str] = {}
        parts: list[tuple[str, str]] = []
        for alias in table.aliases:
            if alias.kind == f"ID:{LITERAL}":
                continue
            family = alias.kind.partition(":")[0]
            for form in (*alias.forms, *map(_spelled_out, alias.forms)):
                words = tuple(_WORD.findall(folded(form)))
                self._add(words, alias.kind)
                if family in _NUMBERED:
                    compact = "".join(words)
                    if sum(char.isdigit() for char in compact) >= 5:
                        self._digits.setdefault(compact, alias.kind)
                if family == "PERSON":
                    told_apart = set(name_words(form))
                    parts += [(w, alias.kind) for w in words if len(w) > 2 and told_apart & set(name_words(w))]
        for word, kind in parts:
            self._add((word,), kind)

    def _add(self, words: tuple[str, ...], kind: str) -> None:
        if words and sum(map(len, words)) > 1 and words not in self._seen:
            self._seen.add(words)
            self._forms.setdefault(words[0], []).append((words, kind))
            self._forms[words[0]].sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Stretches of the text and their kinds, left to right, overlaps allowed."""
        plain, offsets = folded_with_offsets(text)
        words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(plain)]
        for index, (start, _, word) in enumerate(words):
            for entry, kind in (*self._forms.get(word, ()), *self._genitive(word)):
                end = _matched(words, index, entry)
                if end is None:
                    continue
                span = _span(offsets, start, end)
                if len(entry) == 1 and entry[0] in _UNMARKED and span.of(text).islower():
                    continue
                yield span, kind
                break
        if self._digits:
            yield from self._numbers(plain, offsets)

    def _genitive(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        if not (word.endswith("s") and len(word) > 4):
            return ()
        return tuple(
            entry for entry in self._forms.get(word[:-1], ())
            if len(entry[0]) == 1 and entry[1].startswith("PERSON")
        )

    def _numbers(self, plain: str, offsets: list[int]) -> Iterator[tuple[Span, str]]:
        for compact, kind in self._digits.items():
            spaced = r"[\s._/\u2010-\u2015()'’-]{0,3}".join(map(re.escape, compact))
            for match in re.finditer(rf"(?<![^\W_]){spaced}(?![^\W_])", plain):
                yield _span(offsets, *match.span()), kind


def _spelled_out(form: str) -> str:
    """Umlauts as they are typed where the keyboard has none."""
    return form.translate(_UMLAUTS)


def _matched(words: list[tuple[int, int, str]], index: int, entry: tuple[str, ...]) -> int | None:
    """The end of a form that begins with this word, None where the following words differ."""
    if index + len(entry) > len(words):
        return None
    start, end, word = words[index]
    first = entry[0]
    end = start + len(first) if word != first else end
    for step in range(1, len(entry)):
        next_start, next_end, next_word = words[index + step]
        wanted = entry[step]
        last = step == len(entry) - 1
        if next_word != wanted and not (last and next_word == wanted + "s"):
            return None
        if next_start - end > 6:
            return None
        end = next_start + len(wanted) if next_word != wanted else next_end
    return end


def _span(offsets: list[int], start: int, end: int) -> Span:
    """The stretch of the original, combining marks at its end included."""
    return Span(offsets[start], max(offsets[end], offsets[end - 1] + 1))
