"""The list's rows as a Qt model: a heading a kind, then a row a value."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.findings import Verdict
from app.desk.review.state import Group, Overview, Value
from app.system.wording import Wording


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (value None) or a value; second: the smaller line below."""

    group: Group
    value: Value | None
    first: str
    second: str
    spoken: str


class Rows(QAbstractListModel):
    """Rows that match the filter; `row_of` finds the one with a place."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._overview = Overview()
        self._filter = ""
        self.rows: tuple[Row, ...] = ()

    def show_overview(self, overview: Overview, words: str) -> None:
        """Show these groups; only values with the filter's words in them, or whose kind has."""
        if overview is self._overview and words == self._filter:
            return
        self._overview, self._filter = overview, words
        made = tuple(self._made(words.casefold().strip()))
        if [(row.group.family, row.first) for row in made] == [(row.group.family, row.first) for row in self.rows]:
            self.rows = made
            if made:
                self.dataChanged.emit(self.index(0), self.index(len(made) - 1))
            return
        self.beginResetModel()
        self.rows = made
        self.endResetModel()

    def row_of(self, place: int) -> int:
        """The row whose value has this place, -1 where the filter hides it."""
        return next(
            (number for number, row in enumerate(self.rows) if row.value is not None and place in row.value.places), -1
        )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show, the whole sentence to read aloud, and whether it is hidden as a check."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.first
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None

    def _made(self, wanted: str) -> list[Row]:
        rows: list[Row] = []
        for group in self._overview.groups:
            name = self._wording.kind(group.family, 2)
            values = [
                value for value in group.values
                if not wanted or wanted in name.casefold() or wanted in value.text.casefold()
                or wanted in self._wording.kind(value.kind).casefold()
            ]
            if not values:
                continue
            counts = self._counts(group)
            rows.append(Row(group, None, name, counts, f"{name}: {counts}"))
            rows += [self._value(group, value) for value in values]
        return rows

    def _value(self, group: Group, value: Value) -> Row:
        place = self._overview.places[value.places[0]]
        why = self._wording.say(place.why)
        kind = self._wording.kind(value.kind, 1)
        places = self._wording.text("review.places", count=len(value.places))
        spoken = f"{value.text}, {kind}, {places}, {self.verdict(value.verdict)}. {why}"
        return Row(group, value, value.text, why, spoken)

    def _counts(self, group: Group) -> str:
        parts = [
            self._wording.text(code, count=count)
            for code, count in (("review.count_hidden", group.hidden), ("review.count_kept", group.kept)) if count
        ]
        return " · ".join(parts)

    def verdict(self, verdict: Verdict | None) -> str:
        """What is decided, in a word."""
        return self._wording.text(
            "review.mixed" if verdict is None else "review.hidden" if verdict is Verdict.HIDE else "review.kept"
        )

    def times(self, value: Value) -> str:
        """How often the value stands there, "" for once."""
        return self._wording.text("review.places", count=len(value.places)) if len(value.places) > 1 else ""
