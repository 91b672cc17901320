"""Draw every screen of the desk to PNG under out/look: light, dark, high contrast, large text, each language.

    tools/look.py [--only WORDS] [--docs]      --docs also renews docs/pictures

The window is the real one over the sample case; single screens are drawn from their states alone.
"""

import os
import sys
from pathlib import Path


def main() -> None:
    """Off the screen, and from a checkout."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from tools.look_draw import draw

    draw(__doc__ or "")


if __name__ == "__main__":
    main()
