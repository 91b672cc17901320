"""What a file or folder that somebody brings is: the strict look for its form, before anything else touches it."""

import os
from pathlib import Path

from app.core.errors import ModelTrouble
from app.core.library import Looked
from app.runtime.gguf import read_gguf
from app.runtime.mlx_folder import read_mlx
from app.runtime.onnx_header import read_onnx
from app.runtime.safetensors import read_safetensors
from app.runtime.unsafe import refuse_code, refuse_unsafe

MOST_IN_FOLDER = 512


def look(path: Path, signed: tuple[str, ...] = ()) -> Looked:
    """What is there, sound; raises ModelTrouble in words for everything else. signed: names that sign it, left out."""
    try:
        return _folder(path, signed) if path.is_dir() else _file(path)
    except OSError as error:
        code = "file.missing" if isinstance(error, FileNotFoundError) else "file.unreadable"
        raise ModelTrouble(code, name=path.name) from error


def _folder(folder: Path, signed: tuple[str, ...]) -> Looked:
    """A folder stands for the one model file in it, or is an MLX folder."""
    with os.scandir(folder) as entries:
        names = [entry.name for _, entry in zip(range(MOST_IN_FOLDER), entries, strict=False)]
    whole = [name for name in names if name.lower().endswith((".gguf", ".onnx"))]
    if len(whole) == 1:
        for name in names:
            refuse_code(name, b"")
        return _file(folder / whole[0])
    if len(whole) > 1:
        raise ModelTrouble("models.several_inside", name=folder.name)
    return read_mlx(folder, signed)


def _file(file: Path) -> Looked:
    with file.open("rb") as opened:
        size = os.fstat(opened.fileno()).st_size
        start = opened.read(512)
        opened.seek(0)
        if start[:4] == b"GGUF":
            facts = read_gguf(file)
            return Looked(
                "gguf", (file.name,), size, facts.title, facts.architecture, facts.quantisation, facts.licence,
                facts.parameters, facts.context, facts.layers, facts.kv_heads, facts.head_size, facts.languages,
                answers=not facts.embeds,
            )
        ending = file.suffix.lower()
        if ending == ".safetensors":
            tensors = read_safetensors(opened, size, file.name)
            return Looked(
                "safetensors", (file.name,), size, file.stem[:120], quantisation=tensors.kind,
                parameters=tensors.parameters,
            )
        refuse_unsafe(file.name, start)
        if ending == ".onnx":
            network = read_onnx(opened, size, file.name, lambda name: _beside(file.parent, name))
            files = (file.name, *sorted(network.beside))
            total = size + sum(_beside(file.parent, name) for name in network.beside)
            return Looked("onnx", files, total, file.stem[:120], parameters=network.parameters)
    raise ModelTrouble("models.not_known", name=file.name)


def _beside(folder: Path, name: str) -> int:
    """Bytes of a plain file in the folder; -1 where there is none, or where it is a link."""
    try:
        status = (folder / name).lstat()
    except (OSError, ValueError):
        return -1
    return status.st_size if (folder / name).is_file() and not (folder / name).is_symlink() else -1
