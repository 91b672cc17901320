"""The list's rows as a Qt model: a heading a kind, then a row an identity, and below it its forms where it is open."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.desk.review.row_words import RowWords
from app.desk.review.state import Identity, Overview, Value, View
from app.system.wording import Wording

Opened = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (identity None), an identity in one form (both), in several (value None), or one of its forms (both).

    first: what stands in it; inner: whether it is a form below its identity; hidden and kept: counts of a heading.
    """

    family: str
    identity: Identity | None
    value: Value | None
    first: str
    inner: bool = False
    hidden: int = 0
    kept: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What tells its identity from others, whatever is decided."""
        return (self.family, self.identity.text) if self.identity else (self.family, "")

    @property
    def thing(self) -> Value | Identity | None:
        """What the row speaks of; None for a heading."""
        return self.value or self.identity

    @property
    def foldable(self) -> bool:
        """Whether there are forms to open below it."""
        return self.value is None and self.identity is not None


class Rows(QAbstractListModel):
    """Rows that match the filter; `row_of` finds the one with a place. Words are made when a row is drawn."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.words = RowWords(wording)
        self._shown: tuple[Overview, View, str] = (Overview(), View(), "")
        self.opened: Opened = frozenset()
        self.rows: tuple[Row, ...] = ()

    def show_overview(self, overview: Overview, view: View, words: str) -> None:
        """Show these groups; only what the view wants, with the filter's words in it or in the name of its kind."""
        before, self._shown = self._shown, (overview, view, words)
        if overview is not before[0] or (view, words) != before[1:]:
            self._make()

    def forget(self) -> None:
        """Another case: whose forms were open is no longer known."""
        self.opened = frozenset()

    def open(self, row: Row, wanted: bool) -> None:
        """Show the forms below this row's identity, or no longer."""
        opened = self.opened | {row.key} if wanted else self.opened - {row.key}
        if opened != self.opened:
            self.opened = opened
            self._make()

    def row_of(self, place: int, whole: bool) -> int:
        """The row with this place, with `whole` that of all its forms; its identity is opened for it. -1 if hidden."""
        at = next((n for n, row in enumerate(self.rows) if row.identity and place in row.identity.places), -1)
        if at < 0 or whole or not self.rows[at].foldable:
            return at
        self.open(self.rows[at], True)
        return next((n for n, row in enumerate(self.rows) if row.value and place in row.value.places), at)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show, and the whole sentence to read aloud."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.first
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(row)
        return None

    def second(self, row: Row) -> str:
        """The smaller words of a row."""
        return self.words.second(row.thing, self._shown[0].places) if row.thing else self.words.counts(row)

    def spoken(self, row: Row) -> str:
        """The whole row as a sentence."""
        if row.thing is None:
            return f"{row.first}: {self.words.counts(row)}"
        said = self.words.spoken(row.thing, self._shown[0].places)
        return f"{said} {self._folding(row)}".strip()

    def _folding(self, row: Row) -> str:
        if not row.foldable:
            return ""
        return self._wording.text("review.forms_shown" if row.key in self.opened else "review.forms_folded")

    def _make(self) -> None:
        made = tuple(self._made(*self._shown))
        before, self.rows = self.rows, made
        if [(row.key, row.first, row.inner) for row in made] == [(row.key, row.first, row.inner) for row in before]:
            if made:
                self.dataChanged.emit(self.index(0), self.index(len(made) - 1))
            return
        self.rows = before
        self.beginResetModel()
        self.rows = made
        self.endResetModel()

    def _made(self, overview: Overview, view: View, words: str) -> list[Row]:
        wanted = words.casefold().strip()
        first: list[Row] = []
        rows: list[Row] = []
        for group in overview.groups:
            name = self._wording.kind(group.family, 2)
            fitting = [one for one in group.identities if self._fits(one, view, group.family, name, wanted)]
            early = [one for one in fitting if view.uncertain_first and self.words.look(one)]
            late = [one for one in fitting if not (view.uncertain_first and self.words.look(one))]
            first += [row for one in early for row in self._of(group.family, one)]
            if late:
                rows.append(Row(group.family, None, None, name, hidden=group.hidden, kept=group.kept))
                rows += [row for one in late for row in self._of(group.family, one)]
        if first:
            first.insert(0, Row("", None, None, self._wording.text("review.look_heading")))
        return first + rows

    def _fits(self, identity: Identity, view: View, family: str, name: str, wanted: str) -> bool:
        if view.family not in ("", family) or (view.only_uncertain and not self.words.look(identity)):
            return False
        return (
            not wanted or wanted in name.casefold() or wanted in self._wording.kind(identity.kind).casefold()
            or any(wanted in value.text.casefold() for value in identity.values)
        )

    def _of(self, family: str, identity: Identity) -> list[Row]:
        if len(identity.values) == 1:
            return [Row(family, identity, identity.values[0], identity.text)]
        row = Row(family, identity, None, identity.text)
        if row.key not in self.opened:
            return [row]
        return [row, *(Row(family, identity, value, value.text, True) for value in identity.values)]
