"""Copying words that clipboard histories and clouds are asked not to keep."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

OURS = "application/x-intramuros-copied"
"""By this we know our own words again."""


def copy_concealed(text: str) -> None:
    """Put text on the clipboard, marked as a secret in the ways that KDE, macOS and Windows know."""
    data = QMimeData()
    data.setText(text)
    data.setData(OURS, b"1")
    data.setData("x-kde-passwordManagerHint", b"secret")
    data.setData("org.nspasteboard.ConcealedType", b"1")
    data.setData('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1")
    data.setData('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0")
    data.setData('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0")
    QGuiApplication.clipboard().setMimeData(data)


def forget_copied() -> None:
    """Take back what was copied here: at locking for the person's sake, at the end for Qt's.

    Qt would free it after Python is gone, and crash.
    """
    clipboard = QGuiApplication.clipboard()
    kept = clipboard.mimeData()
    if kept is not None and kept.hasFormat(OURS):
        clipboard.clear()
