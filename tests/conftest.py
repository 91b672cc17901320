"""For every test: windows off the screen, and a data folder of the run's own instead of the person's."""

import os
import shutil
import sys
import tempfile

import pytest

from app.system import paths


def pytest_configure(config: pytest.Config) -> None:
    """Before anything is collected, so that what tests start inherits it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["INTRAMUROS_MODELS"] = str(paths.models())
    os.environ["INTRAMUROS_DATA"] = config.stash[_FOLDER] = tempfile.mkdtemp(prefix="intramuros-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Empty the clipboard while Python still lives: Qt frees what lies there after it, and crashes on Python's own."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
    shutil.rmtree(config.stash[_FOLDER], ignore_errors=True)


_FOLDER = pytest.StashKey[str]()
