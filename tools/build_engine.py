"""Build the language engine's wheel once a machine: `build_engine.py` prints where it lies.

llama-cpp-python comes as source only. What it also compiles and we do not use (llama.cpp's `common` with its HTTP
server and client) is left out, which halves the time. Progress goes to standard error as "done/total".
"""

import base64
import csv
import hashlib
import io
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from machine import ROOT, Stop, cache, digest, install_system_packages, run

REQUIREMENTS = ROOT / "requirements"
OPTIONS = (
    "-DGGML_NATIVE=OFF", "-DLLAVA_BUILD=OFF", "-DLLAMA_BUILD_TOOLS=OFF", "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_SERVER=OFF", "-DLLAMA_BUILD_TESTS=OFF",
)
"""Portable code (AVX2 on x86-64) without the programs around the library."""

_COMMON = re.compile(r"set\(LLAMA_BUILD_COMMON ON CACHE")
_STEP = re.compile(r"\[(\d+)/(\d+)\]")


def folder() -> Path:
    """Where this machine's wheel lies; another version, option or platform has another folder."""
    key = digest(
        REQUIREMENTS / "engine-source.txt", REQUIREMENTS / "engine.txt", " ".join(OPTIONS),
        sys.platform, platform.machine(), "/".join(platform.libc_ver()),
    )
    return cache() / "wheels" / f"llama-cpp-python-{key[:16]}"


def built() -> Path | None:
    """The wheel, if this machine has it."""
    return next(iter(sorted(folder().glob("*.whl"))), None)


def build() -> Path:
    """The wheel, built now unless it is there; two that build at once wait for each other. Raises Stop."""
    with _alone(folder()):
        there = built()
        if there:
            return there
        if not shutil.which("c++") and not shutil.which("clang++"):
            install_system_packages(["g++"], "the language engine")
        if not shutil.which("c++") and not shutil.which("clang++"):
            hint = "xcode-select --install" if sys.platform == "darwin" else "sudo apt-get install g++"
            raise Stop(f"The language engine is built on this computer and needs a C++ compiler:  {hint}")
        with tempfile.TemporaryDirectory(prefix="intramuros-engine-") as temporary:
            made = _built_in(Path(temporary))
            waiting = folder() / f".{made.name}"
            shutil.copy(made, waiting)
            return waiting.replace(folder() / made.name)


def _built_in(work: Path) -> Path:
    run([sys.executable, "-m", "venv", work / "venv"], "Making an environment")
    python = work / "venv" / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run([*pip, "install", "--require-hashes", "-r", REQUIREMENTS / "engine.txt"], "Installing the build tools")
    path = {"PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}
    run(
        [*pip, "download", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes",
         "-d", work, "-r", REQUIREMENTS / "engine-source.txt"],
        "Fetching the language engine's source", path,
    )
    with tarfile.open(next(work.glob("llama_cpp_python-*.tar.gz"))) as source:
        # Debian 12's own Python has no filters yet; the hash has just been checked.
        if hasattr(tarfile, "data_filter"):
            source.extraction_filter = tarfile.data_filter
        source.extractall(work / "source")
    tree = next((work / "source").iterdir())
    recipe = tree / "CMakeLists.txt"
    text, changes = _COMMON.subn("set(LLAMA_BUILD_COMMON OFF CACHE", recipe.read_text("utf-8"))
    if not changes:
        raise Stop("The language engine's recipe has changed; look at LLAMA_BUILD_COMMON in its CMakeLists.txt.")
    recipe.write_text(text, "utf-8")
    _compile(
        [str(python), "-m", "pip", "--disable-pip-version-check", "-v", "wheel", "--no-deps", "--no-build-isolation",
         "--config-settings=build.targets=llama", "--config-settings=build.verbose=true", "-w", str(work / "out"),
         str(tree)],
        {**os.environ, **path, "CMAKE_ARGS": " ".join(OPTIONS), "CMAKE_GENERATOR": "Ninja"},
    )
    return trimmed(next((work / "out").glob("*.whl")), work)


def _compile(command: list[str], environment: dict[str, str]) -> None:
    """Run the build, saying "done/total" for each compiled file."""
    log = folder() / "build.log"
    with (
        log.open("w", encoding="utf-8") as kept,
        subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace",
        ) as process,
    ):
        for line in process.stdout or ():
            kept.write(line)
            step = _STEP.search(line)
            if step:
                print(f"{step[1]}/{step[2]}", file=sys.stderr, flush=True)
    if process.returncode:
        raise Stop(f"The language engine could not be built; what the compiler said is in {log}")


def trimmed(wheel: Path, work: Path) -> Path:
    """The same wheel without the second copy of its libraries and headers that the recipe lays at its root."""
    slim = work / "slim" / wheel.name
    slim.parent.mkdir()
    rows: list[tuple[str, str, str]] = []
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(slim, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename.startswith(("lib/", "include/", "bin/")) or entry.filename.endswith("/RECORD"):
                continue
            content = old.read(entry)
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
            check = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            rows.append((entry.filename, f"sha256={check}", str(len(content))))
        record = next(name for name in old.namelist() if name.endswith(".dist-info/RECORD"))
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([*rows, (record, "", "")])
        new.writestr(record, text.getvalue())
    return slim


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """One builder at a time on this machine."""
    import fcntl

    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    try:
        print(build())
    except Stop as trouble:
        sys.exit(str(trouble))
