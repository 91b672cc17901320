"""Taking a model in that somebody brings: looked at, hashed, its papers checked, its licence and signers agreed to."""

import hashlib
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.errors import Forbidden, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Candidate, Change, Consent, Looked
from app.runtime import papers as signing
from app.runtime.brought import described, expected, fresh_name, pinned
from app.runtime.catalogue import Model
from app.runtime.hashes import Hashes, hash_of
from app.runtime.holdings import Holdings
from app.runtime.licences import text_of
from app.runtime.objects import sums_of
from app.runtime.office_list import OfficeList
from app.runtime.papers import Vouched
from app.runtime.shelf import Added, ListSeen
from app.runtime.trust import Trust


class Look(Protocol):
    """The strict look at a file or folder; a sealed process may do it. Raises ModelTrouble."""

    def __call__(self, file: Path, signed: tuple[str, ...] = ()) -> Looked: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    """A candidate with all that taking it in needs: where its files lie, their hashes, its entry, its papers."""

    candidate: Candidate
    folder: Path
    hashes: Mapping[str, str]
    model: Model
    vouched: Vouched


class Taking:
    """Looks at candidates and takes them into the store. trust: the policy's keys as they stand now."""

    def __init__(self, holdings: Holdings, licences: Path, look: Look, trust: Callable[[], Trust]) -> None:
        self._held = holdings
        self._licences = licences
        self._look = look
        self._trust = trust

    def examine(self, file: str, cancel: Cancel, papers: Sequence[str], name: str) -> Job[Progress, Candidate]:
        """What it is, and who vouches for it; nothing is changed. Raises ModelTrouble, Cancelled."""
        return (yield from self._see(file, cancel, papers, name)).candidate

    def add(
        self, file: str, cancel: Cancel, consent: Consent, papers: Sequence[str], name: str
    ) -> Job[Progress, Model]:
        """Take it in, and leave nothing where that fails. Raises ModelTrouble, Forbidden, Cancelled."""
        seen = yield from self._see(file, cancel, papers, name)
        if seen.candidate.there:
            return self._held.named(seen.candidate.name, seen.model.sha256)
        self._agreed(seen, consent)
        for one in seen.vouched.believed:
            self._note(one)
        if not (yield from self._lies_loose(seen, cancel)):
            yield from self._copied(seen, cancel)
        step = Added(seen.candidate.name, seen.model, consent.licence, seen.vouched.signers)
        self._held.journal.take(lambda _shelf: step)
        return seen.model

    def believe(self, file: str) -> Change:
        """Take in an office's list without a model. Raises ModelTrouble where it is old, or too few keys signed it."""
        return self._take(signing.believed(Path(file).expanduser(), self._trust()))

    def _note(self, believed: OfficeList) -> None:
        """Remember the number of a list that was believed, and what it withdraws."""
        if self._held.shelf.numbers.get(believed.listed.office) != (believed.listed.number, believed.digest):
            self._take(believed)

    def _take(self, believed: OfficeList) -> Change:
        said = believed.listed
        step = ListSeen(said.office, said.number, believed.digest, said.withdrawn)
        return self._held.journal.take(lambda _shelf: step)

    def _see(self, file: str, cancel: Cancel, papers: Sequence[str], name: str) -> Job[Progress, _Seen]:
        source = Path(file).expanduser()
        yield Progress(0, 0, "models.checking")
        try:
            if not source.exists():
                raise ModelTrouble("file.missing", name=source.name)
            beside = (*(Path(one).expanduser() for one in papers), *signing.found(source))
            signed = tuple(paper.name for paper in beside)
            looked = self._look(source, signed)
            folder = source if source.is_dir() else source.parent
            hashes: dict[str, str] = {}
            for one in looked.files:
                hashes[one] = yield from hash_of(folder / one, cancel)
        except OSError as error:
            raise ModelTrouble("file.unreadable", name=source.name) from error
        whole = len(hashes) > 1 or looked.form == "mlx"
        sha256 = hashlib.sha256(sums_of(hashes)).hexdigest() if whole else next(iter(hashes.values()))
        vouched = signing.vouched(tuple(dict.fromkeys(beside)), self._trust(), sha256, hashes)
        self._not_older(vouched)
        model, known, there = self._named(source, looked, sha256, name)
        candidate = Candidate(
            str(source), model.name, looked, sha256, model.licence, text_of(model.licence, self._licences), known,
            there, vouched.signers, vouched.enough,
        )
        return _Seen(candidate, folder, hashes, model, vouched)

    def _named(self, source: Path, looked: Looked, sha256: str, name: str) -> tuple[Model, bool, bool]:
        """Its entry, whether the catalogue has its hash, whether it is here already."""
        catalogue, shelf = self._held.catalogue(), self._held.shelf
        known = next((model for model in catalogue if model.sha256 == sha256), None)
        for kept, one in shelf.names.items():
            held = one.version(sha256)
            if held is not None and self._held.objects.there(held.model) and name in ("", kept):
                return held.model, known is not None, True
        if known is not None and not name:
            return known, True, False
        if name:
            # Its own kind of model and no other: a version takes the place of the one before.
            before = self._held.named(name)
            if before.form != looked.form and before.established:
                raise ModelTrouble("models.other_form", model=name, form=looked.form)
            return described(looked, name, sha256), known is not None, False
        meant = expected(looked, source.name, catalogue)
        if meant is not None:
            return pinned(meant, looked, sha256), False, False
        taken = {model.name for model in (*catalogue, *self._held.all())}
        return described(looked, fresh_name(source.name, taken), sha256), False, False

    def _not_older(self, vouched: Vouched) -> None:
        """Raise ModelTrouble where a list is older than one that was believed before, whoever signed it."""
        numbers = self._held.shelf.numbers
        for one in vouched.lists:
            seen, digest = numbers.get(one.listed.office, (-1, ""))
            if one.listed.number < seen or (one.listed.number == seen and one.digest != digest):
                raise ModelTrouble("models.list_old", number=one.listed.number, seen=seen)

    def _agreed(self, seen: _Seen, consent: Consent) -> None:
        candidate, name = seen.candidate, seen.candidate.name
        if seen.vouched.withdrawn or seen.model.sha256 in self._held.shelf.withdrawn:
            raise ModelTrouble("models.withdrawn", model=name)
        if not candidate.known and not candidate.trusted:
            if not self._trust().unsigned:
                raise Forbidden("models.unsigned_closed", model=name)
            if not consent.unsigned:
                raise ModelTrouble("models.unsigned_not_accepted", model=name)
        if not consent.licence:
            if candidate.licence:
                raise ModelTrouble("models.licence_not_accepted", model=name, licence=candidate.licence)
            raise ModelTrouble("models.licence_unknown", model=name)

    def _lies_loose(self, seen: _Seen, cancel: Cancel) -> Job[Progress, bool]:
        """Whether the same bytes lie loose in the folder; then they get their place without being copied."""
        loose = seen.model.path(self._held.folder)
        if not seen.candidate.known or not loose.is_file() or loose.stat().st_size != seen.model.bytes:
            return False
        if (yield from Hashes(self._held.folder).sha256(loose, cancel)) != seen.model.sha256:
            return False
        self._held.objects.link(loose, seen.model)
        return True

    def _copied(self, seen: _Seen, cancel: Cancel) -> Job[Progress, None]:
        """Copy, look at what was written once more, read it back, and only then give it its place."""
        objects, looked, model = self._held.objects, seen.candidate.looked, seen.model
        part: Path | None = None
        try:
            part = objects.part(looked.bytes, model.name)
            done = 0
            for name in looked.files:
                done = yield from objects.copied(seen.folder / name, part / name, looked.bytes, done, cancel)
            again = self._look(part if looked.form == "mlx" else part / looked.files[0])
            if (again.form, again.files, again.bytes) != (looked.form, looked.files, looked.bytes):
                raise ModelTrouble("models.damaged", name=Path(seen.candidate.file).name, where="copy")
            yield from objects.keep(part, model, seen.hashes, cancel)
        except OSError as error:
            raise ModelTrouble(
                "models.folder_trouble", folder=str(self._held.folder), why=error.strerror or ""
            ) from error
        finally:
            if part is not None:
                shutil.rmtree(part, ignore_errors=True)
