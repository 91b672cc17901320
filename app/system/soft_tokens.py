"""Where SoftHSM keeps its tokens: a token of software writes in a folder of its own, one of hardware nowhere."""

from collections.abc import Mapping
from pathlib import Path

VARIABLE = "SOFTHSM2_CONF"
_SETTING = "directories.tokendir"


def soft_tokens(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """The folder that SoftHSM's configuration names, if there is one; source: softhsm2.conf(5)."""
    name = environment.get(VARIABLE, "")
    try:
        lines = Path(name).read_text("utf-8").splitlines() if name else []
    except (OSError, UnicodeDecodeError):
        return ()
    for line in lines:
        key, _, value = line.partition("=")
        folder = Path(value.strip())
        if key.strip() == _SETTING and folder.is_absolute() and folder.is_dir():
            return (folder,)
    return ()
