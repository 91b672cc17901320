"""The harness's own process: enters the empty network, starts the program, prints as JSON what it heard."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import namespaces
import watch
from names import Names

_LINGER = 10.0


def main() -> None:
    """One order on standard input, one report on standard output."""
    order = json.load(sys.stdin)
    try:
        with tempfile.TemporaryDirectory() as folder:
            namespaces.enter(Path(folder))
            json.dump(_listened(order), sys.stdout)
    except (namespaces.Impossible, OSError) as error:
        json.dump({"impossible": str(error)}, sys.stdout)


def _listened(order: dict[str, Any]) -> dict[str, Any]:
    names = Names()
    ours, theirs = socket.socketpair()

    def before_exec() -> None:
        watch.handed(watch.install(), theirs)

    program = subprocess.Popen(
        order["argv"], env=order["env"], cwd=order["cwd"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True, preexec_fn=before_exec,
    )
    watching = watch.Watch(socket.recv_fds(ours, 1, 1)[1][0])
    try:
        out, err = program.communicate(timeout=order["seconds"])
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        out, err = program.communicate()
    return {
        "left_behind": not watching.over(_LINGER),
        "questions": names.questions,
        "sockets": watching.sockets,
        "returncode": program.returncode,
        "stdout": out.decode("utf-8", "replace"),
        "stderr": err.decode("utf-8", "replace"),
    }


if __name__ == "__main__":
    main()
