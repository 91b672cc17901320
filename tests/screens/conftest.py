"""For tests with widgets: a window over dummies, and Qt's own log fails them (pyproject)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.desk.kit.theme import Theme
from app.system.wording import Wording
from tests.desks import OpenDesk
from tests.dummies import Together


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


@pytest.fixture
def desk_of(qtbot: object, tmp_path: Path) -> Iterator[Callable[..., OpenDesk]]:
    """Makes a window over dummies; it is closed and its jobs ended after the test."""
    made: list[OpenDesk] = []

    def make(together: Together | None = None, **more: object) -> OpenDesk:
        made.append(OpenDesk(qtbot, tmp_path, together or Together(), **more))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()
