"""What the reader process has to read: the program itself, its models, and the system's libraries and clocks."""

import sys
import sysconfig
from contextlib import suppress
from pathlib import Path

from app.system import paths as own

SYSTEM = (
    "/usr", "/lib", "/lib64", "/bin", "/opt/lib", "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime",
    "/etc/timezone", "/etc/mime.types", "/etc/fonts", "/etc/nsswitch.conf", "/dev/null", "/dev/zero", "/dev/urandom",
    "/dev/random", "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/filesystems",
    "/proc/sys/vm", "/proc/sys/kernel", "/proc/version", "/sys/devices/system", "/sys/fs/cgroup",
    "/sys/kernel/mm/transparent_hugepage",
)
"""Nothing in these is the person's own."""


def paths() -> list[Path]:
    """Files and folders; the models' folder is made where it is missing, so that models may come later."""
    models = own.models()
    with suppress(OSError):
        models.mkdir(parents=True, exist_ok=True, mode=0o700)
    program = Path(__file__).resolve().parents[1]
    linked = [entry.resolve() for entry in _entries(models) if entry.is_symlink()]
    return [
        *map(Path, SYSTEM), *_python(), program, own.resources(), own.catalogue().parent, own.finder(), models, *linked,
    ]


def _python() -> list[Path]:
    """The interpreter's folders and where packages are looked for; never the folder that it was started in."""
    folders = {Path(folder) for folder in sysconfig.get_paths().values()}
    folders |= {Path(prefix) / "lib" for prefix in (sys.prefix, sys.base_prefix, sys.exec_prefix)}
    folders |= {Path(entry) for entry in sys.path if entry}
    frozen = getattr(sys, "_MEIPASS", None)
    folders |= {Path(frozen)} if frozen else set()
    executable = Path(sys.executable)
    environment = executable.parent.parent / "pyvenv.cfg"
    return [*sorted(folder for folder in folders if folder.is_absolute()), executable, environment]


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []
