"""For journeys through the window; see tests/desks.py."""

import pytest

from tests.desks import desk_of

__all__ = ["desk_of"]


def pytest_configure(config: pytest.Config) -> None:
    # The platform without a screen says this of every window with a least size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
