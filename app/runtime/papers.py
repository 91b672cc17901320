"""The files that sign a model: found beside it or given, read, and held against the keys that count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import ModelTrouble
from app.runtime import model_signing, office_list
from app.runtime.office_list import OfficeList
from app.runtime.trust import Key, Trust

LIST = "intramuros-models.json"
"""An office's list beside the models that it names."""
MOST_PAPERS = 16
_ENDINGS = (".sig", ".sigstore.json")


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whose keys vouch for a model, whether they are enough, and the office's lists that a key which counts signed.

    believed: those of the lists that enough keys signed. withdrawn: whether one of these withdraws the model.
    """

    signers: tuple[str, ...]
    enough: bool
    lists: tuple[OfficeList, ...]
    believed: tuple[OfficeList, ...]
    withdrawn: bool


def found(source: Path) -> tuple[Path, ...]:
    """The papers beside a file, inside or beside a folder. Raises OSError."""
    inside = sorted(one for one in source.iterdir() if _is_paper(one)) if source.is_dir() else []
    beside = [source.with_name(source.name + ending) for ending in _ENDINGS]
    # `model.sig` is what model_signing calls it where nobody says otherwise.
    beside += [] if source.is_dir() else [source.with_name("model.sig")]
    lists = (source.parent / LIST,)
    there = (*inside, *(one for one in (*beside, *lists) if one.is_file()))
    return tuple(dict.fromkeys(there))[:MOST_PAPERS]


def _is_paper(file: Path) -> bool:
    return file.is_file() and (file.name == LIST or file.name.endswith(_ENDINGS))


def vouched(papers: Sequence[Path], trust: Trust, sha256: str, files: Mapping[str, str]) -> Vouched:
    """Who vouches for a model of this hash, made of these files; raises ModelTrouble where a paper was tampered with.

    The signers of a list that names the model and those of bundles count together; each key counts once.
    """
    signers: dict[str, Key] = {}
    lists: list[OfficeList] = []
    for paper in papers:
        untrusted = _read(paper)
        if model_signing.is_bundle(untrusted):
            key = model_signing.signer(untrusted, trust.keys, files, paper.name)
            signers |= {key.id: key} if key else {}
            continue
        one = office_list.read_list(untrusted, trust.keys, paper.name)
        lists += [one] if one.signers else []
        if one.vouches(sha256):
            signers |= {key.id: key for key in one.signers}
    names = tuple(sorted(key.owner for key in signers.values()))
    believed = tuple(one for one in lists if len(one.signers) >= trust.signers)
    withdrawn = any(sha256 in one.listed.withdrawn for one in believed)
    return Vouched(names, bool(names) and len(signers) >= trust.signers, tuple(lists), believed, withdrawn)


def believed(paper: Path, trust: Trust) -> OfficeList:
    """An office's list that enough keys signed; raises ModelTrouble for any other."""
    one = office_list.read_list(_read(paper), trust.keys, paper.name)
    if not one.signers or len(one.signers) < trust.signers:
        raise ModelTrouble("models.list_unsigned", name=paper.name)
    return one


def _read(paper: Path) -> bytes:
    try:
        with paper.open("rb") as file:
            raw = file.read(model_signing.MOST_BYTES + 1)
    except OSError as error:
        raise ModelTrouble("file.unreadable", name=paper.name) from error
    if len(raw) > model_signing.MOST_BYTES:
        raise ModelTrouble("models.bad_bundle", name=paper.name)
    return raw
