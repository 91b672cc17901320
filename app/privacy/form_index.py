"""Values of several words, found by where they begin; one look takes as long however many there are."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from app.privacy.same_name import stems
from app.privacy.word_list import WordList

Item = TypeVar("Item")


class FormIndex(Generic[Item]):
    """Forms as keys, each with what is known of it, filed under their first two words: many begin with the same one."""

    def __init__(self) -> None:
        self._filed: dict[tuple[str, ...], dict[tuple[str, ...], Item]] = {}
        self.firsts: set[str] = set()
        """The keys with which a form begins."""

    def add(self, form: tuple[str, ...], item: Item) -> None:
        """Take up a form; of the same form again, the first item stays."""
        if form:
            self.firsts.add(form[0])
            self._filed.setdefault(form[:2], {}).setdefault(form, item)

    def beginning(self, words: WordList, at: int) -> Iterator[tuple[tuple[str, ...], Item]]:
        """Forms that may begin with this word, single words last; to be compared whole."""
        first = words.keys[at]
        if first not in self.firsts:
            return
        if at + 1 < len(words):
            second = words.keys[at + 1]
            for word in (second, *stems(second)):
                yield from self._filed.get((first, word), {}).items()
        yield from self._filed.get((first,), {}).items()
