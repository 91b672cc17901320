"""What the person should know before trusting the list, as one bar: the first few, all on demand."""

from PySide6.QtWidgets import QWidget

from app.desk.kit.bars import MessageBar
from app.desk.review.state import Overview
from app.system.wording import Wording

AT_FIRST = 2
"""Notices shown before the person asks for all."""


class NoticesBar(MessageBar):
    """Hidden where there is nothing to say; a notice that reads the same comes once."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._said: list[str] = []
        self._all = False
        self.acted.connect(self._more)

    def show_notices(self, overview: Overview) -> None:
        """The notices of this overview."""
        said = list(dict.fromkeys(self._wording.say(notice) for notice in overview.notices))
        if said != self._said:
            self._said = said
            self._draw()

    def _draw(self) -> None:
        if not self._said:
            self._all = False
            self.clear()
            return
        shown = self._said if self._all or len(self._said) <= AT_FIRST else self._said[:AT_FIRST]
        more = self._wording.text("review.all_notices", count=len(self._said)) if len(shown) < len(self._said) else ""
        self.say("\n".join(shown), action=more)

    def _more(self) -> None:
        self._all = True
        self._draw()
