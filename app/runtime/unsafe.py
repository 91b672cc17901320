"""Files that are refused by what they are: programs, forms that run programs when opened, archives.

Archives are never unpacked here, so that none can grow: who brings one is asked to unpack it first.
"""

from pathlib import PurePath

from app.core.errors import ModelTrouble

CODE = frozenset((
    ".py", ".pyc", ".pyd", ".pyw", ".so", ".dll", ".dylib", ".exe", ".bat", ".cmd", ".ps1", ".sh", ".js", ".jar",
    ".class", ".wasm", ".msi", ".app", ".com", ".vbs", ".lua", ".scr", ".lnk", ".desktop",
))
PICKLES = frozenset((
    ".pt", ".pth", ".bin", ".pkl", ".pickle", ".ckpt", ".npy", ".npz", ".joblib", ".dill", ".mar", ".nemo", ".h5",
    ".keras", ".pdparams", ".msgpack", ".t7",
))
"""Endings under which weights are kept in forms that may run programs, whatever is in them."""

_ARCHIVES = (b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")
_PROGRAMS = (b"\x7fELF", b"MZ", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\0asm")


def refuse_code(name: str, start: bytes) -> None:
    """Raise ModelTrouble for a file that is a program, by its ending or its first bytes."""
    if PurePath(name).suffix.lower() in CODE or start.startswith(_PROGRAMS):
        raise ModelTrouble("models.code_inside", name=name)


def refuse_unsafe(name: str, start: bytes) -> None:
    """Raise ModelTrouble for programs, pickles and archives; start: the first 512 bytes of the file."""
    refuse_code(name, start)
    suffix = PurePath(name).suffix.lower()
    # PyTorch's zip holds a pickle; pickle's protocols 2 to 5 begin with this sign.
    if suffix in PICKLES or (start[:1] == b"\x80" and start[1:2] in (b"\2", b"\3", b"\4", b"\5")):
        raise ModelTrouble("models.pickle", name=name)
    if start.startswith(_ARCHIVES) or start[257:262] == b"ustar":
        raise ModelTrouble("models.archive", name=name)
