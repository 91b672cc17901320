"""The recovery page on paper or as a PDF; the printer's own queue is the only other place where it goes."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from app.services.recovery_page import dots, sentences
from app.system.wording import Wording

DOT = 8
"""Pixels a side of one dot of the code."""
QUIET = 4
"""Dots of white around it, as the standard asks."""


def document(wording: Wording, folder: str, recovery: str) -> QTextDocument:
    """The page as it is printed."""
    made = QTextDocument()
    made.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("code"), picture(recovery))
    words = sentences(wording, folder)
    rows = "".join(f"<tr><td>{n}&nbsp;&nbsp;</td><td>{line}</td></tr>"
                   for n, line in enumerate(recovery.splitlines(), start=1))
    made.setHtml(
        f"<h1>{wording.text('recovery_page.title')}</h1>"
        f"<table style='font-family:monospace;font-size:16pt' cellpadding='6'>{rows}</table>"
        f"<p><img src='code' width='220' height='220'></p>"
    )
    cursor = QTextCursor(made)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for text in words:
        cursor.insertBlock()
        cursor.insertText(text)  # a folder's name is text, never markup
    return made


def picture(recovery: str) -> QImage:
    """The QR code with its quiet zone, black on white."""
    square = dots(recovery)
    side = (len(square) + 2 * QUIET) * DOT
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(square):
        for x, dark in enumerate(row):
            if dark:
                for line in range(DOT):
                    for column in range(DOT):
                        image.setPixel((x + QUIET) * DOT + column, (y + QUIET) * DOT + line, 0xFF000000)
    return image


def save(wording: Wording, folder: str, recovery: str, file: str) -> None:
    """Write the page as a PDF, A4, for its owner alone. Raises OSError."""
    place = Path(file)
    place.touch(0o600)
    with suppress(OSError):  # a stick may know no owners
        place.chmod(0o600)
    writer = QPdfWriter(file)
    writer.setTitle(wording.text("recovery_page.title"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    document(wording, folder, recovery).print_(writer)


def ask_and_print(wording: Wording, folder: str, recovery: str, over: QWidget) -> None:
    """Let the person choose a printer, then print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    dialog = QPrintDialog(printer, over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.accepted.connect(lambda: document(wording, folder, recovery).print_(printer))
    dialog.setModal(True)
    dialog.show()
