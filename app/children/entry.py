"""Where a child begins: `--child NAME --frames R,W [arguments]`."""

import importlib
import os
from collections.abc import Sequence

CHILDREN = ("reader", "engine", "keeper")
"""Every process there is; the packager freezes the module of each."""


def run_child(arguments: Sequence[str]) -> None:
    """Run the child of this name until its parent goes."""
    # Before any module of a child could import the library; it reads this once.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    name, flag, descriptors, *rest = arguments
    if name not in CHILDREN or flag != "--frames":
        raise SystemExit(2)
    incoming, _, outgoing = descriptors.partition(",")
    module = importlib.import_module(f"app.children.{name}")
    module.main(int(incoming), int(outgoing), rest)
