"""For tests with widgets: a window over dummies, and Qt's own log fails them (pyproject)."""

import pytest

from app.desk.kit.theme import Theme
from app.system.wording import Wording
from tests.desks import desk_of

__all__ = ["desk_of"]


def pytest_configure(config: pytest.Config) -> None:
    # The platform without a screen says this of every window with a least size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture
def wording() -> Wording:
    return Wording("en")


@pytest.fixture
def theme(qapp: object) -> Theme:
    theme = Theme()
    theme.apply(qapp, "light")  # type: ignore[arg-type]
    return theme
