"""Choosing what kind of personal data something is, by mouse or by its first letter."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.core.findings import KINDS
from app.system.wording import Wording


def kind_menu(wording: Wording, title: str, chosen: Callable[[str], None], parent: QWidget) -> QMenu:
    """A menu of all kinds in the person's language; `chosen` gets the kind's code."""
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    for kind in KINDS:
        action = menu.addAction(wording.kind(kind).replace("&", "&&"))
        action.setData(kind)
    menu.triggered.connect(lambda action: chosen(str(action.data())))
    return menu


def ask_kind(wording: Wording, chosen: Callable[[str], None], parent: QWidget, where: QPoint) -> QMenu:
    """Open the menu at a place of the screen; it goes when something is chosen or Esc is pressed."""
    menu = kind_menu(wording, wording.text("document.hide_as"), chosen, parent)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.setActiveAction(menu.actions()[0])
    menu.popup(where)
    return menu
