"""Walks any widget as a screen reader would: every control that can have the keyboard must have a name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


def nameless(widget: QWidget) -> list[str]:
    """Controls below (and with) this widget that take the keyboard and say nothing of themselves, by class and place.

    Hidden ones are left out. What Qt makes inside a control (a spin box's field, a list's viewport) speaks through that control.
    """
    found = []
    for control in (widget, *widget.findChildren(QWidget)):
        if control.focusPolicy() == Qt.FocusPolicy.NoFocus or _inner(control) or not control.isVisibleTo(widget):
            continue
        spoken = QAccessible.queryAccessibleInterface(control)
        name = spoken.text(QAccessible.Text.Name) if spoken is not None else control.accessibleName()
        if not name.strip():
            path = [type(one).__name__ for one in _ancestors(control)]
            found.append(" < ".join(path[:4]))
    return found


def _inner(control: QWidget) -> bool:
    within = any(isinstance(one, QComboBox | QAbstractSpinBox) for one in _ancestors(control)[1:])
    return within or control.objectName().startswith("qt_") or control.focusProxy() is not None


def _ancestors(control: QWidget) -> list[QWidget]:
    chain: list[QWidget] = []
    one: QWidget | None = control
    while one is not None:
        chain.append(one)
        one = one.parentWidget()
    return chain
