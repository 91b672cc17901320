"""An action is declared once; menu, key, palette, tooltip and accessible name come from that."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.desk.kit.buttons import FlatButton, IconButton, PrimaryButton, QuietButton
from app.desk.kit.labels import plain
from app.system.wording import Wording


@dataclass(frozen=True, slots=True)
class Spec:
    """id "case.new" is worded as "action.case.new"; keys are portable sequences ("Ctrl+N"), the first one is shown.

    menu: the menu it stands in, "" for none; listed: whether the palette and the list of keys show it.
    """

    id: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    menu: str = ""
    listed: bool = True

    @property
    def code(self) -> str:
        """The code of its words."""
        return f"action.{self.id}"


class Actions(QObject):
    """All actions of a window; `changed` when one can now be used or no longer."""

    changed = Signal()

    def __init__(self, wording: Wording, window: QWidget) -> None:
        super().__init__(window)
        self._wording = wording
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, Spec] = {}
        self._enabled: dict[str, Callable[[], bool]] = {}

    def add(self, spec: Spec, run: Callable[[], None], enabled: Callable[[], bool] | None = None) -> QAction:
        """Declare an action: what it does, and when it can be used (always, where not said)."""
        action = QAction(self._wording.text(spec.code), self._window)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(plain(self.tip(spec)))
        action.triggered.connect(lambda _checked=False: run())
        self._window.addAction(action)
        self._actions[spec.id], self._specs[spec.id] = action, spec
        if enabled is not None:
            self._enabled[spec.id] = enabled
            action.setEnabled(enabled())
        return action

    def refresh(self) -> None:
        """Look again at what can be used now."""
        before = [action.isEnabled() for action in self._actions.values()]
        for name, enabled in self._enabled.items():
            self._actions[name].setEnabled(enabled())
        if before != [action.isEnabled() for action in self._actions.values()]:
            self.changed.emit()

    def action(self, name: str) -> QAction:
        """The action of this id."""
        return self._actions[name]

    def specs(self) -> tuple[Spec, ...]:
        """All declarations, in order."""
        return tuple(self._specs.values())

    def words(self, spec: Spec) -> str:
        """What it is called."""
        return self._wording.text(spec.code)

    def key(self, spec: Spec) -> str:
        """Its first key as this system writes it, "" without one."""
        return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""

    def tip(self, spec: Spec) -> str:
        """Its words and its key."""
        key = self.key(spec)
        return f"{self.words(spec)} ({key})" if key else self.words(spec)

    def button(self, name: str, kind: str = "quiet", icon: bool = True) -> QuietButton:
        """A button for it, kind "quiet", "primary", "flat" or "icon"; usable when the action is."""
        spec, action = self._specs[name], self._actions[name]
        words, picture = self.words(spec), spec.icon if icon else ""
        button: QuietButton
        if kind == "icon":
            button = IconButton(spec.icon, words)
        else:
            button = {"primary": PrimaryButton, "flat": FlatButton}.get(kind, QuietButton)(words, picture)
        button.setToolTip(plain(self.tip(spec)))
        button.setEnabled(action.isEnabled())
        button.clicked.connect(lambda _checked=False: action.trigger())
        action.enabledChanged.connect(button.setEnabled)
        return button
