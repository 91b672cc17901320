"""MLX's build for Linux carries the reference library for matrices, at 3 of a core's 100 thousand million operations a
second. Where OpenBLAS is installed (`make test` does so), its functions come before: same program, same names.
"""

import ctypes
import sys
from contextlib import suppress


def take_openblas() -> None:
    """Before MLX is imported for the first time in this process."""
    if sys.platform == "linux" and "mlx.core" not in sys.modules:
        with suppress(OSError):
            ctypes.CDLL("libopenblas.so.0", ctypes.RTLD_GLOBAL)
