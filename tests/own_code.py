"""How a test starts a child with the code of this very checkout, also where the environment is shared by several."""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[1])
COMMAND = (
    sys.executable, "-I", "-X", "utf8", "-c", f"import sys; sys.path.insert(0, {_ROOT!r}); "
    "from app.__main__ import main; main()",
)
