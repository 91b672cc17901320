"""The office's own recognisers and a person's, one TOML file each; `docs/recognisers.md` shows how they are written.

A file that is wrong in any way is left out whole and said; it never keeps the others from being read.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.documents import Reason
from app.core.findings import KINDS
from app.privacy.office_recogniser import OfficeRecogniser, of_words, whole
from app.privacy.patterns import BadPattern, measured
from app.system.policy import ROOT, only_theirs

MOST_FILES = 100
MOST_BYTES = 1 << 16
MOST_WORDS = 2_000
_FILE = re.compile(r"[a-z\d][a-z\d_-]{0,39}\.toml")
_KIND = re.compile(rf"(?:{'|'.join(KINDS)})(?::[A-Z][A-Z\d_]{{0,23}})?")
_KEYS = {"name", "kind", "pattern", "words", "context", "case", "score", "languages", "match", "leave"}
_LOWEST_SCORE = 0.4


@dataclass(frozen=True, slots=True)
class Office:
    """What was read, the office's before the person's; notices say which files were left out, and why."""

    recognisers: tuple[OfficeRecogniser, ...] = ()
    notices: tuple[Reason, ...] = ()


class Refused(ValueError):
    """A file that is left out; `code` says why, `detail` is for its sentence."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


def load(office: Path, own: Path, administrator: int = ROOT) -> Office:
    """Every recogniser of both folders; a folder that is missing holds none.

    office: only what `administrator` alone can write is believed there. Raises nothing.
    """
    def theirs(path: Path) -> bytes:
        # Windows keeps such folders itself: only an administrator writes beneath Program Files.
        return _any(path) if sys.platform == "win32" else only_theirs(path, administrator)

    made: list[OfficeRecogniser] = []
    notices: list[Reason] = []
    for folder, owner, read in ((office, "office", theirs), (own, "own", _any)):
        files = _files(folder)
        for path in files[:MOST_FILES]:
            try:
                made.append(_recogniser(path, owner, read, {one.called for one in made}))
            except Refused as refused:
                notices.append(Reason.of(refused.code, file=path.name, detail=refused.detail))
        if len(files) > MOST_FILES:
            notices.append(Reason.of("office.too_many", folder=str(folder), count=MOST_FILES))
    return Office(tuple(made), tuple(notices))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:
        return []


def _any(path: Path) -> bytes:
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise OSError
    return path.read_bytes()


def _recogniser(path: Path, owner: str, read: Callable[[Path], bytes], taken: set[str]) -> OfficeRecogniser:
    if not _FILE.fullmatch(path.name):
        raise Refused("office.file_name")
    try:
        untrusted = read(path)
    except PermissionError as denied:
        # The system says why it denies something; that others could write it is our own finding.
        raise Refused("office.unreadable" if denied.errno else "office.writable_by_others") from None
    except OSError:
        raise Refused("office.unreadable") from None
    if len(untrusted) > MOST_BYTES:
        raise Refused("office.unreadable")
    # Most computers have no such file, and the reader is up sooner without this.
    import tomllib

    try:
        table = tomllib.loads(untrusted.decode())
    except (ValueError, RecursionError):
        raise Refused("office.unreadable") from None
    made = from_table(table, f"{owner}-{path.stem}")
    if made.called in taken:
        raise Refused("office.name_taken", made.called)
    return made


def from_table(table: Mapping[str, object], name: str) -> OfficeRecogniser:
    """The recogniser that a parsed file describes, its examples tried; raises Refused."""
    for key in sorted(set(table) - _KEYS):
        raise Refused("office.unknown_key", key[:40])
    called, kind, case, score = table.get("name"), table.get("kind"), table.get("case", True), table.get("score", 0.8)
    if not isinstance(called, str) or not 1 <= len(called.strip()) <= 60:
        raise Refused("office.wrong_value", "name")
    if not isinstance(kind, str) or not _KIND.fullmatch(kind):
        raise Refused("office.wrong_value", "kind")
    if not isinstance(case, bool):
        raise Refused("office.wrong_value", "case")
    if not isinstance(score, int | float) or isinstance(score, bool) or not _LOWEST_SCORE <= score <= 1:
        raise Refused("office.wrong_value", "score")
    languages = _texts(table, "languages", 20)
    if any(not re.fullmatch("[a-z]{2}", language) for language in languages):
        raise Refused("office.wrong_value", "languages")
    context = _texts(table, "context", 60)
    made = OfficeRecogniser(
        name, called.strip(), kind, _pattern(table, case), of_words(context, case=False) if context else None,
        float(score), frozenset(languages),
    )
    _try(made, _texts(table, "match", 500), _texts(table, "leave", 500))
    return made


def _pattern(table: Mapping[str, object], case: bool) -> re.Pattern[str]:
    pattern, words = table.get("pattern"), _texts(table, "words", 100)
    if isinstance(pattern, str) == bool(words):
        raise Refused("office.pattern_or_words")
    if words:
        if min(map(len, words)) < 2:
            raise Refused("office.wrong_value", "words")
        return of_words(words, case)
    if not isinstance(pattern, str):
        raise Refused("office.wrong_value", "pattern")
    try:
        measured(pattern)
    except BadPattern as bad:
        raise Refused(bad.code) from None
    return whole(pattern, case)


def _texts(table: Mapping[str, object], key: str, longest: int) -> tuple[str, ...]:
    given = table.get(key, [])
    if not isinstance(given, list) or len(given) > MOST_WORDS:
        raise Refused("office.wrong_value", key)
    texts = tuple(one.strip() for one in given if isinstance(one, str) and len(one) <= longest)
    if len(texts) != len(given) or not all(texts):
        raise Refused("office.wrong_value", key)
    return texts


def _try(made: OfficeRecogniser, match: Sequence[str], leave: Sequence[str]) -> None:
    if not match or not leave:
        raise Refused("office.no_examples")
    language = min(made.languages, default="")
    for example in match:
        if not made.find(example, language):
            raise Refused("office.example_missed", example[:80])
    for example in leave:
        if made.find(example, language):
            raise Refused("office.example_found", example[:80])
