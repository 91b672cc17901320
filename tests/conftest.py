"""For every test: windows off the screen, and a data folder of the run's own instead of the person's."""

import os
import shutil
import tempfile

import pytest

from app.system import paths


def pytest_configure(config: pytest.Config) -> None:
    """Before anything is collected, so that what tests start inherits it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["INTRAMUROS_MODELS"] = str(paths.models())
    os.environ["INTRAMUROS_DATA"] = config.stash[_FOLDER] = tempfile.mkdtemp(prefix="intramuros-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_FOLDER], ignore_errors=True)


_FOLDER = pytest.StashKey[str]()
