"""Copying words that clipboard histories and clouds are asked not to keep."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy_concealed(text: str) -> None:
    """Put text on the clipboard, marked as a secret in the ways that KDE, macOS and Windows know."""
    data = QMimeData()
    data.setText(text)
    data.setData("x-kde-passwordManagerHint", b"secret")
    data.setData("org.nspasteboard.ConcealedType", b"1")
    data.setData('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1")
    data.setData('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0")
    data.setData('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0")
    QGuiApplication.clipboard().setMimeData(data)
