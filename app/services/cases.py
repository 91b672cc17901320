"""The list of cases and what is in one."""

from collections.abc import Callable

from app.core.cases import Case, Hit, Turn
from app.core.documents import Document
from app.core.errors import WrongUsage
from app.core.ports import Store

LONGEST_TITLE = 200


class Cases:
    """Make, name, find and delete cases. deleted: hears which one is gone."""

    def __init__(self, store: Store, deleted: Callable[[str], None] = lambda _case: None) -> None:
        self._store = store
        self._deleted = deleted

    def list(self) -> tuple[Case, ...]:
        """All cases, the one changed last first."""
        return tuple(sorted(self._store.cases(), key=lambda case: case.changed, reverse=True))

    def create(self, title: str) -> Case:
        """A new, empty case."""
        case = self._store.new_case(_title(title))
        self._store.record("case.created", case.id)
        return case

    def named(self, title: str) -> Case:
        """The case of this title, made if there is none."""
        return next((case for case in self._store.cases() if case.title == title), None) or self.create(title)

    def rename(self, case: str, title: str) -> None:
        """Give the case another title."""
        self._store.rename_case(case, _title(title))
        self._store.record("case.renamed", case)

    def delete(self, case: str) -> None:
        """Delete the case, its documents, turns and keys, for good."""
        self._store.delete_case(case)
        self._store.record("case.deleted", case)
        self._deleted(case)

    def documents(self, case: str) -> tuple[Document, ...]:
        """The case's documents in the order in which they came, without word rectangles."""
        return self._store.documents(case)

    def document(self, case: str, sha256: str) -> Document:
        """One document with its word rectangles."""
        return self._store.document(case, sha256)

    def remove_document(self, case: str, sha256: str) -> None:
        """Take a document out of the case; turns that quoted it stay."""
        self._store.remove_document(case, sha256)
        self._store.record("document.removed", sha256)

    def turns(self, case: str) -> tuple[Turn, ...]:
        """The case's questions and answers, oldest first."""
        return self._store.turns(case)

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Places in all cases that hold these words."""
        return self._store.search_all(words, limit) if words.strip() else ()


def _title(title: str) -> str:
    title = " ".join(title.split())
    if not title or len(title) > LONGEST_TITLE:
        raise WrongUsage("case.bad_title", longest=LONGEST_TITLE)
    return title
