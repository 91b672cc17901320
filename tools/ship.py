"""`make ship`: build the packaged program for this platform and try it: self-test and the sample case.

The result is dist/intramuros/. Ends with 1 if the packaged program does not pass.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
PROGRAM = DIST / "intramuros" / ("intramuros.exe" if sys.platform == "win32" else "intramuros")


def build() -> None:
    """Freeze the program into one folder."""
    shutil.rmtree(DIST / "intramuros", ignore_errors=True)
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(DIST),
            "--workpath", str(ROOT / "build" / "ship"), str(ROOT / "tools" / "intramuros.spec"),
        ],
        cwd=ROOT, check=True,
    )


def size() -> int:
    """Bytes of the folder."""
    return sum(file.stat().st_size for file in (DIST / "intramuros").rglob("*") if file.is_file())


def try_out(*arguments: str) -> str:
    """Run the packaged program outside the checkout, without a display; its standard output."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(PROGRAM), *arguments], cwd=DIST, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return done.stdout


def main() -> None:
    """Build, measure, try."""
    started = time.monotonic()
    build()
    print(f"built in {time.monotonic() - started:.0f} s, {size() / 1e6:.0f} MB")
    result = json.loads(try_out("self-test", "--json"))
    print("self-test:", json.dumps(result["results"]))
    if not result["passed"]:
        sys.exit("the packaged program failed its self-test")
    for language in ("en", "de", "fr", "it"):
        shown = json.loads(try_out("demo", "--json", "--language", language))
        print(f"sample case {language}: {len(shown['findings'])} findings, {len(shown['evidence'])} passages")


if __name__ == "__main__":
    main()
