from collections.abc import Sequence
from pathlib import Path

import pytest

from app.children.reader import Again, ReaderChild
from app.core.documents import Document, Reason
from app.core.findings import Found, Known, Level
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.ports import Recogniser
from app.privacy import finder
from app.privacy.office import Office
from app.privacy.office_recogniser import OfficeRecogniser, of_words
from app.reading.limits import ReadingLimits

OURS = OfficeRecogniser("office-x", "X", "ID", of_words(["ab"], case=True), None, 0.8, frozenset())
LEFT_OUT = Reason.of("office.unreadable", file="a.toml", detail="")
NOTICE = Reason.of("privacy.other_language", language="nl")


class Looking:
    """A finder that finds nothing and remembers what it was given besides."""

    made_with: tuple[Recogniser, ...] = ()

    def __init__(self, model: Path, office: tuple[Recogniser, ...]) -> None:
        Looking.made_with = office

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel, *_: object
    ) -> Job[Progress, tuple[Found, ...]]:
        yield Progress(0, 2, "finding.document")
        return (Found("one", (), (NOTICE,)), Found("two", ()))


@pytest.fixture(autouse=True)
def looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "Finder", Looking)


def found_with(office: Office | None) -> tuple[Found, ...]:
    child = ReaderChild(Path("model"), ReadingLimits(), office)
    return finish(child.find((), (), Level.STRICT, Cancel()))


def test_the_offices_recognisers_look_beside_ours() -> None:
    found_with(Office((OURS,)))
    assert Looking.made_with == (OURS,)


def test_what_was_left_out_is_said_once_beside_what_the_finder_says() -> None:
    one, two = found_with(Office((), (LEFT_OUT,)))
    assert one.notices == (NOTICE, LEFT_OUT)
    assert two.notices == ()


def test_without_files_of_an_office_nothing_changes() -> None:
    assert found_with(None) == found_with(Office())


FILE = """
name = "Order"
kind = "ID"
pattern = "O-[0-9]{4}"
match = ["O-1234"]
leave = ["O-12"]
"""


def test_a_recogniser_that_is_written_while_the_reader_runs_counts_from_the_next_search(tmp_path: Path) -> None:
    again = Again(tmp_path / "none", tmp_path)
    child = ReaderChild(Path("model"), ReadingLimits(), again(), again)
    finish(child.find((), (), Level.STRICT, Cancel()))
    assert Looking.made_with == ()
    (tmp_path / "order.toml").write_text(FILE, "utf-8")
    finish(child.find((), (), Level.STRICT, Cancel()))
    assert [one.name for one in Looking.made_with] == ["own-order"]
    assert again() is None
    (tmp_path / "order.toml").unlink()
    finish(child.find((), (), Level.STRICT, Cancel()))
    assert Looking.made_with == ()
