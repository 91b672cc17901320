"""The words of licences that are shipped with the catalogue, by their SPDX names."""

import re
from pathlib import Path

_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,40}")


def text_of(licence: str, folder: Path) -> str:
    """The licence's own words, "" where they are not shipped; upper and lower case are the same."""
    if not _SPDX.fullmatch(licence) or not folder.is_dir():
        return ""
    for file in folder.glob("*.txt"):
        if file.stem.casefold() == licence.casefold():
            return file.read_text("utf-8")
    return ""
