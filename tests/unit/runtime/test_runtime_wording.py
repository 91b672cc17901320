"""What the adviser and the networks' service say has words in four languages, and no word is left over."""

import re
from pathlib import Path

import pytest

import app
from app.system import paths
from app.system.wording import LANGUAGES, properly

ROOT = Path(app.__file__).parent
CODE = re.compile(r"\"((?:machine|runtime)\.[a-z_.]+[a-z_])\"")
MORE = {
    "machine.bandwidth.table", "machine.bandwidth.measured", "runtime.drift",
}
"""Codes that are put together where they are said, and one that the terminal says of models."""


def _used() -> set[str]:
    files = [*(ROOT / "runtime").glob("*.py"), ROOT / "cli" / "machine.py"]
    return {code for file in files for code in CODE.findall(file.read_text("utf-8"))} | MORE


@pytest.mark.parametrize("name", ["machine", "runtime"])
def test_each_code_has_its_sentences_and_each_sentence_its_code(name: str) -> None:
    written = properly((paths.resources() / "wording" / f"{name}.toml").read_text("utf-8"))
    assert set(written) == {code for code in _used() if code.startswith(f"{name}.")}
    for code, words in written.items():
        assert set(words) == set(LANGUAGES), code
        assert len({tuple(sorted(re.findall(r"{[a-z]+}", text))) for text in words.values()}) == 1, code
