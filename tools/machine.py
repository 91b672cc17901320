"""What the tools ask of this computer: where caches lie, system packages, other programs. Standard library only."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


class Stop(Exception):
    """Something that the person has to mend; its text is the sentence that they read."""


def cache() -> Path:
    """Where built things are kept between checkouts, as `app.system.paths.cache` has it."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "intramuros"
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"]) / "intramuros" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "intramuros"


def digest(*parts: str | bytes | Path) -> str:
    """One SHA-256 over texts and the contents of files."""
    total = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part.encode() if isinstance(part, str) else part
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def run(command: Sequence[str | Path], what: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a program in silence; raises Stop with the end of what it said if it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )
    if done.returncode:
        said = "\n".join(done.stdout.splitlines()[-20:])
        raise Stop(f"{what} did not succeed:\n{said}")


def install_system_packages(packages: Iterable[str], what_for: str) -> None:
    """Install those of these Debian packages that are missing; elsewhere, or where that is not permitted, say so."""
    if not shutil.which("dpkg-query"):
        return
    missing = [package for package in packages if not _installed(package)]
    if not missing:
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and (not shutil.which("sudo") or subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode):
        print(f"Missing for {what_for}; ask for:  sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return
    print(f"Installing system packages for {what_for} …", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = [*as_root, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "-y", "--no-install-recommends", *missing]
    try:
        run(install, "apt-get", quiet)
    except Stop:
        # Lists may be old or absent: fetch them once, then try again.
        run([*apt, "update"], "apt-get update", quiet)
        run(install, f"Installing system packages for {what_for}", quiet)


def _installed(package: str) -> bool:
    """Whether this package is there, or one that provides it (Ubuntu's libglib2.0-0t64 for libglib2.0-0)."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\n", package, f"{package}t64"], capture_output=True, text=True
    )
    return "installed" in asked.stdout.split()
