"""Taking documents in: batches, refusals, repeats, stopping."""

from pathlib import Path

from app.core.jobs import Cancel, Progress, finish
from tests.dummies import Together


def test_one_bad_file_never_ends_a_batch(together: Together, tmp_path: Path) -> None:
    for name in ("a.txt", "b.bad", "c.txt"):
        (tmp_path / name).write_text(f"Text of {name}")
    case = together.services.cases.create("Case")
    taken = finish(together.services.intake.take_in(case.id, [tmp_path], Cancel()))
    assert [document.name for document in taken.added] == ["a.txt", "c.txt"]
    assert [(one.name, one.why.code) for one in taken.refused] == [("b.bad", "file.encrypted")]


def test_what_is_missing_is_said_and_not_raised(together: Together, tmp_path: Path) -> None:
    case = together.services.cases.create("Case")
    taken = finish(together.services.intake.take_in(case.id, [tmp_path / "gone.txt"], Cancel()))
    assert [one.why.code for one in taken.refused] == ["file.missing"]


def test_the_same_bytes_are_kept_once(together: Together, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("same")
    (tmp_path / "b.txt").write_text("same")
    case = together.services.cases.create("Case")
    taken = finish(together.services.intake.take_in(case.id, [tmp_path / "a.txt", tmp_path / "b.txt"], Cancel()))
    assert len(taken.added) == 1
    assert taken.known == ("b.txt",)


def test_too_large_is_refused_before_it_is_read(together: Together, tmp_path: Path) -> None:
    together.services.intake._most_bytes = lambda: 3
    (tmp_path / "a.txt").write_text("four")
    case = together.services.cases.create("Case")
    taken = finish(together.services.intake.take_in(case.id, [tmp_path / "a.txt"], Cancel()))
    assert [one.why.code for one in taken.refused] == ["file.too_large"]


def test_stopping_keeps_what_was_read(together: Together, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}")
    case = together.services.cases.create("Case")
    cancel = Cancel()
    job = together.services.intake.take_in(case.id, [tmp_path], cancel)
    seen = 0
    for step in job:
        if isinstance(step, Progress) and step.code == "intake.file":
            seen += 1
            if seen == 3:
                cancel.cancel()
    assert 0 < len(together.services.cases.documents(case.id)) < 4
