"""The row of tools over a document: pages or text, page number, size, find, hide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.desk.document.state import DocumentState
from app.desk.kit.buttons import FlatButton, IconButton, QuietButton
from app.desk.kit.labels import Muted
from app.system.wording import Wording


class Tools(QWidget):
    """`text_wanted` (0 or 1), `page_wanted`, `zoomed` (per cent of now, 0 fits), `find_wanted`, `hide_wanted`."""

    text_wanted = Signal(int)
    page_wanted = Signal(int)
    zoomed = Signal(int)
    find_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._count = 0
        self.hide_button = QuietButton(wording.text("document.hide_this"), "eye-off")
        self.hide_button.setToolTip(wording.text("document.hide_this.tip"))
        self.hide_button.setEnabled(False)
        self.as_pages = FlatButton(wording.text("document.as_pages"), "file-text")
        self.as_text = FlatButton(wording.text("document.as_text"), "quote")
        for button in (self.as_pages, self.as_text):
            button.setCheckable(True)
        self.page = QLineEdit()
        self.page.setAccessibleName(wording.text("document.page"))
        self.page.setMaxLength(5)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setFixedWidth(self.page.fontMetrics().horizontalAdvance("0000") + 24)
        self.of = Muted()
        self.of.setWordWrap(False)
        self.smaller = IconButton("zoom-out", wording.text("document.smaller"))
        self.larger = IconButton("zoom-in", wording.text("document.larger"))
        self.find_button = IconButton("search", wording.text("document.find"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.as_pages, self.as_text):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.page)
        row.addSpacing(4)
        row.addWidget(self.of)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        row.addStretch(1)
        row.addWidget(self.find_button)
        row.addSpacing(4)
        row.addWidget(self.hide_button)
        self.as_pages.clicked.connect(self._pages)
        self.as_text.clicked.connect(self._text)
        self.page.returnPressed.connect(self._page)
        self.smaller.clicked.connect(self._smaller)
        self.larger.clicked.connect(self._larger)
        self.find_button.clicked.connect(self._find)
        self.hide_button.clicked.connect(self._hide)

    def show_state(self, state: DocumentState) -> None:
        """Offer what this document has."""
        paper, text = state.paper, state.shown_as_text
        self.as_pages.setVisible(paper)
        self.as_text.setVisible(paper)
        self.as_pages.setChecked(not text)
        self.as_text.setChecked(text)
        count = len(state.document.pages) if state.document else 0
        for widget in (self.page, self.of, self.smaller, self.larger):
            widget.setVisible(paper and not text)
        if count != self._count:
            self._count = count
            self.show_page(1)
        self.of.setText(self._wording.text("document.of_pages", count=count))
        self.find_button.setEnabled(state.document is not None)

    def show_page(self, number: int) -> None:
        """The page in sight."""
        self.page.setText(str(number))

    def _pages(self) -> None:
        self.text_wanted.emit(0)

    def _text(self) -> None:
        self.text_wanted.emit(1)

    def _page(self) -> None:
        text = self.page.text().strip()
        if text.isascii() and text.isdigit():
            self.page_wanted.emit(min(max(1, int(text)), max(1, self._count)))

    def _smaller(self) -> None:
        self.zoomed.emit(80)

    def _larger(self) -> None:
        self.zoomed.emit(125)

    def _find(self) -> None:
        self.find_wanted.emit()

    def _hide(self) -> None:
        self.hide_wanted.emit()
