"""What the panels have in common: a scrolled column, and a sentence where there is nothing to show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.documents import Reason
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Scroll, emptied
from app.desk.kit.labels import Muted
from app.desk.kit.tokens import GAP
from app.system.wording import Wording


class Panel(QWidget):
    """`page` is filled by `begin()` … ; whatever was there before goes."""

    def __init__(self, wording: Wording, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.setAccessibleName(name)
        self.trouble = MessageBar()
        self.area = Scroll(name, gap=GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.trouble)
        column.addWidget(self.area, 1)

    @property
    def page(self) -> QVBoxLayout:
        """Where the parts of the panel go."""
        return self.area.body

    def begin(self, trouble: Reason | None = None) -> None:
        """Empty the panel; say what went wrong, if something did."""
        emptied(self.page)
        if trouble is not None:
            self.trouble.say(self.wording.say(trouble), "trouble")
        else:
            self.trouble.clear()

    def only(self, code: str) -> None:
        """A single sentence where there is nothing else."""
        self.page.addWidget(Muted(self.wording.text(code)))
        self.page.addStretch(1)
