"""Lucide icons (ISC, licence beside them), drawn in the colour that a widget's palette has for its words."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.system import paths

SIZE = 18
"""Pixels at 100 %."""


def names() -> tuple[str, ...]:
    """The icons that there are."""
    return tuple(sorted(path.stem for path in _folder().glob("*.svg")))


def icon(name: str, colour: QColor | str, disabled: QColor | str = "", size: int = SIZE, gap: int = 0) -> QIcon:
    """The icon in this colour, and in another for a control that cannot be used now; gap: pixels before the words."""
    made = QIcon()
    for factor in (1, 2):
        made.addPixmap(pixmap(name, colour, size, factor, gap), QIcon.Mode.Normal)
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, factor, gap), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: QColor | str, size: int = SIZE, ratio: int = 2, gap: int = 0) -> QPixmap:
    """The icon as a picture of `size` pixels, and `gap` empty ones beside it, with `ratio` dots a pixel."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", QColor(colour).name()).encode()))
    picture = QPixmap((size + gap) * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text("utf-8")


def _folder() -> Path:
    return paths.resources() / "icons"
