"""An error's text is its code; a job is run to its end; a wish to stop is heard once."""

import pickle
from collections.abc import Iterator

import pytest

from app.core.errors import TROUBLES, BadFile, Cancelled, Trouble
from app.core.jobs import Cancel, Job, Progress, finish


def test_the_text_of_trouble_is_its_code_alone() -> None:
    trouble = BadFile("file.encrypted", name="Anna Meier.pdf")
    assert str(trouble) == "file.encrypted"
    assert "Anna" not in repr(trouble)
    assert trouble.params == {"name": "Anna Meier.pdf"}


def test_trouble_is_never_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Trouble("x.y"))


def test_every_branch_is_known_by_name() -> None:
    def branches(kind: type[Trouble]) -> Iterator[type[Trouble]]:
        yield kind
        for below in kind.__subclasses__():
            yield from branches(below)

    assert {kind for kind in branches(Trouble) if kind.__module__ == "app.core.errors"} == set(TROUBLES.values())


def test_finish_returns_what_the_job_returns() -> None:
    def job() -> Job[Progress, str]:
        yield Progress(1, 2)
        return "done"

    assert finish(job()) == "done"


def test_cancel_is_heard_once_and_by_those_who_come_late() -> None:
    cancel = Cancel()
    heard: list[int] = []
    cancel.on_cancel(lambda: heard.append(1))
    cancel.check()
    cancel.cancel()
    cancel.cancel()
    cancel.on_cancel(lambda: heard.append(2))
    assert heard == [1, 2]
    with pytest.raises(Cancelled):
        cancel.check()


@pytest.mark.parametrize(("done", "total", "share"), [(0, 0, 0.0), (1, 4, 0.25), (9, 4, 1.0)])
def test_progress_never_claims_more_than_all(done: int, total: int, share: float) -> None:
    assert Progress(done, total).share == share
