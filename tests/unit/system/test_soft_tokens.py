"""Only a folder that SoftHSM's own configuration names may be written beside a vault's."""

from pathlib import Path

import pytest

from app.system.soft_tokens import VARIABLE, soft_tokens


def test_the_folder_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "tokens").mkdir()
    (tmp_path / "conf").write_text(f"# tokens\nlog.level = INFO\ndirectories.tokendir = {tmp_path / 'tokens'}\n")
    assert soft_tokens({VARIABLE: str(tmp_path / "conf")}) == (tmp_path / "tokens",)


@pytest.mark.parametrize("text", ["", "directories.tokendir = tokens", "directories.tokendir =", "directories.tokendir = /nowhere/x"])
def test_no_folder(tmp_path: Path, text: str) -> None:
    (tmp_path / "conf").write_text(text)
    assert soft_tokens({VARIABLE: str(tmp_path / "conf")}) == ()
    assert soft_tokens({}) == soft_tokens({VARIABLE: str(tmp_path / "none")}) == ()
