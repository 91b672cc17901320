"""Services over dummies behind the ports."""

import pytest

from tests.dummies import Together


@pytest.fixture
def together() -> Together:
    one = Together()
    one.services.vaults.without()
    return one
