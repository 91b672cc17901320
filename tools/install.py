"""Install everything the program needs, each part once: `install.py setup|test|run`.

setup: the environment, the language engines, the check tools and the test models. test: also what tests need from
the system. run: without the check tools, with the default models; then opens the desk, or the sample case in the
terminal where there is no display. A part that is there already costs a few milliseconds.
"""

import os
import platform
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import build_engine
from machine import PYTHON, ROOT, VENV, Stop, digest, install_system_packages, run

REQUIREMENTS = ROOT / "requirements"
TEST_MODELS = ("smollm2-135m",)
FIRST_MODEL = "qwen2.5-coder-0.5b"
BETTER_MODEL = "qwen2.5-coder-1.5b"

QT = (
    "libglib2.0-0", "libegl1", "libgl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3", "libxkbcommon-x11-0",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
)
FOR_TESTS = ("xvfb", "xauth", "xdotool", "libopenblas0-serial", "dbus", "gnome-keyring", "softhsm2")


class Stamp:
    """Remembers in the environment what was installed, so that nothing is done twice."""

    def __init__(self, name: str, *of: str | Path) -> None:
        self._path = VENV / f".intramuros-{name}"
        self._now = digest(*of, str(ROOT), sys.version)

    def fits(self) -> bool:
        return self._path.is_file() and self._path.read_text() == self._now

    def press(self) -> None:
        self._path.write_text(self._now)


class EngineBuild(threading.Thread):
    """The engine's build beside everything else; says how far it is once somebody waits for it."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.step = "0/0"
        self.fault = ""

    def run(self) -> None:
        command = [sys.executable, "-B", str(ROOT / "tools" / "build_engine.py")]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process:
            for line in process.stderr or ():
                done, _, total = line.strip().partition("/")
                if done.isdecimal() and total.isdecimal():
                    self.step = line.strip()
                else:
                    self.fault += line
        if not process.returncode:
            self.fault = ""

    def wheel(self) -> Path:
        """Wait for it, with progress on standard output; raises Stop."""
        if self.is_alive():
            say("Building the language engine, once on this computer …")
        shown = 0
        while self.is_alive():
            self.join(1)
            done, total = map(int, self.step.split("/"))
            percent = 10 * (10 * done // total) if total else 0
            if percent > shown:
                shown = percent
                say(f"language engine {percent} %")
        there = build_engine.built()
        if self.fault or there is None:
            raise Stop(self.fault or "The language engine was not built.")
        return there


def say(sentence: str) -> None:
    print(sentence, flush=True)


def main(arguments: Sequence[str]) -> int:
    goal = arguments[0] if arguments else "setup"
    try:
        models = (*TEST_MODELS, FIRST_MODEL) if goal == "run" else TEST_MODELS
        setup(models, developer=goal != "run", tests=goal == "test")
        if goal == "run":
            return open_program(arguments[1:])
    except Stop as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def setup(models: Sequence[str], developer: bool, tests: bool) -> None:
    """All parts; the slow ones side by side."""
    engine = build_engine.folder().name
    base = Stamp("base", REQUIREMENTS / "base.txt", REQUIREMENTS / "bootstrap.txt", ROOT / "pyproject.toml", engine)
    dev = Stamp("dev", REQUIREMENTS / "dev.txt")
    if tests and sys.platform == "linux":
        install_system_packages(FOR_TESTS, "tests in a window")
    if not base.fits():
        if sys.platform == "linux":
            install_system_packages((*QT, "libgomp1"), "the window")
        building = EngineBuild()
        building.start()
        environment()
        with ThreadPoolExecutor(1) as beside:
            lock = str(REQUIREMENTS / "base.txt")
            packages = beside.submit(uv, "install", "--require-hashes", "--compile-bytecode", "-r", lock)
            fetch_models(models)
            packages.result()
        uv("install", "--no-deps", "--compile-bytecode", str(building.wheel()))
        uv("install", "--no-deps", "--no-build-isolation", "--config-settings=editable_mode=compat", "-e", ".")
        base.press()
    else:
        fetch_models(models)
    if developer and not dev.fits():
        uv("install", "--require-hashes", "--compile-bytecode", "-r", str(REQUIREMENTS / "dev.txt"))
        dev.press()
    mlx = Stamp("mlx", REQUIREMENTS / "mlx.txt")
    if mlx_runs(sys.platform, platform.machine(), platform.libc_ver(), developer) and not mlx.fits():
        # What these packages ask for besides is not needed, so nobody looks for it.
        uv("install", "--no-deps", "--require-hashes", "--compile-bytecode", "-r", str(REQUIREMENTS / "mlx.txt"))
        mlx.press()


def mlx_runs(system: str, machine: str, libc: tuple[str, str], developer: bool) -> bool:
    """Whether Apple's engine belongs here: to the program on Macs with an Apple chip, to its tests on Linux."""
    if system == "darwin":
        return machine == "arm64"
    name, number = libc[0], libc[1].split(".")
    # Its wheels are made for glibc 2.35 or newer.
    recent = name == "glibc" and len(number) > 1 and (int(number[0]), int(number[1])) >= (2, 35)
    return developer and system == "linux" and machine in ("x86_64", "aarch64") and recent


def environment() -> None:
    """A virtual environment with the installer in it; made anew when it belongs to another Python."""
    say("Installing the Python environment …")
    if not (PYTHON.exists() and subprocess.run(
        [PYTHON, "-c", f"import sys, pip; sys.exit(sys.version != {sys.version!r})"], capture_output=True
    ).returncode == 0):
        run([sys.executable, "-m", "venv", "--clear", VENV], "Making the environment")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run([*pip, "install", "--require-hashes", "-r", REQUIREMENTS / "bootstrap.txt"], "Installing the installer")


def uv(*arguments: str) -> None:
    """`uv pip …` in our environment, asking where pip would ask; plain pip where uv does not run."""
    import indexes

    program = PYTHON.with_name("uv")
    if program.exists() and subprocess.run([program, "--version"], capture_output=True).returncode == 0:
        command: list[str | Path] = [program, "pip", *arguments, "--quiet", "--python", PYTHON]
        run(command, "Installing", indexes.uv_environment(PYTHON))
    else:
        plain = [argument.replace("--compile-bytecode", "--compile") for argument in arguments]
        run([PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet", *plain], "Installing")


def fetch_models(names: Sequence[str]) -> None:
    """Fetch models, with a progress bar; those that are there are left alone."""
    done = subprocess.run([PYTHON, ROOT / "models" / "fetch.py", *names], cwd=ROOT)
    if done.returncode:
        raise Stop("A model could not be fetched; what arrived is kept. Try again when the network is there.")


def open_program(arguments: Sequence[str]) -> int:
    """Become the desk, or the sample case in the terminal; the better model arrives meanwhile."""
    log = VENV / "fetch.log"
    with log.open("w") as kept:
        # A program of its own: once the desk has sealed itself, nothing that it starts can reach a network.
        subprocess.Popen(
            [PYTHON, ROOT / "models" / "fetch.py", BETTER_MODEL], cwd=ROOT, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=kept, stderr=kept,
        )
    display = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    program = str(PYTHON.with_name("intramuros"))
    os.execv(program, [program, *([] if display else ["demo"]), *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
