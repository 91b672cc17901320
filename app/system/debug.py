"""Whether a developer asked to see what children print."""

import os
import sys

VARIABLE = "INTRAMUROS_DEBUG"


def children_shown() -> bool:
    """True where a checkout runs with INTRAMUROS_DEBUG set; never in the packaged program, as it may show content."""
    return bool(os.environ.get(VARIABLE)) and not getattr(sys, "frozen", False)
