"""The adviser over the real catalogue: every model is advised on, the loaded one makes room, figures are kept."""

from pathlib import Path

import pytest

from app.core.advising import Machine, Memory
from app.core.errors import WrongUsage
from app.runtime.adviser import MachineAdviser
from app.runtime.holdings import Holdings
from app.runtime.machine_table import read_table
from app.runtime.speeds import Speeds
from app.system import paths

GIB = 1 << 30
TABLE = read_table(paths.machines())


def adviser(folder: Path, free: int = 20 * GIB) -> tuple[MachineAdviser, Holdings]:
    holdings = Holdings(folder, paths.catalogue(), "anna", lambda: "2026-01-01T00:00:00+00:00")
    here = Machine("here", "x", 4, "Linux", (Memory("processor", 32 * GIB, free, 60.0, "measured"),))
    speeds = Speeds(folder / "speeds.json", lambda _cores: 60.0)
    return MachineAdviser(holdings, TABLE, speeds, lambda: 4096, lambda _table, _measure: here), holdings


def test_every_answering_model_of_the_catalogue_is_advised_on(tmp_path: Path) -> None:
    ours, holdings = adviser(tmp_path)
    found = ours.counsel(ours.machine())
    assert {one.model.name for one in found.models} == {one.name for one in holdings.all() if one.task == "answer"}
    assert all(one.speed is not None for one in found.models if one.possible)
    assert found.chosen
    assert ours.counsel(ours.machine(), installed=True).chosen == ""


def test_a_large_machine_takes_a_better_model(tmp_path: Path) -> None:
    ours, _ = adviser(tmp_path)
    rank = {one.model.name: one.model.rank for one in ours.counsel(ours.machine()).models}
    studio = ours.counsel(ours.named("Mac Studio M2 Ultra 192 GB")).chosen
    nano = ours.counsel(ours.named("Jetson Nano 4 GB")).chosen
    assert rank[studio] > rank[nano]


def test_a_loaded_model_makes_room_for_the_next(tmp_path: Path) -> None:
    ours, holdings = adviser(tmp_path, free=GIB // 2)
    large = next(one for one in holdings.all() if one.name == "qwen2.5-coder-1.5b")
    without = {one.model.name for one in ours.counsel(ours.machine()).models if one.possible}
    beside = {one.model.name for one in ours.counsel(ours.machine(), large.sha256).models if one.possible}
    assert without < beside
    imagined = ours.named("Jetson Nano 4 GB")
    assert ours.counsel(imagined, large.sha256) == ours.counsel(imagined)


def test_an_answer_here_is_the_speed_here_and_nowhere_else(tmp_path: Path) -> None:
    ours, holdings = adviser(tmp_path)
    model = next(one for one in holdings.all() if one.name == "smollm2-135m")
    ours.note(model.sha256, "llama.cpp", 77.0)
    here = next(one for one in ours.counsel(ours.machine()).models if one.model.name == model.name)
    there = next(one for one in ours.counsel(ours.named("m2 ultra")).models if one.model.name == model.name)
    assert here.speed is not None
    assert (here.speed.measured, here.speed.likely) == (True, 77.0)
    assert there.speed is not None
    assert not there.speed.measured


def test_an_unknown_machine_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage):
        adviser(tmp_path)[0].named("abacus")
