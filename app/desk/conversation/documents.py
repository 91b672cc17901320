"""The documents of the case, as a row of buttons under its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.conversation.state import DocumentState
from app.desk.kit.boxes import emptied
from app.desk.kit.buttons import FlatButton
from app.desk.kit.flow import Flow
from app.desk.kit.labels import plain
from app.system.wording import Wording

MOST = 12
"""Documents shown as buttons; a case with hundreds is searched, not looked through."""


class Documents(QWidget):
    """`opened(sha256)` when a document's name is pressed."""

    opened = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._shown: tuple[DocumentState, ...] = ()
        self._row = Flow(self, gap=4)
        self.setAccessibleName(wording.text("conversation.documents"))
        self.hide()

    def show_documents(self, documents: tuple[DocumentState, ...]) -> None:
        """One button a document, the first dozen."""
        if documents == self._shown:
            return
        self._shown = documents
        emptied(self._row)
        for document in documents[:MOST]:
            words = self._wording.text("document.button", name=short(document.name), count=document.pages)
            button = FlatButton(words, "file-text")
            button.setProperty("place", "document")
            notices = " ".join(self._wording.say(notice) for notice in document.notices)
            button.setToolTip(plain(f"{document.name} {notices}".strip()))
            if notices:
                button.set_icon("triangle-alert")
                button.setAccessibleDescription(notices)
            button.clicked.connect(lambda _checked=False, sha256=document.sha256: self.opened.emit(sha256))
            self._row.addWidget(button)
        if len(documents) > MOST:
            rest = FlatButton(self._wording.text("document.more", count=len(documents) - MOST))
            rest.setEnabled(False)
            self._row.addWidget(rest)
        self.setVisible(bool(documents))


def short(name: str, most: int = 36) -> str:
    """A file's name with its ending, shortened in the middle."""
    return name if len(name) <= most else f"{name[: most - 12]}…{name[-11:]}"
