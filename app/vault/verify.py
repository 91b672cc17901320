"""Every file of a vault's folder: whether it is there, ours, whole and readable, and the record unbroken."""

from collections.abc import Iterator
from pathlib import Path

from app.core.cases import Verified
from app.core.documents import Reason
from app.core.errors import VaultTrouble
from app.vault import anchor, header_file, lockfile
from app.vault.cabinet import Cabinet
from app.vault.places import CASES, VAULT, FolderPlace, case_file


def verified(cabinet: Cabinet) -> Verified:
    """Check everything; each fault names its file or the place in the record. `checked` counts files and events."""
    faults: list[Reason] = []
    files = 0
    if isinstance(cabinet.place, FolderPlace):
        faults += _header(cabinet.place)
        faults += _unknown(cabinet.place.folder, cabinet.ids())
        files += 4
    if cabinet.database.faults():
        faults.append(_damaged(VAULT))
    for case in cabinet.ids():
        files += 1
        faults += _case(cabinet, case)
    try:
        record = cabinet.record.verify()
    except VaultTrouble as trouble:
        return Verified(files, (*faults, _of(trouble)))
    return Verified(files + record.checked, (*dict.fromkeys((*faults, *record.faults)),))


def _header(place: FolderPlace) -> Iterator[Reason]:
    copies: list[header_file.Read] = []
    for name in header_file.NAMES:
        try:
            copies.append(header_file.one(place.folder, name))
        except VaultTrouble as trouble:
            yield Reason.of("vault.missing_file" if trouble.code == "vault.none_here" else trouble.code, file=name)
            continue
        if copies[-1].id != place.vault or copies[-1] != copies[0]:
            yield _damaged(name)


def _case(cabinet: Cabinet, case: str) -> list[Reason]:
    try:
        file = cabinet.read(case)
        if file.database.faults():
            return [_damaged(case_file(case))]
        file.read_all()
    except VaultTrouble as trouble:
        return [_of(trouble)]
    return []


def _unknown(folder: Path, cases: tuple[str, ...]) -> Iterator[Reason]:
    ours = {*header_file.NAMES, lockfile.FILE, anchor.FILE, VAULT, *map(case_file, cases)}
    ours |= {f"{name}-journal" for name in ours if name.endswith(".db")}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name not in ours and not (name == CASES and path.is_dir()):
            yield Reason.of("vault.unknown_file", file=name)


def _of(trouble: VaultTrouble) -> Reason:
    return Reason(trouble.code, tuple(trouble.params.items()))


def _damaged(file: str) -> Reason:
    return Reason.of("vault.damaged", file=file)
