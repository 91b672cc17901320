"""The list of all keys."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.desk.kit.actions import Actions
from app.desk.kit.boxes import Row, Scroll
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Body, Heading, Muted
from app.desk.kit.theme import Theme
from app.desk.overlays.layer import Layer
from app.desk.review.keys import listed
from app.system.wording import Wording

OTHERS = (
    ("keys.ask", "keys.enter"), ("keys.new_line", "keys.shift_enter"), ("keys.stop", "keys.escape"),
    ("keys.rename", "keys.f2"), ("keys.delete", "keys.del"),
)
"""Keys that belong to one widget rather than to the window."""


class Keys(Layer):
    """Drawn from the same declarations as menu and palette."""

    def __init__(self, wording: Wording, theme: Theme, actions: Actions, window: QWidget) -> None:
        super().__init__(theme, window, width=520)
        say = wording.text
        self.setAccessibleName(say("keys.title"))
        self.card.body.addWidget(Heading(say("keys.title")))
        inside = Scroll(say("keys.title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        rows = [(actions.words(spec), actions.key(spec)) for spec in actions.specs() if spec.keys and spec.listed]
        rows += [(say(words), say(key)) for words, key in OTHERS]
        # In the review letters are keys as well; they follow below a heading of their own.
        inside_review = [(say("review.keys"), ""), *listed(wording)]
        for number, (words, key) in enumerate(rows + inside_review):
            if number == len(rows):
                grid.addWidget(Heading(words), number, 0)
                continue
            grid.addWidget(Body(words), number, 0)
            shown = Muted(key)
            shown.setWordWrap(False)
            grid.addWidget(shown, number, 1)
        grid.setColumnStretch(0, 1)
        inside.body.addLayout(grid)
        self._inside = inside
        self.card.body.addWidget(inside)
        self.close_button = QuietButton(say("message.close"))
        self.close_button.clicked.connect(self.close_layer)
        self.card.body.addWidget(Row(None, self.close_button))

    def open(self) -> None:
        """Come up."""
        super().open()
        content = self._inside.widget()
        if content is not None:
            # As high as the list, or as the window allows.
            self._inside.setFixedHeight(min(content.sizeHint().height(), max(120, self.height() - 280)))
        self.close_button.setFocus()
