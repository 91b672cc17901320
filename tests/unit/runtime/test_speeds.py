"""What a machine measured of itself is kept, and anything odd in its file is as good as nothing."""

from pathlib import Path

import pytest

from app.core.advising import Speed
from app.runtime.bandwidth import measured
from app.runtime.speeds import LAST, LOOKS, Speeds

SHA = "a" * 64


def never(_cores: int) -> float:
    raise AssertionError("nobody asked for this")


def test_the_first_answer_is_a_figure_and_the_last_ones_make_a_range(tmp_path: Path) -> None:
    file = tmp_path / "state" / "speeds.json"
    speeds = Speeds(file, never)
    assert speeds.speed(SHA) is None
    speeds.note(SHA, "llama.cpp", 10.0)
    assert Speeds(file, never).speed(SHA) == Speed(10, 10, 10, True)
    for one in range(LAST):
        speeds.note(SHA, "llama.cpp", 20.0 + one)
    assert speeds.speed(SHA) == Speed(20, 23.5, 27, True)
    assert speeds.speed("b" * 64) is None


def test_the_engine_that_answered_last_counts(tmp_path: Path) -> None:
    speeds = Speeds(tmp_path / "speeds.json", never)
    for engine, value in (("llama.cpp", 5.0), ("mlx", 50.0), ("llama.cpp", 7.0)):
        speeds.note(SHA, engine, value)
    assert speeds.speed(SHA) == Speed(5, 6, 7, True)


@pytest.mark.parametrize("value", [0.0, -1.0, float("inf"), float("nan")])
def test_no_figure_is_not_kept(value: float, tmp_path: Path) -> None:
    speeds = Speeds(tmp_path / "speeds.json", never)
    speeds.note(SHA, "llama.cpp", value)
    speeds.note("", "llama.cpp", 1.0)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"answers": {"a": [-1]}}', b'{"bandwidth": 3}'])
def test_a_spoiled_file_is_begun_anew(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "speeds.json"
    file.write_bytes(content)
    speeds = Speeds(file, never)
    assert speeds.speed(SHA) is None
    speeds.note(SHA, "llama.cpp", 4.0)
    assert speeds.speed(SHA) == Speed(4, 4, 4, True)
    assert [one.name for one in tmp_path.iterdir()] == ["speeds.json"]


def test_where_nothing_can_be_kept_nothing_is_lost_but_the_figure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    speeds = Speeds(blocked / "speeds.json", lambda _cores: 12.0)
    speeds.note(SHA, "llama.cpp", 4.0)
    assert speeds.speed(SHA) is None
    assert speeds.bandwidth("some", 4) == 12.0


def test_the_least_disturbed_look_at_the_memory_counts(tmp_path: Path) -> None:
    found = iter((10.0, 0.0, 30.0, 20.0, 5.0))
    speeds = Speeds(tmp_path / "speeds.json", lambda _cores: next(found))
    assert [speeds.bandwidth("some", 4) for _ in range(LOOKS + 3)] == [10, 10, 30, 30, 30, 30, 30]


def test_this_machine_reads_its_memory() -> None:
    assert 0.1 < measured(2) < 5000
