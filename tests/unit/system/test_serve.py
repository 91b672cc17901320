"""A mistake of our own gets a code that stays the same and says nothing; leaving children behind is no mistake."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.documents import Span
from app.system.serve import fault


def caught(work: Callable[[], object]) -> str:
    try:
        work()
    except Exception as error:
        return fault(error)
    raise AssertionError("nothing was raised")


def test_the_code_of_a_mistake_does_not_depend_on_content() -> None:
    def lookup(name: str) -> object:
        return {}[name]

    assert caught(lambda: lookup("Zürcher")) == caught(lambda: lookup("Meier"))
    assert caught(lambda: lookup("x")) != caught(lambda: int("x"))


def test_the_code_names_the_innermost_function_of_ours() -> None:
    assert caught(lambda: Span(5, 2)) == caught(lambda: Span(9, 1)) != caught(lambda: Span("a", 1))  # type: ignore[arg-type]
    assert caught(lambda: Span(5, 2)).startswith("bug.")
    assert len(caught(lambda: Span(5, 2))) == len("bug.") + 8


@pytest.mark.parametrize("how", ["job = child.call(STUBBORN, 60.0, Cancel()); next(job)", "child.start()", "child.ask(ECHO, b'')"])
def test_a_desk_that_forgets_its_children_ends_without_a_word(how: str) -> None:
    folder = Path(__file__).parent
    program = (
        f"import sys; sys.path[:0] = [{str(folder)!r}]\n"
        "from child_entry import ECHO, STUBBORN; from app.system.process import Child; from app.core.jobs import Cancel\n"
        f"child = Child('test', command=[sys.executable, {str(folder / 'child_entry.py')!r}]); {how}"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", program], capture_output=True, text=True, check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_light_side_of_a_child_is_light() -> None:
    program = (
        "import sys, app.system.process, app.system.seal\n"
        "heavy = {'numpy', 'psutil', 'PySide6', 'sqlcipher3', 'presidio_analyzer', 'llama_cpp', 'socket', 'asyncio'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
