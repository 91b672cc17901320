"""How a child is started: our own executable, a private pair of pipes, and an environment without surprises."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import FileIO

from app.system import frames
from app.system.limits import VARIABLE, Limits

KEEPER = "keeper"
_PASSED = frozenset({
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP",
    "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    "PROGRAMDATA", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "APP_SANDBOX_CONTAINER_ID",
    "LLAMA_CPP_LIB_PATH", "PYTHONDONTWRITEBYTECODE",
})
_PASSED_FAMILIES = ("LC_", "XDG_", "INTRAMUROS_", "OMP_", "GOMP_", "OPENBLAS_", "MKL_")
_KEEPERS = frozenset({"DBUS_SESSION_BUS_ADDRESS", "SOFTHSM2_CONF"})
"""Where the keychain answers and where a token of software lies: for the keeper alone."""
_SET = {"ORT_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}


@dataclass(frozen=True, slots=True)
class Spawned:
    """A started process and the desk's ends of its pipes."""

    process: "subprocess.Popen[bytes]"
    reading: FileIO
    writing: FileIO


def own_command() -> tuple[str, ...]:
    """How this very program is started again, without what the person's Python settings would add."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    flags = ("-B",) if sys.dont_write_bytecode else ()
    return (sys.executable, "-I", "-X", "utf8", *flags, "-m", "app")


def environment(given: Mapping[str, str], limits: Limits, child: str = "") -> dict[str, str]:
    """What a child of this name gets to know of the environment: no proxies, no secrets, no display."""
    passed = {
        name: value
        for name, value in given.items()
        if name.upper() in _PASSED or name.upper().startswith(_PASSED_FAMILIES)
        or (child == KEEPER and name in _KEEPERS)
    }
    if getattr(sys, "frozen", False) and "LD_LIBRARY_PATH" in given:
        passed["LD_LIBRARY_PATH"] = given["LD_LIBRARY_PATH"]
    return {**passed, **_SET, VARIABLE: limits.as_variable()}


def spawn(command: Sequence[str], name: str, arguments: Sequence[str], limits: Limits, shown: bool) -> Spawned:
    """Start a child. shown: its standard error is the desk's own, for developers. Raises OSError."""
    down_read, down_write = os.pipe()
    up_read, up_write = os.pipe()
    try:
        known = environment(os.environ, limits, name)
        process = _started(command, name, arguments, known, (down_read, up_write), shown)
    except BaseException:
        os.close(down_write)
        os.close(up_read)
        raise
    finally:
        os.close(down_read)
        os.close(up_write)
    return Spawned(process, frames.widened(FileIO(up_read, "rb")), frames.widened(FileIO(down_write, "wb")))


def _started(
    command: Sequence[str], name: str, arguments: Sequence[str], env: Mapping[str, str], ends: tuple[int, int],
    shown: bool,
) -> "subprocess.Popen[bytes]":
    noise = None if shown else subprocess.PIPE
    if sys.platform == "win32":
        import msvcrt

        handles = [msvcrt.get_osfhandle(end) for end in ends]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        startup = subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles})
        return subprocess.Popen(
            [*command, "--child", name, "--frames", f"{handles[0]},{handles[1]}", *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=noise, env=dict(env), bufsize=0,
            close_fds=True, startupinfo=startup,
            creationflags=subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP,
        )
    return subprocess.Popen(
        [*command, "--child", name, "--frames", f"{ends[0]},{ends[1]}", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=noise, env=dict(env), bufsize=0,
        pass_fds=ends, process_group=0,
    )
