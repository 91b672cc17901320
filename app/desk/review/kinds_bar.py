"""The bar of kinds with their counts: what the list shows, by one press each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.sureness import Sureness
from app.desk.kit.buttons import FlatButton
from app.desk.kit.flow import Flow
from app.desk.kit.labels import plain
from app.desk.review.keys import tip
from app.desk.review.state import Overview, View
from app.system.wording import Wording

MOST_KEYS = 9


class KindsBar(QWidget):
    """`kind_chosen` (a family), `all_chosen`, `uncertain_chosen` (1 or 0). Chips are made anew only for other kinds."""

    kind_chosen = Signal(str)
    all_chosen = Signal()
    uncertain_chosen = Signal(int)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._families: tuple[str, ...] = ()
        self._chips: list[FlatButton] = []
        self.setAccessibleName(wording.text("review.kinds"))
        self._flow = Flow(self, gap=4)
        self.all = self._chip("everything")
        self.uncertain = self._chip("only_uncertain")
        self.all.clicked.connect(self.all_chosen)
        self.uncertain.clicked.connect(self._uncertain)

    def show_overview(self, overview: Overview, view: View) -> None:
        """One chip a kind that was found, in the order of the list."""
        families = tuple(group.family for group in overview.groups)
        if families != self._families:
            self._make(families)
        uncertain = sum(place.sure is Sureness.LOOK for place in overview.places)
        everything = not view.family and not view.only_uncertain
        self.setVisible(bool(overview.places))
        self._say(self.all, self._wording.text("review.all_kinds"), len(overview.places), everything)
        self.uncertain.setVisible(uncertain > 0)
        self._say(self.uncertain, self._wording.text("review.uncertain"), uncertain, view.only_uncertain)
        for chip, group in zip(self._chips, overview.groups, strict=True):
            name = self._wording.kind(group.family, 2)
            self._say(chip, name, group.hidden + group.kept, view.family == group.family)

    def family(self, number: int) -> str:
        """The family on this key, counted from 1; "" where there is none."""
        return self._families[number - 1] if 0 < number <= len(self._families) else ""

    def _make(self, families: tuple[str, ...]) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._families = families
        self._chips = []
        for number, family in enumerate(families, 1):
            chip = self._chip("kind" if number <= MOST_KEYS else "")
            words = self._wording.text("review.only_kind", kinds=self._wording.kind(family, 2))
            chip.setToolTip(plain(f"{words} ({number})" if number <= MOST_KEYS else words))
            chip.clicked.connect(lambda _checked=False, family=family: self.kind_chosen.emit(family))
            self._chips.append(chip)

    def _chip(self, action: str) -> FlatButton:
        chip = FlatButton()
        chip.setCheckable(True)
        chip.setProperty("place", "document")
        if action and action != "kind":
            chip.setToolTip(plain(tip(self._wording, action)))
        self._flow.addWidget(chip)
        return chip

    def _say(self, chip: FlatButton, words: str, count: int, chosen: bool) -> None:
        chip.set_text(f"{words} {count}")
        chip.setChecked(chosen)

    def _uncertain(self) -> None:
        self.uncertain_chosen.emit(int(self.uncertain.isChecked()))
