"""A child holds itself to its limits, and never loosens what the system already draws tighter."""

import subprocess
import sys

import pytest

from app.system.limits import VARIABLE, Limits

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX resource limits")


def applied(variable: str | None, before: str = "") -> list[int]:
    """The soft limits of core, data, processor time and files after `apply`."""
    program = (
        f"import resource as r\n{before}\nfrom app.system.limits import apply\n"
        f"apply({ {VARIABLE: variable} if variable is not None else {} })\n"
        "print(*(r.getrlimit(w)[0] for w in (r.RLIMIT_CORE, r.RLIMIT_DATA, r.RLIMIT_CPU, r.RLIMIT_NOFILE)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return [int(number) for number in done.stdout.split()]


def test_limits_reach_the_child_through_its_environment() -> None:
    limits = Limits(memory_bytes=10**9, cpu_seconds=77, open_files=123)
    assert applied(limits.as_variable()) == [0, 10**9, 77, 123]


def test_none_means_none() -> None:
    untouched = applied(None)
    assert applied(Limits(memory_bytes=0, open_files=0).as_variable()) == untouched
    assert untouched[0] == 0, "a core dump would hold a person's documents"


def test_a_tighter_limit_of_the_system_stays() -> None:
    tighter = "r.setrlimit(r.RLIMIT_NOFILE, (50, 60)); r.setrlimit(r.RLIMIT_DATA, (5 * 10**8, 5 * 10**8))"
    assert applied(Limits(memory_bytes=10**9).as_variable(), tighter)[1::2] == [5 * 10**8, 50]
