"""A child never outlives the program that started it."""

import os
import select
import subprocess
import sys
from pathlib import Path


def test_a_child_ends_when_its_parent_is_killed() -> None:
    program = (
        "import sys, time; sys.path[:0] = [sys.argv[1]]\n"
        "from child_entry import STUBBORN; from app.system.process import Child; from app.core.jobs import Cancel\n"
        "child = Child('test', command=[sys.executable, sys.argv[1] + '/child_entry.py'])\n"
        "job = child.call(STUBBORN, 60.0, Cancel()); next(job); print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        orphan = int(parent.stdout.readline())
        fd = os.pidfd_open(orphan)
        parent.kill()
    assert select.select([fd], [], [], 30)[0], "the child outlived its parent"
    os.close(fd)
