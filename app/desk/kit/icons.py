"""Lucide icons (ISC, licence beside them), drawn in the colour that a widget's palette has for its words."""

import math
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap

from app.system import paths

SIZE = 18
"""Pixels at 100 %."""


def names() -> tuple[str, ...]:
    """The icons that there are."""
    return tuple(sorted(path.stem for path in _folder().glob("*.svg")))


def icon(name: str, colour: QColor | str, disabled: QColor | str = "", size: int = SIZE, gap: int = 0) -> QIcon:
    """The icon in this colour, and in another for a control that cannot be used now; gap: pixels before the words."""
    made = QIcon()
    made.addPixmap(pixmap(name, colour, size, gap=gap), QIcon.Mode.Normal)
    if disabled:
        made.addPixmap(pixmap(name, disabled, size, gap=gap), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: QColor | str, size: int = SIZE, ratio: int = 0, gap: int = 0) -> QPixmap:
    """The icon, `size` pixels square, with `gap` empty ones beside it; ratio: dots a pixel, 0 for the screen’s."""
    ratio = ratio or max(1, math.ceil(_app().devicePixelRatio()))
    picture = QPixmap.fromImage(_image(name, QColor(colour).name(), size * ratio, gap * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=512)
def _image(name: str, colour: str, size: int, gap: int) -> QImage:
    """An image rather than a pixmap is kept, for it may outlive the application."""
    # What is seen first has no icon, and its library need not be loaded for it.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QImage(size + gap, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


@cache
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text("utf-8")


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("icons are drawn for a running application")
    return app


def _folder() -> Path:
    return paths.resources() / "icons"
